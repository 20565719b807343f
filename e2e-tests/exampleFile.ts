import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, parseAllDocuments } from 'yaml';

/** The copy of the example company that the built portal reads. */
const examples = join(__dirname, '..', '.data', 'e2e', 'examples');

/** Sets annotations of one entity in its file, as its owner would in an editor. */
export function annotate(
  file: string,
  name: string,
  annotations: Record<string, string>,
) {
  edit(file, name, entity => {
    for (const [key, value] of Object.entries(annotations)) {
      entity.setIn(['metadata', 'annotations', key], value);
    }
  });
}

/** Takes an item out of a list in the `spec` of one entity. */
export function removeFromList(
  file: string,
  name: string,
  list: string,
  item: string,
) {
  edit(file, name, entity => {
    const { spec } = entity.toJS();
    entity.setIn(
      ['spec', list],
      spec[list].filter((one: string) => one !== item),
    );
  });
}

function edit(file: string, name: string, change: (entity: Document) => void) {
  const path = join(examples, file);
  const documents = parseAllDocuments(readFileSync(path, 'utf8'));
  const entity = documents.find(
    document => document.getIn(['metadata', 'name']) === name,
  );
  if (!entity) {
    throw new Error(`No entity '${name}' in ${path}`);
  }
  change(entity);
  writeFileSync(path, documents.map(String).join(''));
}
