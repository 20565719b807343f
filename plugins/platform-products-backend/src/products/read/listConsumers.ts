import type {
  ProductConsumer,
  ProductConsumersPage,
  productConsumersQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { Outcome } from 'backstage-plugin-platform-products-core';
import { z } from 'zod';
import { instant, withoutAbsent } from '../../paths/read/journeyRows';
import { filterOf } from '../../read/listEntities';
import { readPage } from '../../read/pages';
import type { EntityFilter, Window } from '../../read/ReadStore';
import type { GroupTotals } from '../../read/groupTotals';
import { readTotals } from '../../read/readTotals';
import { seenDomain } from '../../read/visibility/seenDomain';
import { countVisible, visibleRows } from '../../read/visibility/visibleRows';
import { selectIn } from '../../store/operations/selectIn';
import { toDate } from '../../store/rows';
import { AdoptionState, adoptionStateOf } from '../adoptionChange';
import { competitorsSeen, findProduct, KnownProduct } from './knownProducts';
import type { ProductReadContext } from './ProductReadContext';

type Query = z.output<typeof productConsumersQuerySchema>;

type Key = { id: number; ref: string };

const outcomes: Record<AdoptionState, Outcome> = {
  adopted: 'pass',
  'not-adopted': 'fail',
  unknown: 'unknown',
};

/** `GET /products/:name/consumers`: everybody the product is meant for, by ref. */
export async function listConsumers(
  context: ProductReadContext,
  name: string,
  query: Query,
): Promise<ProductConsumersPage> {
  const { store, visible } = context;
  const product = await findProduct(context, name);
  const { state, ...ofEntity } = query;
  const totals = await readTotals(context, product.row.id);
  const matches = inState(totals, state);
  const filter: EntityFilter = {
    ...filterOf(context, ofEntity as Parameters<typeof filterOf>[1]),
    kind: product.definition?.kinds,
    report: {
      scorecardId: product.row.id,
      matches,
      ...(state && {
        check: { slot: 0, outcomes: state.map(one => outcomes[one]) },
      }),
    },
  };
  const scan = {
    rows: (window: Window<string>) => store.entityKeys(filter, window),
    keyOf: ({ ref }: Key) => ref,
    refOf: ({ ref }: Key) => ref,
  };
  const { rows, page } = await readPage(['consumers', name, query], query, {
    // To find out that there is none, every entity would be looked at.
    rows: async window =>
      matches === 0 ? [] : visibleRows(scan, visible, window),
    keyOf: scan.keyOf,
    keySchema: z.string(),
    count: async () =>
      matches === 0 || isCounted(query)
        ? matches
        : countVisible(scan, visible, () => store.countEntities(filter)),
  });
  const ids = rows.map(({ id }) => id);
  return { items: await consumerRows(context, product, ids), ...page };
}

/** How many are in one of the states, of everybody whom the caller sees. */
function inState(
  { possible, earned, unknown }: GroupTotals,
  states: Query['state'],
): number {
  if (!states) return possible;
  const counts: Record<AdoptionState, number> = {
    adopted: earned,
    'not-adopted': possible - earned - unknown,
    unknown,
  };
  return [...new Set(states)].reduce((sum, state) => sum + counts[state], 0);
}

/** Whether everybody is asked for, of one state or another: that was counted before. */
function isCounted({ owner, tier, system, domain, search }: Query): boolean {
  return ![owner, tier, system, domain, search].some(
    value => value !== undefined,
  );
}

/** Entities that a product is meant for, as lists show them; in the given order. */
export async function consumerRows(
  context: ProductReadContext,
  product: KnownProduct,
  ids: number[],
): Promise<ProductConsumer[]> {
  const { store, visible } = context;
  const entities = new Map(
    (await store.entitiesById(ids)).map(row => [row.id, row]),
  );
  const refs = [...entities.values()].map(({ ref }) => ref);
  const [reports, notes, uses] = await Promise.all([
    store.reportsOf(ids, product.row.id),
    notesOf(context, product, refs),
    usesOf(context, product, ids),
  ]);
  const reportById = new Map(reports.map(one => [one.entity_id, one]));
  return ids.flatMap(id => {
    const entity = entities.get(id);
    const report = reportById.get(id);
    const state = adoptionStateOf(report);
    if (!entity || !report || !state) return [];
    const { ref, title, owner, system, domain, tier } = entity;
    return withoutAbsent({
      entityRef: ref,
      title,
      owner: owner ?? undefined,
      system: system ?? undefined,
      domain: seenDomain(visible, domain),
      tier: tier ?? undefined,
      state,
      since: instant(report.evaluated_at),
      note: notes.get(ref),
      uses: uses.get(id),
    });
  });
}

async function notesOf(
  { tiers: { knex } }: ProductReadContext,
  { name }: KnownProduct,
  refs: string[],
): Promise<Map<string, ProductConsumer['note']>> {
  const rows = await selectIn(refs, chunk =>
    knex('adoption_notes').where('product', name).whereIn('entity_ref', chunk),
  );
  return new Map(
    rows.map(({ entity_ref: ref, text, written_by: by, written_at: at }) => [
      ref,
      { text, by, at: toDate(at).toISOString() },
    ]),
  );
}

/** Name of the first other product of the same capability that an entity uses, by its id. */
async function usesOf(
  context: ProductReadContext,
  product: KnownProduct,
  ids: number[],
): Promise<Map<number, string>> {
  const uses = new Map<number, string>();
  const rivals = await competitorsSeen(context, product);
  if (rivals.length === 0) return uses;
  const rows = await selectIn(ids, chunk =>
    context.tiers
      .knex('reports')
      .whereIn('entity_id', chunk)
      .whereIn(
        'scorecard_id',
        rivals.map(({ row }) => row.id),
      )
      .andWhere('level_rank', '>', 0)
      .select('entity_id', 'scorecard_id'),
  );
  for (const { name, row } of rivals) {
    for (const { entity_id: id, scorecard_id: rival } of rows) {
      if (rival === row.id && !uses.has(id)) uses.set(id, name);
    }
  }
  return uses;
}
