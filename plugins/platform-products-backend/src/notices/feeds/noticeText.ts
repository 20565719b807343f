import type { FeedNotice } from './FeedNotice';
import { plainText } from './plainText';

/** What a feed says of a notice below its title, as plain lines. */
export function noticeText({ content, state }: FeedNotice): string {
  return plainText(
    [
      state === 'paused' && 'Paused: its dates do not count at present.',
      content.description ?? content.reason,
      line('Affected', content.subjects),
      line('Use instead', content.replacements),
      content.noReplacement && `No replacement: ${content.noReplacement}`,
      content.guide && `Guide: ${content.guide}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}

function line(label: string, refs: string[] = []): string | undefined {
  return refs.length > 0 ? `${label}: ${refs.join(', ')}` : undefined;
}
