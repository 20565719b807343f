import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogShape, entityAt, indexOf } from './catalog';
import { scorecardWith } from './scorecard';

/**
 * A catalog service that makes its entities while they are read and keeps none, so that the
 * memory measured is the suite's own. The real catalog takes in about 100 entities a second,
 * which rules it out at 100,000.
 */
export interface StubCatalog {
  service: CatalogService;
  /** Entity number `index` now reads differently. */
  edit(index: number): void;
  editScorecard(): void;
}

const PAGE = 1000;

export function stubCatalog(shape: CatalogShape, checks: number): StubCatalog {
  const edits = new Map<number, number>();
  let scorecardEdits = 0;
  const at = (index: number) => entityAt(index, shape, edits.get(index));
  const scorecard = () => scorecardWith(checks, scorecardEdits);

  async function* streamEntities(request?: {
    query?: unknown;
    filter?: unknown;
  }): AsyncIterable<Entity[]> {
    const kinds = kindsOf(request);
    const wanted = (entity: Entity) =>
      !kinds || kinds.has(entity.kind.toLocaleLowerCase('en-US'));
    if (wanted(scorecard())) yield [scorecard()];
    for (let start = 0; start < shape.entities; start += PAGE) {
      const end = Math.min(start + PAGE, shape.entities);
      const page: Entity[] = [];
      for (let index = start; index < end; index++) {
        const entity = at(index);
        if (wanted(entity)) page.push(entity);
      }
      // A page comes over the network: the event loop turns before the next one.
      await new Promise(resolve => setImmediate(resolve));
      if (page.length > 0) yield page;
    }
  }

  const byRef = (ref: string): Entity | undefined => {
    if (ref === 'scorecard:default/bench') return scorecard();
    const index = indexOf(ref, shape);
    return index === undefined ? undefined : at(index);
  };

  return {
    service: {
      streamEntities,
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(byRef),
      }),
      getEntityByRef: async (ref: string) => byRef(ref),
    } as unknown as CatalogService,
    edit: index => edits.set(index, (edits.get(index) ?? 0) + 1),
    editScorecard: () => {
      scorecardEdits += 1;
    },
  };
}

/** Kinds that a request pins, in either of the catalog's two query languages. */
function kindsOf(request?: {
  query?: unknown;
  filter?: unknown;
}): Set<string> | undefined {
  const clause = (request?.query ?? request?.filter) as
    | { kind?: string | string[] | { $in: string[] } }
    | undefined;
  if (!clause?.kind) return undefined;
  const kinds =
    typeof clause.kind === 'object' && '$in' in clause.kind
      ? clause.kind.$in
      : [clause.kind].flat();
  return new Set(kinds.map(kind => kind.toLocaleLowerCase('en-US')));
}
