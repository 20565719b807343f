import { pathOf } from './__testUtils__/pathInput';
import { driftOf } from './driftOf';

const path = pathOf();

describe('driftOf', () => {
  it.each(['3.2.0', 'v3.2.0', ' 3.2.0 ', '3.2.0+build.7'])(
    'takes %j for the current version',
    version => {
      expect(driftOf(version, path)).toEqual({ state: 'current' });
    },
  );

  it.each([
    ['2.9.9', 'major'],
    ['0.1.0', 'major'],
    ['3.1.9', 'minor'],
    ['3.0.0', 'minor'],
    ['3.2.0-rc.1', 'patch'],
  ])('finds %s behind by a %s version', (version, by) => {
    expect(driftOf(version, path)).toMatchObject({ state: 'behind', by });
  });

  it('finds a version behind by a patch', () => {
    const patched = pathOf({ version: '3.2.1' });
    expect(driftOf('3.2.0', patched)).toMatchObject({ by: 'patch' });
  });

  it('compares numbers and not letters', () => {
    const tenth = pathOf({ version: '3.10.0' });
    expect(driftOf('3.9.0', tenth)).toMatchObject({ state: 'behind' });
  });

  it('tells what came in between, the newest first', () => {
    const drift = driftOf('3.1.0', path);
    expect(drift).toMatchObject({
      changes: [
        { version: '3.2.0', date: '2026-10-01', notes: 'Node **24**.' },
        { version: '3.1.1' },
      ],
    });
  });

  it('finds a version ahead, as after a step back of the path', () => {
    expect(driftOf('3.3.0', path)).toEqual({ state: 'ahead' });
    expect(driftOf('3.3.0-rc.1', path)).toEqual({ state: 'ahead' });
  });

  it.each(['3.2', '3', 'latest', 'main', '3.2.0.1', '', '3.x.0', '01.2.3'])(
    'cannot compare %j, which is not semantic',
    version => {
      expect(driftOf(version, path)).toEqual({
        state: 'unknown',
        why: 'not-semantic',
      });
    },
  );

  it('knows nothing where no version is named', () => {
    expect(driftOf(undefined, path)).toEqual({
      state: 'unknown',
      why: 'no-version',
    });
  });
});
