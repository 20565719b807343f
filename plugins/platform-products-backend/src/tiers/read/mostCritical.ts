import type { Knex } from 'knex';
import { filterEntities } from '../../read/database/filterEntities';
import type { ReadContext } from '../../read/ReadContext';
import type { Window } from '../../read/ReadStore';
import { countVisible, visibleRows } from '../../read/visibility/visibleRows';
import { selectIn } from '../../store/operations/selectIn';
import { NO_GROUP } from '../../store/rows';
import { fewSeen } from './entitySelection';
import type { MapFilter } from './mapFilter';
import { byRank, MapChoice, MapEntity } from './mapNodes';
import type { TierReadContext } from './TierReadContext';
import { untilNextPass } from './untilNextPass';

type Context = TierReadContext & Pick<ReadContext, 'store'>;

/** The selected entities, the most critical of them. */
export async function mostCritical(
  context: Context,
  filter: MapFilter,
  limit: number,
): Promise<MapChoice> {
  const { visible, store, ladder } = context;
  const seen = fewSeen(context);
  if (seen) return mostCriticalOf(context, filter, seen, limit);
  const lanes = [...ladder.tiers.map(({ name }) => name), NO_GROUP].filter(
    lane => !filter.tier || filter.tier.includes(lane),
  );
  const refs: string[] = [];
  for (const lane of lanes) {
    const rest = limit - refs.length;
    if (rest === 0) break;
    const scan = {
      rows: (window: Window<string>) =>
        laneRows(context.tiers.knex, { ...filter, tier: [lane] }, window),
      keyOf: ({ ref }: MapEntity) => ref,
      refOf: ({ ref }: MapEntity) => ref,
    };
    const rows = await visibleRows(scan, visible, { limit: rest });
    refs.push(...rows.map(({ ref }) => ref));
  }
  const keys = {
    rows: (window: Window<string>) => store.entityKeys(filter, window),
    keyOf: ({ ref }: { ref: string }) => ref,
    refOf: ({ ref }: { ref: string }) => ref,
  };
  const total = await untilNextPass(context, ['map', filter], () =>
    countVisible(keys, visible, () => store.countEntities(filter)),
  );
  return { refs, isSelected: () => true, total };
}

async function mostCriticalOf(
  { tiers: { knex } }: Context,
  filter: MapFilter,
  refs: string[],
  limit: number,
): Promise<MapChoice> {
  const rows: MapEntity[] = await selectIn(refs, chunk =>
    filterEntities(knex, filter)
      .whereIn('entities.ref', chunk)
      .select('entities.ref', 'entities.tier_rank'),
  );
  return {
    refs: rows
      .sort(byRank)
      .slice(0, limit)
      .map(({ ref }) => ref),
    isSelected: () => true,
    total: rows.length,
  };
}

/** Entities of one tier by ref: for each kind there is an index in that order. */
async function laneRows(
  knex: Knex,
  filter: MapFilter,
  { after, limit }: Window<string>,
): Promise<MapEntity[]> {
  const pages = [...new Set(filter.kind)].map(kind => {
    const query = filterEntities(knex, { ...filter, kind: [kind] });
    if (after !== undefined) query.where('entities.ref', '>', after);
    return query
      .orderBy('entities.ref')
      .limit(limit)
      .select('entities.ref', 'entities.tier_rank');
  });
  const [first, ...others] = pages.map((page, index) =>
    knex.select('*').from(page.as(`page_${index}`)),
  );
  return first.unionAll(others).orderBy('ref').limit(limit);
}
