import { noticeDates } from './noticeDates';

const now = new Date('2026-11-25T23:30:00Z');

describe('noticeDates', () => {
  it('give what the tiers of those affected demand, after a week to write it', () => {
    expect(noticeDates(180, now, 'UTC')).toEqual({
      announcedAt: '2026-12-02',
      deprecatedAt: '2027-03-02',
      sunsetAt: '2027-05-31',
      timeZone: 'UTC',
    });
  });

  it('give a quarter where nothing is demanded', () => {
    expect(noticeDates(0, now, 'UTC').sunsetAt).toBe('2027-03-02');
  });

  it('count from the day of who writes it', () => {
    expect(noticeDates(0, now, 'Asia/Tokyo').announcedAt).toBe('2026-12-03');
  });
});
