import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { type Document, isMap, parseAllDocuments } from 'yaml';
import { withAnnotation } from './withAnnotation';

const ANNOTATION = 'platform-products/golden-path';

/** A part of a file with one YAML document, as it stands there. */
interface Part {
  text: string;
  /** Absent where it is no entity. */
  entityRef?: string;
}

/**
 * Writes the golden path into the entities of a catalog file: into the one that is named, otherwise
 * into every component. Comments, order and all other entities stay; what is stamped already too.
 *
 * @param text - YAML, one or more documents
 * @param stamp - `node-service@3.2.0`
 * @throws InputError if there is nothing to stamp, or no way to
 */
export function stampEntities(
  text: string,
  stamp: string,
  wantedRef?: string,
): { text: string; entityRefs: string[] } {
  const parts = partsOf(text);
  const wanted = chosen(parts, wantedRef);
  const written = parts.map(part =>
    wanted.includes(part)
      ? withAnnotation(part.text, ANNOTATION, stamp)
      : part.text,
  );
  return {
    text: written.join(''),
    entityRefs: wanted.flatMap(({ entityRef }) => entityRef ?? []),
  };
}

/** Put together again they are the text. */
function partsOf(text: string): Part[] {
  const documents = [...parseAllDocuments(text)];
  let start = 0;
  return documents.map((document, index) => {
    const [error] = document.errors;
    if (error) {
      throw new InputError(`It is no YAML: ${error.message}`);
    }
    const isLast = index === documents.length - 1;
    const end = isLast ? text.length : document.range[2];
    const part = { text: text.slice(start, end), entityRef: refOf(document) };
    start = end;
    return part;
  });
}

/** Undefined for what is no entity, such as an empty document. */
function refOf(document: Document.Parsed): string | undefined {
  if (!isMap(document.contents)) {
    return undefined;
  }
  const [kind, name, namespace] = [
    ['kind'],
    ['metadata', 'name'],
    ['metadata', 'namespace'],
  ].map(path => document.getIn(path));
  return typeof kind === 'string' && typeof name === 'string'
    ? stringifyEntityRef({
        kind,
        name,
        ...(typeof namespace === 'string' && { namespace }),
      })
    : undefined;
}

function chosen(parts: Part[], wantedRef: string | undefined): Part[] {
  const ref = wantedRef === undefined ? undefined : fullRef(wantedRef);
  const found = parts.filter(({ entityRef }) =>
    ref === undefined ? entityRef?.startsWith('component:') : entityRef === ref,
  );
  if (found.length === 0) {
    const refs = parts.flatMap(({ entityRef }) => entityRef ?? []);
    throw new InputError(
      `It has no ${ref ?? 'entity of the kind Component'}; found: ${
        refs.join(', ') || 'no entity'
      }`,
    );
  }
  return found;
}

function fullRef(ref: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
  } catch (error) {
    throw new InputError(`"${ref}" is no ref of an entity`, error);
  }
}
