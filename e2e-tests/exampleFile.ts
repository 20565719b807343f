import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The copy of the example company that the built portal reads. */
const examples = join(__dirname, '..', '.data', 'e2e', 'examples');

/** Sets annotations of one entity in its file, as its owner would in an editor. */
export function annotate(
  file: string,
  name: string,
  annotations: Record<string, string>,
) {
  const path = join(examples, file);
  const documents = parseAllDocuments(readFileSync(path, 'utf8'));
  const entity = documents.find(
    document => document.getIn(['metadata', 'name']) === name,
  );
  if (!entity) {
    throw new Error(`No entity '${name}' in ${path}`);
  }
  for (const [key, value] of Object.entries(annotations)) {
    entity.setIn(['metadata', 'annotations', key], value);
  }
  writeFileSync(path, documents.map(String).join(''));
}
