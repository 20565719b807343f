import { burnDownRows } from './burnDownRows';

const burnDown = {
  points: [
    { day: '2026-11-01', open: 20, done: 0, exempt: 0 },
    { day: '2026-11-11', open: 12, done: 7, exempt: 1 },
  ],
  ideal: {
    from: { day: '2026-11-01', open: 20 },
    to: { day: '2026-12-11', open: 0 },
  },
};

describe('burnDownRows', () => {
  it('goes on to today with the last count, and to the sunset with the ideal', () => {
    const rows = burnDownRows(burnDown, '2026-11-21');

    expect(rows.map(({ day, open, ideal }) => [day, open, ideal])).toEqual([
      ['2026-11-01', 20, 20],
      ['2026-11-11', 12, 15],
      ['2026-11-21', 12, 10],
      ['2026-12-11', undefined, 0],
    ]);
  });

  it('has no ideal after the sunset', () => {
    const rows = burnDownRows(burnDown, '2026-12-20');

    expect(rows[rows.length - 1]).toMatchObject({ open: 12 });
    expect(rows[rows.length - 1].ideal).toBeUndefined();
  });

  it('has no ideal without a sunset', () => {
    const rows = burnDownRows({ points: burnDown.points }, '2026-11-11');

    expect(rows).toHaveLength(2);
    expect(rows.every(({ ideal }) => ideal === undefined)).toBe(true);
  });

  it('is empty where nothing was counted', () => {
    expect(burnDownRows({ points: [] }, '2026-11-11')).toEqual([]);
  });
});
