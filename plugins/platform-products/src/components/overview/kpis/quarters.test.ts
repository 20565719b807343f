import {
  askedQuarter,
  quarterBefore,
  quartersOfTrend,
  quartersUntil,
} from './quarters';

const NOW = new Date('2026-11-24T00:00:00Z');

describe('quartersUntil', () => {
  it('begins with the current quarter and goes back two years', () => {
    const quarters = quartersUntil(NOW);
    expect(quarters).toHaveLength(8);
    expect(quarters.slice(0, 2)).toEqual(['2026-Q4', '2026-Q3']);
    expect(quarters[7]).toBe('2025-Q1');
  });
});

describe('quartersOfTrend', () => {
  it('ends with the quarter that is shown', () => {
    const quarters = quartersOfTrend('2026-Q2');
    expect(quarters).toHaveLength(8);
    expect(quarters[0]).toBe('2024-Q3');
    expect(quarters[7]).toBe('2026-Q2');
  });

  it('has none of what is no quarter', () => {
    expect(quartersOfTrend('soon')).toEqual([]);
  });
});

describe('quarterBefore', () => {
  it('goes over the turn of the year', () => {
    expect(quarterBefore('2026-Q1')).toBe('2025-Q4');
  });
});

describe('askedQuarter', () => {
  it('takes a quarter that has begun', () => {
    expect(askedQuarter('2026-Q3', NOW)).toBe('2026-Q3');
  });

  it.each(['2027-Q1', '2026-Q5', 'now', undefined])('leaves out %s', asked => {
    expect(askedQuarter(asked, NOW)).toBeUndefined();
  });
});
