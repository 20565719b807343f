import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogShape, entityAt, indexOf, refAt } from './catalog';
import { scorecardWith } from './scorecard';

/**
 * A catalog service that makes its entities while they are read and keeps none, so that the
 * memory measured is the suite's own. The real catalog takes in about 100 entities a second,
 * which rules it out at 100,000.
 */
export interface StubCatalog {
  service: CatalogService;
  /** Milliseconds spent so far on making entities: part of each pass, but no work of the suite. */
  generatingMs(): number;
  /** When something is first read from it. */
  firstRead: Promise<void>;
  /** Entity number `index` now reads differently. */
  edit(index: number): void;
  editScorecard(): void;
}

const PAGE = 1000;

/** @param others - further definitions, as they are now */
export function stubCatalog(
  shape: CatalogShape,
  checks: number,
  others: () => Entity[] = () => [],
): StubCatalog {
  const edits = new Map<number, number>();
  let scorecardEdits = 0;
  let generatingMs = 0;
  let noteFirstRead = () => {};
  const firstRead = new Promise<void>(resolve => {
    noteFirstRead = resolve;
  });
  const at = (index: number) => entityAt(index, shape, edits.get(index));
  const definitions = (): Entity[] => [
    scorecardWith(checks, scorecardEdits),
    ...others(),
  ];

  function makePage(start: number, kinds: Set<string> | undefined): Entity[] {
    const began = performance.now();
    const end = Math.min(start + PAGE, shape.entities);
    const page: Entity[] = [];
    for (let index = start; index < end; index++) {
      if (!kinds || kinds.has(kindAt(index, shape))) page.push(at(index));
    }
    generatingMs += performance.now() - began;
    return page;
  }

  async function* streamEntities(request?: {
    query?: unknown;
    filter?: unknown;
  }): AsyncIterable<Entity[]> {
    const kinds = kindsOf(request);
    noteFirstRead();
    const leading = definitions().filter(
      ({ kind }) => !kinds || kinds.has(kind.toLocaleLowerCase('en-US')),
    );
    if (leading.length > 0) yield leading;
    for (let start = 0; start < shape.entities; start += PAGE) {
      const page = makePage(start, kinds);
      // A page comes over the network: the event loop turns before the next one.
      await new Promise(resolve => setImmediate(resolve));
      if (page.length > 0) yield page;
    }
  }

  const byRef = (ref: string): Entity | undefined => {
    const index = indexOf(ref, shape);
    return index === undefined
      ? definitions().find(one => stringifyEntityRef(one) === ref)
      : at(index);
  };

  return {
    service: {
      streamEntities,
      getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
        items: entityRefs.map(byRef),
      }),
      getEntityByRef: async (ref: string) => byRef(ref),
    } as unknown as CatalogService,
    generatingMs: () => generatingMs,
    firstRead,
    edit: index => edits.set(index, (edits.get(index) ?? 0) + 1),
    editScorecard: () => {
      scorecardEdits += 1;
    },
  };
}

function kindAt(index: number, shape: CatalogShape): string {
  return refAt(index, shape).split(':')[0];
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
