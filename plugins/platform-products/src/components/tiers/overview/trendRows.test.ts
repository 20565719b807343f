import { exampleTierHistory } from '../../../__testUtils__/exampleTiersAnswers';
import { trendRows } from './trendRows';

const { points } = exampleTierHistory;

describe('trendRows', () => {
  it('holds the last known day until today', () => {
    const rows = trendRows(points, '2026-11-25');

    expect(rows.map(({ day }) => day)).toEqual([
      '2026-09-01',
      '2026-10-05',
      '2026-11-10',
      '2026-11-25',
    ]);
    expect(rows[3]).toMatchObject({ untagged: 20, notMet: 5, inverted: 2 });
  });

  it('adds no day where today is known', () => {
    expect(trendRows(points, '2026-11-10')).toHaveLength(3);
    expect(trendRows([], '2026-11-10')).toEqual([]);
  });

  it('gives days the distance that they have', () => {
    const [first, second] = trendRows(points, '2026-11-10');

    expect((second.time - first.time) / 86_400_000).toBe(34);
  });
});
