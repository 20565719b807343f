import { momentOf, wallClock } from './zonedTime';

describe('momentOf', () => {
  it.each([
    ['2027-03-01T09:00', 'Europe/Berlin', '2027-03-01T08:00:00.000Z'],
    ['2027-07-01T00:00', 'Europe/Berlin', '2027-06-30T22:00:00.000Z'],
    ['2028-02-29T23:30', 'America/New_York', '2028-03-01T04:30:00.000Z'],
    ['2027-03-01T09:00', 'UTC', '2027-03-01T09:00:00.000Z'],
    // Just before and after clocks are set forward.
    ['2027-03-28T01:59', 'Europe/Berlin', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', 'Europe/Berlin', '2027-03-28T01:00:00.000Z'],
    // Skipped: 02:30 does not exist on that day.
    ['2027-03-28T02:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
    // Twice: 02:30 comes in summer time first.
    ['2027-10-31T02:30', 'Europe/Berlin', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31T03:00', 'Europe/Berlin', '2027-10-31T02:00:00.000Z'],
  ])('reads %s in %s as %s', (clock, timeZone, moment) => {
    expect(momentOf(clock, timeZone)).toBe(moment);
  });

  it.each([
    ['tomorrow', 'UTC'],
    ['2027-03-01T09:00', 'Atlantis/Main'],
  ])('makes nothing of %s in %s', (clock, timeZone) => {
    expect(momentOf(clock, timeZone)).toBeUndefined();
  });
});

describe('wallClock', () => {
  it.each([
    ['2027-03-01T08:00:00Z', 'Europe/Berlin', '2027-03-01T09:00'],
    ['2027-06-30T22:00:00Z', 'Europe/Berlin', '2027-07-01T00:00'],
    ['2027-03-01T09:00:00+01:00', 'UTC', '2027-03-01T08:00'],
  ])('shows %s in %s as %s', (moment, timeZone, clock) => {
    expect(wallClock(moment, timeZone)).toBe(clock);
  });

  it('makes nothing of an unknown zone', () => {
    expect(wallClock('2027-03-01T08:00:00Z', 'Atlantis/Main')).toBeUndefined();
  });
});
