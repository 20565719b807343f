import fc from 'fast-check';
import { deprecationHeaders } from './deprecationHeaders';
import { momentsOf } from './momentsOf';
import type { NoticeContent } from './types';

const noticeUrl = 'https://portal.example/platform-products/notices/1';

const headersOf = (content: Partial<NoticeContent>) =>
  Object.fromEntries(
    deprecationHeaders({
      content,
      moments: momentsOf(content),
      noticeUrl,
    }).map(({ name, value }) => [name, value]),
  );

describe('deprecationHeaders', () => {
  it('writes dates as the RFCs say, and links what people read', () => {
    expect(
      headersOf({
        timeZone: 'Europe/Berlin',
        deprecatedAt: '2023-06-30T23:59:59Z',
        sunsetAt: '2027-03-29',
        guide: 'https://docs.example/orders-v2',
        replacements: ['api:default/orders-v2'],
      }),
    ).toEqual({
      Deprecation: '@1688169599',
      Sunset: 'Sun, 28 Mar 2027 22:00:00 GMT',
      Link: `<https://docs.example/orders-v2>; rel="deprecation", <${noticeUrl}>; rel="sunset"`,
    });
  });

  it('links the notice where there is no guide', () => {
    expect(headersOf({ deprecatedAt: '2027-01-01' })).toEqual({
      Deprecation: '@1798761600',
      Link: `<${noticeUrl}>; rel="deprecation"`,
    });
  });

  it('names no date that is not known', () => {
    expect(headersOf({})).toEqual({
      Link: `<${noticeUrl}>; rel="deprecation"`,
    });
  });

  it('writes dates before 1970 with a minus', () => {
    expect(headersOf({ deprecatedAt: '1969-12-31' }).Deprecation).toBe(
      '@-86400',
    );
  });

  it.each([
    'https://docs.example/a>; rel="evil"',
    'https://docs.example/a\r\nSet-Cookie: a=b',
    'https://docs.example/?q=">#<',
    'https://docs.example/ä, <b>',
  ])('lets no guide end the link: %p', guide => {
    const { Link } = headersOf({ guide });
    expect(Link).toMatch(/^<[!-;=?-~]+>; rel="deprecation"$/);
    expect(Link.split('>')).toHaveLength(2);
  });

  it('does not link what is no URL of the web', () => {
    const guide = 'data:text/html,x';
    expect(headersOf({ guide }).Link).toContain(noticeUrl);
  });

  it('fits into a header whatever the guide is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), text => {
        for (const guide of [text, `https://docs.example/${text}`]) {
          const { Link } = headersOf({ guide });
          expect(Link).toMatch(/^<[!-;=?-~]+>; rel="deprecation"$/);
        }
      }),
    );
  });
});
