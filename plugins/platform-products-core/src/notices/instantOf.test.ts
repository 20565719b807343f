import fc from 'fast-check';
import { instantOf } from './instantOf';
import { momentsOf } from './momentsOf';
import { zoneOffset } from './zoneOffset';

const iso = (text: string, timeZone?: string) => {
  const moment = instantOf(text, timeZone);
  return moment === undefined ? undefined : new Date(moment).toISOString();
};

/** What the clocks of a zone show. */
const clocks = (moment: number, timeZone: string) =>
  new Date(moment + zoneOffset(moment, timeZone)!).toISOString();

describe('instantOf', () => {
  it('takes an instant as it is, whatever the zone', () => {
    const text = '2027-03-31T10:00:00+02:00';
    expect(iso(text)).toBe('2027-03-31T08:00:00.000Z');
    expect(iso(text, 'America/New_York')).toBe('2027-03-31T08:00:00.000Z');
  });

  it('begins a bare date at midnight, in UTC unless a zone is named', () => {
    expect(iso('2027-03-31')).toBe('2027-03-31T00:00:00.000Z');
    expect(iso('2027-03-31', 'Europe/Berlin')).toBe('2027-03-30T22:00:00.000Z');
  });

  it.each([
    [
      'before clocks go forward',
      'Europe/Berlin',
      '2027-03-28',
      '2027-03-27T23',
    ],
    [
      'after clocks went forward',
      'Europe/Berlin',
      '2027-03-29',
      '2027-03-28T22',
    ],
    ['before clocks go back', 'Europe/Berlin', '2027-10-31', '2027-10-30T22'],
    ['after clocks went back', 'Europe/Berlin', '2027-11-01', '2027-10-31T23'],
    [
      'before clocks go forward',
      'America/New_York',
      '2027-03-14',
      '2027-03-14T05',
    ],
    [
      'after clocks went forward',
      'America/New_York',
      '2027-03-15',
      '2027-03-15T04',
    ],
    [
      'after clocks went back',
      'America/New_York',
      '2027-11-08',
      '2027-11-08T05',
    ],
    ['far ahead of UTC', 'Pacific/Kiritimati', '2027-01-01', '2026-12-31T10'],
  ])('knows midnight on the day %s in %s', (_when, zone, day, hour) => {
    expect(iso(day, zone)).toBe(`${hour}:00:00.000Z`);
  });

  it.each([
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00.000Z'],
    ['America/Asuncion', '2023-10-01', '2023-10-01T04:00:00.000Z'],
  ])('begins a day whose midnight %s skips at one', (zone, day, expected) => {
    expect(iso(day, zone)).toBe(expected);
    expect(clocks(instantOf(day, zone)!, zone)).toBe(`${day}T01:00:00.000Z`);
  });

  it('begins a day with two midnights with the first', () => {
    // St John's put its clocks back at one minute past midnight.
    expect(iso('2010-11-07', 'America/St_Johns')).toBe(
      '2010-11-07T02:30:00.000Z',
    );
  });

  it('begins a day that a country left out with the next one', () => {
    expect(iso('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
    expect(iso('2011-12-31', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  it('knows leap days', () => {
    expect(iso('2028-02-29', 'Europe/Berlin')).toBe('2028-02-28T23:00:00.000Z');
    expect(iso('2000-02-29')).toBe('2000-02-29T00:00:00.000Z');
    expect(iso('2027-02-29')).toBeUndefined();
    expect(iso('2100-02-29')).toBeUndefined();
  });

  it.each([
    '',
    'tomorrow',
    '2027-13-01',
    '2027-02-30',
    '31.03.2027',
    '2027-03-31T10:00',
    '0000-01-01',
    '9999-12-31T23:59:59-01:00',
    '+012027-01-01',
    '2027-03-31\n',
  ])('finds no moment in %p', text => {
    expect(instantOf(text)).toBeUndefined();
  });

  it.each(['Mars/Olympus', '', 'Europe', '__proto__'])(
    'finds no moment in the zone %p',
    zone => {
      expect(instantOf('2027-03-31', zone)).toBeUndefined();
    },
  );

  it('gives for every day and zone the first moment on which clocks show it', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'America/Sao_Paulo',
      'Africa/Cairo',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Atlantic/Azores',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) }),
        (zone, time) => {
          const day = new Date(time).toISOString().slice(0, 10);
          const moment = instantOf(day, zone)!;
          expect(clocks(moment, zone).slice(0, 10)).toBe(day);
          expect(clocks(moment - 1, zone) < day).toBe(true);
        },
      ),
    );
  });
});

describe('momentsOf', () => {
  it('reads all dates in the zone of the notice', () => {
    expect(
      momentsOf({
        timeZone: 'Europe/Berlin',
        announcedAt: '2026-10-24',
        deprecatedAt: '2026-10-26',
        sunsetAt: '2027-03-31T00:00:00Z',
        removedAt: '2027-06-30',
        brownouts: [{ from: '2027-02-01', to: '2027-02-02' }],
      }),
    ).toEqual({
      announcedAt: Date.parse('2026-10-23T22:00:00Z'),
      deprecatedAt: Date.parse('2026-10-25T23:00:00Z'),
      sunsetAt: Date.parse('2027-03-31T00:00:00Z'),
      removedAt: Date.parse('2027-06-29T22:00:00Z'),
      brownouts: [
        {
          from: Date.parse('2027-01-31T23:00:00Z'),
          to: Date.parse('2027-02-01T23:00:00Z'),
        },
      ],
    });
  });

  it('leaves out what is absent or cannot be read', () => {
    expect(momentsOf({})).toEqual({ brownouts: [] });
    const absurd = momentsOf({
      sunsetAt: 'soon',
      deprecatedAt: 7 as any,
      brownouts: [{ from: 'x', to: '2027-01-01' }],
    });
    expect(Object.keys(absurd)).toEqual(['brownouts']);
    expect(absurd.brownouts).toEqual([]);
    expect(momentsOf({ sunsetAt: '2027-01-01', timeZone: 'Nowhere' })).toEqual({
      brownouts: [],
    });
  });
});
