import { XMLBuilder } from 'fast-xml-parser';
import type { FeedNotice } from './FeedNotice';
import { noticeText } from './noticeText';
import { plainText } from './plainText';

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  format: true,
  ignoreAttributes: false,
  suppressEmptyNode: true,
});

/**
 * Notices as an Atom feed (RFC 4287), in the order given. All texts are `type="text"`: what an
 * author wrote as HTML is shown, never run.
 *
 * @param home - URL of the page with all notices
 * @param now - for a feed without entries
 */
export function atomOf(notices: FeedNotice[], home: string, now: Date): string {
  const newest = Math.max(
    ...notices.map(({ updatedAt }) => updatedAt.getTime()),
  );
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      id: 'urn:platform-products:notices',
      title: 'Deprecation notices',
      updated: (notices.length > 0 ? new Date(newest) : now).toISOString(),
      link: { '@href': home },
      entry: notices.map(entryOf),
    },
  });
}

function entryOf(notice: FeedNotice) {
  const { id, content, state, publishedAt, updatedAt, url } = notice;
  return {
    id: `urn:platform-products:notice:${encodeURIComponent(id)}`,
    title: plainText(content.title ?? 'Untitled'),
    published: publishedAt.toISOString(),
    updated: updatedAt.toISOString(),
    author: { name: content.owner ?? 'unowned' },
    link: { '@href': url },
    category: [state, content.kind].flatMap(term =>
      term ? [{ '@term': term }] : [],
    ),
    summary: {
      '@type': 'text',
      '#text': [datesOf(notice), noticeText(notice)].filter(Boolean).join('\n'),
    },
  };
}

function datesOf({ content }: FeedNotice): string {
  return [
    ['Deprecated', content.deprecatedAt],
    ['Sunset', content.sunsetAt],
    ['Removed', content.removedAt],
  ]
    .flatMap(([label, date]) => (date ? [`${label}: ${date}`] : []))
    .join(', ');
}
