import { adoptionRows } from './adoptionRows';

const days = [
  { day: '2026-10-01', eligible: 10, adopted: 0, unknown: 10 },
  { day: '2026-11-01', eligible: 10, adopted: 3, unknown: 4 },
];

describe('adoptionRows', () => {
  it('holds the last day until today', () => {
    const rows = adoptionRows(days, '2026-11-24');

    expect(rows.map(({ day }) => day)).toEqual([
      '2026-10-01',
      '2026-11-01',
      '2026-11-24',
    ]);
    expect(rows[2].share).toBe(50);
  });

  it('leaves a gap where nothing was known', () => {
    expect(adoptionRows(days, '2026-11-01')[0]).not.toHaveProperty('share');
  });

  it('makes nothing of nothing', () => {
    expect(adoptionRows([], '2026-11-24')).toEqual([]);
  });
});
