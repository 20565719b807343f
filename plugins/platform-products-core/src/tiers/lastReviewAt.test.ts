import type { FieldReading } from '../metadata/types';
import { lastReviewAt } from './lastReviewAt';

const now = new Date('2026-11-24T12:00:00Z');
const notSet: FieldReading<string> = { state: 'not-set', conflicts: [] };
const stated = (value: string): FieldReading<string> => ({
  state: 'valid',
  value,
  raw: value,
  source: 'annotation reviewed',
  conflicts: [],
});

describe('lastReviewAt', () => {
  it('is the newer of what the file and the portal say', () => {
    const inPortal = new Date('2026-05-01T00:00:00Z');
    expect(lastReviewAt(stated('2026-06-01'), inPortal, now)).toEqual(
      new Date('2026-06-01T00:00:00Z'),
    );
    expect(lastReviewAt(stated('2026-04-01'), inPortal, now)).toEqual(inPortal);
    expect(lastReviewAt(notSet, inPortal, now)).toEqual(inPortal);
  });

  it('is not what is still to come, but may be today somewhere else', () => {
    expect(lastReviewAt(stated('2026-12-01'), undefined, now)).toBeUndefined();
    expect(lastReviewAt(stated('2026-11-25'), undefined, now)).toEqual(
      new Date('2026-11-25T00:00:00Z'),
    );
  });

  it('is not known where nobody says anything that can be read', () => {
    expect(lastReviewAt(notSet, undefined, now)).toBeUndefined();
    expect(
      lastReviewAt(
        {
          state: 'invalid',
          raw: 'soon',
          source: 'annotation reviewed',
          allowed: 'a date',
          conflicts: [],
        },
        undefined,
        now,
      ),
    ).toBeUndefined();
  });
});
