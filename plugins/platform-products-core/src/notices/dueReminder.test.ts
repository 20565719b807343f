import fc from 'fast-check';
import { dueReminder } from './dueReminder';
import { idealLine } from './idealLine';

const DAY = 86_400_000;
const days = [90, 30, 14, 7, 1];
const sunsetAt = Date.parse('2027-03-28T23:00:00Z');
const publishedAt = sunsetAt - 200 * DAY;

const dueAt = (daysBefore: number, over = {}) =>
  dueReminder({
    publishedAt,
    sunsetAt,
    days,
    now: new Date(sunsetAt - daysBefore * DAY),
    ...over,
  });

describe('dueReminder', () => {
  it.each([
    [91, undefined],
    [90, 90],
    [31, 90],
    [30, 30],
    [14, 14],
    [7, 7],
    [1.1, 7],
    [1, 1],
    [0.1, 1],
    [0, undefined],
    [-5, undefined],
  ])('%p days before sunset it is the step %p', (daysBefore, step) => {
    expect(dueAt(daysBefore)).toBe(step);
  });

  it('begins a step to the millisecond', () => {
    expect(dueAt(30 + 1 / DAY)).toBe(90);
    expect(dueAt(30)).toBe(30);
  });

  it('is only the newest after a pause', () => {
    // Paused from day 95 to day 5: neither 90 nor 30 nor 14 are sent late.
    expect(dueAt(5)).toBe(7);
  });

  it('is none of the steps before publishing', () => {
    const late = { publishedAt: sunsetAt - 20 * DAY };
    expect(dueAt(19, late)).toBeUndefined();
    expect(dueAt(14, late)).toBe(14);
    expect(dueAt(14, { publishedAt: sunsetAt - 14 * DAY })).toBe(14);
  });

  it('moves with a sunset that is postponed', () => {
    const later = { sunsetAt: sunsetAt + 60 * DAY };
    expect(dueAt(7)).toBe(7);
    expect(dueAt(7, later)).toBe(90);
  });

  it('is none without a sunset or without steps', () => {
    expect(dueAt(7, { sunsetAt: undefined })).toBeUndefined();
    expect(dueAt(7, { days: [] })).toBeUndefined();
    expect(dueAt(7, { days: [0, -3] })).toBeUndefined();
  });

  it('never goes back to an earlier step as time goes on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 })),
        fc.double({ min: 0.001, max: 250, noNaN: true }),
        fc.double({ min: 0.001, max: 250, noNaN: true }),
        (steps, one, other) => {
          const early = dueAt(Math.max(one, other), { days: steps });
          const late = dueAt(Math.min(one, other), { days: steps });
          expect(late ?? Infinity).toBeLessThanOrEqual(early ?? Infinity);
        },
      ),
    );
  });
});

describe('idealLine', () => {
  it('falls from all at publishing to none at sunset', () => {
    expect(idealLine({ publishedAt, total: 12, sunsetAt })).toEqual({
      from: { day: '2026-09-09', open: 12 },
      to: { day: '2027-03-28', open: 0 },
    });
  });

  it('is none without a sunset after publishing', () => {
    expect(idealLine({ publishedAt, total: 12 })).toBeUndefined();
    expect(
      idealLine({ publishedAt, total: 12, sunsetAt: publishedAt }),
    ).toBeUndefined();
  });
});
