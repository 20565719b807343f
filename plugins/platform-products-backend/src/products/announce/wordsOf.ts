/** An image or a link: what it is called stays, where it leads to goes. */
const LINK = /!?\[([^\][]*)\]\([^()\s]*\)/g;
/** Of headings, quotes and lists, at the beginning of a line. */
const LEADING = /^[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm;
/** Of emphasis and code; a single underscore is part of too many names. */
const MARKS = /\*{1,3}|__|~~|`+/g;

/** The words of a Markdown text in one line, for where it is not rendered. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(LINK, '$1')
    .replace(LEADING, '')
    .replace(MARKS, '')
    .replace(/\s+/g, ' ')
    .trim();
}
