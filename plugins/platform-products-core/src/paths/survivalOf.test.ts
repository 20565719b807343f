import fc from 'fast-check';
import { survivalOf } from './survivalOf';
import { timeToMilestone } from './timeToMilestone';
import type { Waiting } from './types';

const ended = (...days: number[]): Waiting[] =>
  days.map(item => ({ days: item, ended: true }));
const open = (...days: number[]): Waiting[] =>
  days.map(item => ({ days: item, ended: false }));

describe('survivalOf', () => {
  it('is the plain distribution where nobody waits any more', () => {
    expect(survivalOf(ended(4, 1, 2, 3))).toEqual({
      n: 4,
      open: 0,
      curve: [
        { days: 0, share: 0, atRisk: 4 },
        { days: 1, share: 0.25, atRisk: 4 },
        { days: 2, share: 0.5, atRisk: 3 },
        { days: 3, share: 0.75, atRisk: 2 },
        { days: 4, share: 1, atRisk: 1 },
      ],
      median: 2,
      p90: 4,
    });
  });

  it('counts those who still wait until now', () => {
    // A text book case: remission of 6-MP, 21 patients, 12 of them censored.
    const {
      curve,
      median,
      n,
      open: waiting,
    } = survivalOf([
      ...ended(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ]);
    expect([n, waiting, median]).toEqual([21, 12, 23]);
    expect(
      curve.map(({ days, share }) => [days, Number((1 - share).toFixed(3))]),
    ).toEqual([
      [0, 1],
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ]);
  });

  it('is slower with those who wait than without them', () => {
    const done = ended(1, 2, 3);
    expect(survivalOf(done).median).toBe(2);
    expect(survivalOf([...done, ...open(9, 9)]).median).toBe(3);
  });

  it('has no median where fewer than half have come so far', () => {
    const survival = survivalOf([...ended(1), ...open(5, 5, 5)]);
    expect(survival).toEqual({
      n: 4,
      open: 3,
      curve: [
        { days: 0, share: 0, atRisk: 4 },
        { days: 1, share: 0.25, atRisk: 4 },
      ],
    });
  });

  it('lets one who was lost sight of on the same day count on it', () => {
    const { curve } = survivalOf([...ended(3), ...open(3)]);
    expect(curve[1]).toEqual({ days: 3, share: 0.5, atRisk: 2 });
  });

  it('finds the median at a share that rounding makes a hair less than half', () => {
    for (const n of [6, 10, 14, 18, 22, 26, 30, 50, 98]) {
      const days = Array.from({ length: n }, (_, index) => index + 1);
      expect(survivalOf(ended(...days)).median).toBe(n / 2);
    }
  });

  it('starts at a share where something takes no time', () => {
    expect(survivalOf(ended(0, 0))).toMatchObject({ median: 0, p90: 0 });
  });

  it('leaves out what is no number, and takes no time for less than none', () => {
    expect(survivalOf([...ended(NaN, Infinity, -3), ...open(1)])).toMatchObject(
      { n: 2, open: 1, median: 0 },
    );
  });

  it('is empty for nobody', () => {
    expect(survivalOf([])).toEqual({
      n: 0,
      open: 0,
      curve: [{ days: 0, share: 0, atRisk: 0 }],
    });
  });

  it('only rises, and never above all', () => {
    const waiting = fc.array(
      fc.record({
        days: fc.oneof(fc.nat(50), fc.double({ min: 0, max: 50, noNaN: true })),
        ended: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(waiting, all => {
        const { curve, median = -1, p90 = Infinity } = survivalOf(all);
        curve.slice(1).forEach(({ days, share }, index) => {
          expect(share).toBeGreaterThan(curve[index].share);
          expect(days).toBeGreaterThanOrEqual(curve[index].days);
        });
        expect(curve[curve.length - 1].share).toBeLessThanOrEqual(1);
        expect(median).toBeLessThanOrEqual(p90);
      }),
    );
  });
});

describe('timeToMilestone', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 10, number));
  const now = day(21);

  it('counts who is on the way until now, and who left until then', () => {
    const times = timeToMilestone(
      [
        { startedAt: day(1), reachedAt: day(3) },
        { startedAt: day(1), leftAt: day(2) },
        { startedAt: day(11) },
      ],
      now,
    );
    expect(times).toMatchObject({ n: 3, open: 2, startUnknown: 0, rebased: 0 });
    // One had left by then: the share is of the two that were still waiting.
    expect(times.curve[1]).toEqual({ days: 2, share: 0.5, atRisk: 2 });
  });

  it('leaves out what cannot be measured, and says how many', () => {
    expect(
      timeToMilestone(
        [
          { reachedAt: day(3) },
          {},
          { startedAt: day(1), reachedAt: day(9), rebased: true },
          { startedAt: day(1), reachedAt: day(5) },
        ],
        now,
      ),
    ).toMatchObject({ n: 1, startUnknown: 2, rebased: 1, median: 4 });
  });

  it('tells what was known at a moment of the past', () => {
    const journeys = [
      { startedAt: day(1), reachedAt: day(9), leftAt: day(15) },
      { startedAt: day(7) },
    ];
    expect(timeToMilestone(journeys, day(5))).toMatchObject({ n: 1, open: 1 });
    expect(timeToMilestone(journeys, day(9))).toMatchObject({ n: 2, open: 1 });
  });

  it('keeps a milestone that was reached before it left', () => {
    expect(
      timeToMilestone(
        [{ startedAt: day(1), reachedAt: day(4), leftAt: day(6) }],
        now,
      ),
    ).toMatchObject({ open: 0, median: 3 });
  });
});
