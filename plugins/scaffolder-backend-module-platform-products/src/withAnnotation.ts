import { isDeepStrictEqual } from 'node:util';
import { InputError } from '@backstage/errors';
import { type Document, isMap, parseDocument } from 'yaml';
import { annotationEdit } from './annotationEdit';

const PLACE = ['metadata', 'annotations'];

/**
 * The text of an entity with one more annotation, or with another value in its place. The rest stays
 * as its author wrote it; where that cannot be, the text is laid out anew, with its comments and in
 * its order.
 *
 * @param text - one YAML document, with a name in its `metadata`
 * @throws InputError if annotations are there and are no mapping
 */
export function withAnnotation(
  text: string,
  key: string,
  value: string,
): string {
  const document = parseDocument(text);
  const annotations = document.getIn(PLACE) ?? undefined;
  if (annotations !== undefined && !isMap(annotations)) {
    const name = document.getIn(['metadata', 'name']);
    throw new InputError(
      `metadata.annotations of "${name}" is no mapping to write into`,
    );
  }
  if (annotations?.get(key) === value) {
    return text;
  }
  const edit = annotationEdit(text, document, key, value);
  if (annotations) annotations.set(key, value);
  else document.setIn(PLACE, document.createNode({ [key]: value }));
  if (edit) {
    const edited = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
    if (says(edited, document)) return edited;
  }
  return document.toString({ lineWidth: 0 });
}

function says(text: string, wanted: Document): boolean {
  const document = parseDocument(text);
  return (
    document.errors.length === 0 &&
    isDeepStrictEqual(document.toJS(), wanted.toJS())
  );
}
