import { journeyTimes } from './journeyTimes';
import type { JourneyChange, JourneyEvent } from './types';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const on = (number: number, change: JourneyChange): JourneyEvent => ({
  at: day(number),
  change,
});

const story = [
  on(1, { type: 'started', again: false }),
  on(1, { type: 'completed', step: 'a' }),
  on(4, { type: 'completed', step: 'b' }),
  on(4, { type: 'milestone', milestone: 'onboarded', step: 'b' }),
  on(6, { type: 'lost', step: 'b' }),
  on(7, { type: 'regained', step: 'b' }),
  on(9, { type: 'lost', step: 'b' }),
];

describe('journeyTimes', () => {
  it('takes the first completion, and counts what was lost and regained', () => {
    expect(journeyTimes(day(1), story)).toEqual({
      startedAt: day(1),
      steps: {
        a: { completedAt: day(1), days: 0, lost: 0, regained: 0 },
        b: {
          completedAt: day(4),
          days: 3,
          lost: 2,
          regained: 1,
          lostAt: day(9),
        },
      },
      milestones: { onboarded: { at: day(4), days: 3 } },
    });
  });

  it('puts changes in the order of their time', () => {
    const [start, first, ...later] = story;
    expect(journeyTimes(day(1), [...later.slice(2), start, first])).toEqual(
      journeyTimes(day(1), [start, first, ...later.slice(2)]),
    );
  });

  it('counts from the run of the template, also in parts of days', () => {
    expect(journeyTimes(new Date('2026-11-03T12:00:00Z'), story)).toMatchObject(
      { milestones: { onboarded: { days: 0.5 } } },
    );
  });

  it('knows no days where nobody saw the start', () => {
    const { startedAt, steps, milestones } = journeyTimes(undefined, story);
    expect(startedAt).toBeUndefined();
    expect(steps.b).not.toHaveProperty('days');
    expect(milestones).toEqual({ onboarded: { at: day(4) } });
  });

  it('is never negative, whatever clocks say', () => {
    expect(journeyTimes(day(9), story)).toMatchObject({
      milestones: { onboarded: { days: 0 } },
    });
  });

  it('knows no days of what came with a new version of the path', () => {
    const { steps, milestones } = journeyTimes(day(1), [
      ...story,
      on(10, { type: 'rebased', added: ['c'], removed: [], reordered: false }),
      on(10, { type: 'completed', step: 'c', rebased: true }),
      on(10, {
        type: 'milestone',
        milestone: 'first-value',
        step: 'c',
        rebased: true,
      }),
    ]);
    expect(steps.c).toEqual({ completedAt: day(10), lost: 0, regained: 0 });
    expect(milestones).toEqual({
      onboarded: { at: day(4), days: 3 },
      'first-value': { at: day(10) },
    });
  });

  it('keeps the times of steps that the path does not have any more', () => {
    const { steps } = journeyTimes(day(1), [
      ...story,
      on(12, { type: 'rebased', added: [], removed: ['a'], reordered: false }),
    ]);
    expect(steps.a).toMatchObject({ days: 0 });
  });

  it('says since when it is off the path, until it returns', () => {
    const left = [...story, on(12, { type: 'left', cause: 'not-named' })];
    expect(journeyTimes(day(1), left).left).toEqual({
      at: day(12),
      cause: 'not-named',
    });
    const returned = [...left, on(14, { type: 'started', again: true })];
    const { left: gone, milestones } = journeyTimes(day(1), returned);
    expect(gone).toBeUndefined();
    expect(milestones.onboarded).toEqual({ at: day(4), days: 3 });
  });

  it('leaves out what another entity did under the same name', () => {
    const recreated = [
      ...story,
      on(20, { type: 'left', cause: 'recreated' }),
      on(20, { type: 'started', again: false }),
      on(22, { type: 'completed', step: 'a' }),
    ];
    expect(journeyTimes(day(20), recreated)).toEqual({
      startedAt: day(20),
      steps: { a: { completedAt: day(22), days: 2, lost: 0, regained: 0 } },
      milestones: {},
    });
  });

  it('knows nothing of a journey without changes', () => {
    expect(journeyTimes(undefined, [])).toEqual({ steps: {}, milestones: {} });
  });
});
