import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { atomOf } from './atomOf';
import { calendarOf } from './calendarOf';
import type { FeedNotice } from './FeedNotice';

const at = (iso: string) => new Date(iso).getTime();

const notice = (parts: Partial<FeedNotice> = {}): FeedNotice => ({
  id: 'n1',
  revision: 3,
  state: 'published',
  content: {
    title: 'Orders v1 goes away',
    description: 'Move to *v2*.\nSoon; really, soon \\o/',
    owner: 'group:default/api-guild',
    kind: 'compulsory',
    subjects: ['api:default/orders-v1'],
    replacements: ['api:default/orders-v2'],
    guide: 'https://docs.example.org/orders',
    deprecatedAt: '2026-12-01T10:00:00+02:00',
    sunsetAt: '2027-03-31',
  },
  moments: {
    deprecatedAt: at('2026-12-01T08:00:00Z'),
    sunsetAt: at('2027-03-30T22:00:00Z'),
    brownouts: [
      { from: at('2027-03-01T08:00:00Z'), to: at('2027-03-01T09:00:00Z') },
    ],
  },
  publishedAt: new Date('2026-11-24T00:00:00Z'),
  updatedAt: new Date('2026-11-25T00:00:00Z'),
  url: 'https://portal.example.org/platform-products/notices/n1',
  ...parts,
});

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component));
}

describe('calendarOf', () => {
  it('has one event for each date that a parser understands', () => {
    const events = eventsOf(calendarOf([notice()]));
    expect(
      events.map(({ uid, summary, startDate }) => [
        uid,
        summary,
        startDate.toString(),
      ]),
    ).toEqual([
      [
        'n1.deprecatedAt@platform-products',
        'Deprecated: Orders v1 goes away',
        '2026-12-01T08:00:00Z',
      ],
      [
        'n1.sunsetAt@platform-products',
        'Sunset: Orders v1 goes away',
        '2027-03-31',
      ],
      [
        'n1.brownout-1@platform-products',
        'Switched off for a while: Orders v1 goes away',
        '2027-03-01T08:00:00Z',
      ],
    ]);
    expect(events[2].endDate.toString()).toBe('2027-03-01T09:00:00Z');
    expect(events[0].description).toContain('Soon; really, soon \\o/');
    expect(events[0].description).toContain(
      'Use instead: api:default/orders-v2',
    );
  });

  it('moves an event by a postponement: the same UID, a higher SEQUENCE', () => {
    const before = eventsOf(calendarOf([notice()]))[1];
    const { content } = notice();
    const after = eventsOf(
      calendarOf([
        notice({
          revision: 4,
          content: { ...content, sunsetAt: '2027-06-30' },
        }),
      ]),
    )[1];
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.startDate.toString()).toBe('2027-06-30');
  });

  it('cancels the events of a withdrawn notice and marks those of a paused one', () => {
    const status = (state: FeedNotice['state']) =>
      eventsOf(
        calendarOf([notice({ state })]),
      )[0].component.getFirstPropertyValue('status');
    expect(status('withdrawn')).toBe('CANCELLED');
    expect(status('paused')).toBe('TENTATIVE');
    expect(status('completed')).toBe('CONFIRMED');
  });

  it('is a calendar without any notice', () => {
    expect(eventsOf(calendarOf([]))).toEqual([]);
  });

  it('lets no text break out of its line', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\u0000';
    const { content } = notice();
    const events = eventsOf(
      calendarOf([notice({ content: { ...content, title } })]),
    );
    expect(events).toHaveLength(3);
    expect(events[0].component.getAllSubcomponents('valarm')).toEqual([]);
  });
});

describe('atomOf', () => {
  const home = 'https://portal.example.org/platform-products/notices';
  const now = new Date('2026-11-26T00:00:00Z');
  const parse = (text: string) => {
    expect(XMLValidator.validate(text)).toBe(true);
    return new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
    }).parse(text);
  };

  it('has an entry for each notice', () => {
    const { feed } = parse(atomOf([notice()], home, now));
    expect(feed).toMatchObject({
      '@xmlns': 'http://www.w3.org/2005/Atom',
      updated: '2026-11-25T00:00:00.000Z',
      entry: {
        id: 'urn:platform-products:notice:n1',
        title: 'Orders v1 goes away',
        updated: '2026-11-25T00:00:00.000Z',
        author: { name: 'group:default/api-guild' },
        link: { '@href': notice().url },
      },
    });
  });

  it('shows HTML as text', () => {
    const { content } = notice();
    const evil = '<script>alert(1)</script> & ]]> \u0007"quoted"';
    const text = atomOf(
      [notice({ content: { ...content, title: evil, description: evil } })],
      home,
      now,
    );
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('\u0007');
    const { entry } = parse(text).feed;
    expect(entry.title).toBe('<script>alert(1)</script> & ]]> "quoted"');
    expect(entry.summary['@type']).toBe('text');
  });

  it('is a feed without any notice', () => {
    const { feed } = parse(atomOf([], home, now));
    expect(feed.updated).toBe('2026-11-26T00:00:00.000Z');
    expect(feed.entry).toBeUndefined();
  });
});
