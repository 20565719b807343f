import { CatalogShape } from './catalog';
import { random } from './random';

/**
 * Numbers of different entities from all over the catalog, never that of the hub. Not at equal
 * distances, at which kinds and teams repeat.
 */
export function someIndices(
  { entities, hub }: CatalogShape,
  count: number,
  seed: number,
  fits: (index: number) => boolean = () => true,
): number[] {
  const next = random(seed);
  const indices = new Set<number>();
  while (indices.size < count) {
    const index = Math.floor(next() * entities);
    if (index !== hub?.index && fits(index)) indices.add(index);
  }
  return [...indices];
}
