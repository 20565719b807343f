/** A code block of a page: the language, the file that its first comment names, and the text. */
const block = /^```(\w+)\n(?:(?:\/\/|#) (\S+)\n)?([\s\S]*?)^```$/gm;

/** All code blocks below one heading of a Markdown page. */
export function codeBlocksBelow(page, heading) {
  const section = page.split(/^## /m).find(part => part.startsWith(heading));
  if (section === undefined) {
    throw new Error(`The page has no heading "${heading}"`);
  }
  return [...section.matchAll(block)].map(([, language, file, text]) => ({
    language,
    file,
    text,
  }));
}

/** The commands of shell blocks as lists of words, with lines that go on put together. */
export function commandsOf(blocks) {
  return blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.replace(/\\\n/g, ' ').split('\n'))
    .map(line => line.split(/\s+/).filter(Boolean))
    .filter(words => words.length > 0);
}

/** Puts the lines that a page shows into the backend's index file, before it starts. */
export function withBackendLines(source, lines) {
  const start = 'backend.start();';
  if (!source.includes(start)) {
    throw new Error(`The generated backend has no line "${start}"`);
  }
  return source.replace(start, () => `${lines}${start}`);
}
