import { Fragment } from 'react';

/** Lines break after these first: a path reads badly when it is torn within a word. */
const SEPARATORS = /(?<=[./[:@_-])/;

/** Words of a file, in a narrow column: broken at separators, and anywhere only where there is none. */
export function SourceWords({ text }: { text: string }) {
  return (
    <code
      style={{
        display: 'inline-block',
        minWidth: '9em',
        wordBreak: 'normal',
        overflowWrap: 'anywhere',
      }}
    >
      {text.split(SEPARATORS).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
