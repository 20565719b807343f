import { deadlineText } from './deadlineText';

const now = Date.parse('2026-11-24T12:00:00Z');

describe('deadlineText', () => {
  it.each([
    ['2026-12-28T12:00:00Z', 'in 34 days'],
    ['2026-12-28T00:00:00Z', 'in 34 days'],
    ['2026-11-25T12:00:00Z', 'tomorrow'],
    ['2026-11-24T18:00:00Z', 'in 6 hours'],
    ['2026-10-01T12:00:00Z', '54 days ago'],
    ['2027-06-01T12:00:00Z', 'in 6 months'],
  ])('says of %s that it is %s', (date, text) => {
    expect(deadlineText(Date.parse(date), now)).toBe(text);
  });
});
