/** Characters that neither XML 1.0 nor iCalendar can carry: controls and halves of pairs. */
// eslint-disable-next-line no-control-regex
const UNSENDABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A text as any reader of feeds can take it. Markup stays what it is: text. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(UNSENDABLE, '');
}
