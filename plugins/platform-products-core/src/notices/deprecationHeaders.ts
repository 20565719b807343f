import { isHttpUrl } from '../metadata/fieldParsers';
import type { NoticeContent, NoticeMoments, ResponseHeader } from './types';

/**
 * What an API that goes away says of itself in its responses: `Deprecation` (RFC 9745), `Sunset`
 * (RFC 8594), and `Link` to the migration guide and the notice. Replacements are refs of the
 * catalog and no URLs, so nothing is called a successor.
 *
 * @param noticeUrl - where people read the notice
 *
 * @public
 */
export function deprecationHeaders({
  content,
  moments,
  noticeUrl,
}: {
  content: Partial<NoticeContent>;
  moments: NoticeMoments;
  noticeUrl: string;
}): ResponseHeader[] {
  const { deprecatedAt, sunsetAt } = moments;
  const links = [
    link(content.guide, 'deprecation') ?? link(noticeUrl, 'deprecation'),
    sunsetAt === undefined ? undefined : link(noticeUrl, 'sunset'),
  ].filter(item => item !== undefined);
  return [
    ...(deprecatedAt === undefined
      ? []
      : [
          {
            name: 'Deprecation',
            value: `@${Math.floor(deprecatedAt / 1_000)}`,
          },
        ]),
    ...(sunsetAt === undefined
      ? []
      : [{ name: 'Sunset', value: new Date(sunsetAt).toUTCString() }]),
    ...(links.length > 0 ? [{ name: 'Link', value: links.join(', ') }] : []),
  ];
}

/** Written anew by the URL parser, so that no text can end the link or the header. */
function link(url: string | undefined, relation: string): string | undefined {
  return url !== undefined && isHttpUrl(url)
    ? `<${new URL(url).href}>; rel="${relation}"`
    : undefined;
}
