import { formatDay, formatDistance } from './formatDate';

describe('formatDay', () => {
  it('names the day that was meant, wherever the reader is', () => {
    expect(formatDay('2027-01-01')).toBe('Jan 1, 2027');
    expect(formatDay('2027-01-01T00:00:00.000Z')).toBe('Jan 1, 2027');
  });

  it('leaves alone what is not a date', () => {
    expect(formatDay('soon')).toBe('soon');
  });
});

describe('formatDistance', () => {
  const now = Date.parse('2026-11-24T00:00:00Z');

  it.each([
    ['2026-12-06T00:00:00Z', 'in 12 days'],
    ['2026-11-23T23:57:00Z', '3 minutes ago'],
    ['2027-01-24T00:00:00Z', 'in 2 months'],
    ['2024-11-24T00:00:00Z', '2 years ago'],
    ['2026-11-24T00:00:00Z', 'now'],
  ])('tells %s as %s', (date, expected) => {
    expect(formatDistance(Date.parse(date), now)).toBe(expected);
  });
});
