import { wellFormed } from '../../ingest/entityWrite';

/** Controls but tab and line ends, and what is no character: neither XML 1.0 nor iCalendar has them. */
const UNSENDABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** A text as any reader of feeds can take it. Markup stays what it is: text. */
export function plainText(text: string): string {
  return wellFormed(text).replace(UNSENDABLE, '');
}
