import type {
  EntityInput,
  GoldenPath,
} from 'backstage-plugin-platform-products-core';

/** Longest text that PostgreSQL takes into an index with room to spare: some 300 paths. */
const MAXIMUM_LENGTH = 2_000;

/**
 * Which golden paths are meant for an entity, as the mirror keeps it: their ids in `scorecards`, so
 * that how many entities each is meant for is counted without reading any.
 *
 * @param ids - of the paths, by ref
 */
export function meantFor(
  input: EntityInput,
  paths: readonly GoldenPath[],
  ids: ReadonlyMap<string, number>,
): string | null {
  let text = '';
  for (const path of paths) {
    const id = ids.get(path.ref);
    if (id === undefined || !path.selects(input)) continue;
    const longer = `${text || '|'}${id}|`;
    if (longer.length > MAXIMUM_LENGTH) break;
    text = longer;
  }
  return text || null;
}

/** The other way round. */
export function idsIn(text: string): number[] {
  return text.split('|').flatMap(id => (id === '' ? [] : Number(id)));
}
