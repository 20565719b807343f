import type { Notice } from 'backstage-plugin-platform-products-common';
import { SourceText } from '../scorecards/SourceText';

/** The response headers of a notice as they go into a gateway, one a line, for copying. */
export function ResponseHeaders(props: {
  /** Names the headers for their copy button. */
  label: string;
  headers: NonNullable<Notice['headers']>;
}) {
  const source = props.headers
    .map(({ name, value }) => `${name}: ${value}`)
    .join('\n');
  return <SourceText label={props.label} text={source} source={source} />;
}
