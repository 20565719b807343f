import { monthsOf, positionIn, timelineWindow } from './timelineWindow';

const now = Date.parse('2026-11-24T12:00:00Z');

describe('timelineWindow', () => {
  it('is made of whole months, over the turn of the year', () => {
    expect(timelineWindow(now, 6)).toEqual({
      from: '2026-08-01T00:00:00.000Z',
      to: '2027-06-01T00:00:00.000Z',
    });
  });

  it('knows its months', () => {
    const months = monthsOf(timelineWindow(now, 6));

    expect(months).toHaveLength(10);
    expect(months[5]).toBe('2027-01-01T00:00:00.000Z');
  });

  it.each([
    ['2026-08-01T00:00:00Z', 0],
    ['2020-01-01T00:00:00Z', 0],
    ['2027-06-01T00:00:00Z', 100],
    ['2030-01-01T00:00:00Z', 100],
    ['2026-12-31T00:00:00Z', 50],
  ])('places %s at %s per cent', (moment, position) => {
    expect(positionIn(timelineWindow(now, 6), Date.parse(moment))).toBeCloseTo(
      position,
      0,
    );
  });
});
