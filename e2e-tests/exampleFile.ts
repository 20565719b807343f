import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, parseAllDocuments } from 'yaml';

const portal = join(__dirname, '..', '.data', 'e2e');

/** The copy of the example company that the built portal reads. */
const examples = join(portal, 'examples');

/** Where the built portal keeps what its templates make. */
const made = join(portal, 'database', 'made');

/** Sets annotations of one entity in its file, as its owner would in an editor. */
export function annotate(
  file: string,
  name: string,
  annotations: Record<string, string>,
) {
  edit(join(examples, file), name, entity =>
    setAnnotations(entity, annotations),
  );
}

/** Annotates what a template has made, and says in which lifecycle it is now. */
export function ship(
  name: string,
  lifecycle: string,
  annotations: Record<string, string>,
) {
  edit(join(made, name, 'catalog-info.yaml'), name, entity => {
    setAnnotations(entity, annotations);
    entity.setIn(['spec', 'lifecycle'], lifecycle);
  });
}

function setAnnotations(entity: Document, annotations: Record<string, string>) {
  for (const [key, value] of Object.entries(annotations)) {
    entity.setIn(['metadata', 'annotations', key], value);
  }
}

/** Takes an item out of a list in the `spec` of one entity. */
export function removeFromList(
  file: string,
  name: string,
  list: string,
  item: string,
) {
  edit(join(examples, file), name, entity => {
    const { spec } = entity.toJS();
    entity.setIn(
      ['spec', list],
      spec[list].filter((one: string) => one !== item),
    );
  });
}

function edit(path: string, name: string, change: (entity: Document) => void) {
  const documents = parseAllDocuments(readFileSync(path, 'utf8'));
  const entity = documents.find(
    document => document.getIn(['metadata', 'name']) === name,
  );
  if (!entity) {
    throw new Error(`No entity '${name}' in ${path}`);
  }
  change(entity);
  // In one step: the catalog may read the file at any time, and what is not in it is gone.
  writeFileSync(`${path}.edited`, documents.map(String).join(''));
  renameSync(`${path}.edited`, path);
}
