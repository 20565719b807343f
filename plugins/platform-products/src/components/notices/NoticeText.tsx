import { MarkdownContent } from '@backstage/core-components';

/**
 * Markdown that an author wrote. The plain dialect is the safe one: HTML and script stay the text
 * that they are, where the GitHub dialect would make elements of them. Only web addresses become
 * links, and no picture is fetched: an address in a notice would tell its server who reads.
 */
export function NoticeText({ text }: { text: string }) {
  return (
    <MarkdownContent
      dialect="common-mark"
      content={text}
      transformLinkUri={webAddress}
      transformImageUri={() => ''}
      linkTarget="_blank"
    />
  );
}

/** An empty address makes the link the text that it encloses. */
function webAddress(address: string): string {
  return /^https?:\/\//i.test(address) ? address : '';
}
