import { filterEntities } from '../../read/database/filterEntities';
import type { EntityFilter, Window } from '../../read/ReadStore';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { countKept, keptRows } from './keptRows';
import type { TierReadContext } from './TierReadContext';
import { untilNextPass } from './untilNextPass';

/** So few entities that a list is found sooner from them than by looking at its rows in order. */
export const FEW = 2_000;

/** Which entities a list is about; without `few` and `keep` all of them. */
export interface EntitySelection {
  /** These. */
  few?: number[];
  /** Those of the given ones that are selected. */
  keep?(ids: number[]): Promise<ReadonlySet<number>>;
}

/** A list with rows that each belong to an entity. */
export interface EntityList<Row extends { entity_id: number }, Key> {
  /** In the order of the list; only of these entities, if any are named. */
  rows(window: Window<Key>, ids?: number[]): Promise<Row[]>;
  keyOf(row: Row): Key;
  /** How many there are. */
  count(ids?: number[]): Promise<number>;
  /** How many each entity has, by its id. */
  counts(window: Window<number>): Promise<EntityCount[]>;
}

export interface EntityCount {
  entity_id: number;
  rows: number | string;
}

interface Found {
  id: number;
  ref: string;
}

/** The entities that filters select and the caller may see. */
export async function entitySelection(
  context: TierReadContext,
  filter: EntityFilter & { ref?: string },
): Promise<EntitySelection> {
  const { visible } = context;
  const isFiltered = Object.values(filter).some(value => value !== undefined);
  if (!isFiltered) return visibleSelection(context);
  const seen = fewSeen(context);
  if (seen) {
    const rows: Found[] = await selectIn(seen, chunk =>
      selectedBy(context, filter).whereIn('entities.ref', chunk),
    );
    return { few: rows.map(idOf) };
  }
  const found: Found[] = await selectedBy(context, filter).limit(FEW + 1);
  if (found.length <= FEW) {
    return { few: found.filter(({ ref }) => canSee(visible, ref)).map(idOf) };
  }
  return {
    keep: async ids => {
      const rows: Found[] = await selectIn(ids, chunk =>
        selectedBy(context, filter).whereIn('entities.id', chunk),
      );
      return new Set(rows.filter(({ ref }) => canSee(visible, ref)).map(idOf));
    },
  };
}

/** What a caller sees, where that is little. */
export function fewSeen({
  visible,
}: Pick<TierReadContext, 'visible'>): string[] | undefined {
  return visible !== 'all' && visible.size <= FEW ? [...visible] : undefined;
}

/** A window over the rows whose entities are selected. */
export async function selectedRows<Row extends { entity_id: number }, Key>(
  { few, keep }: EntitySelection,
  list: EntityList<Row, Key>,
  window: Window<Key>,
): Promise<Row[]> {
  if (few) return few.length === 0 ? [] : list.rows(window, few);
  return keep
    ? keptRows({ ...list, keep: rows => keptOf(rows, keep) }, window)
    : list.rows(window);
}

/** How many rows belong to selected entities. */
export async function countSelected<Row extends { entity_id: number }>(
  { few, keep }: EntitySelection,
  list: EntityList<Row, any>,
): Promise<number> {
  if (few) return few.length === 0 ? 0 : list.count(few);
  if (!keep) return list.count();
  const source = {
    rows: (window: Window<number>) => list.counts(window),
    keyOf: (row: EntityCount) => row.entity_id,
    keep: (rows: EntityCount[]) => keptOf(rows, keep),
  };
  return countKept(source, ({ rows }) => Number(rows));
}

async function keptOf<Row extends { entity_id: number }>(
  rows: Row[],
  keep: NonNullable<EntitySelection['keep']>,
): Promise<Row[]> {
  const kept = await keep([...new Set(rows.map(row => row.entity_id))]);
  return rows.filter(row => kept.has(row.entity_id));
}

function selectedBy(
  { tiers: { knex } }: TierReadContext,
  { ref, ...filter }: EntityFilter & { ref?: string },
) {
  const query = filterEntities(knex, filter).select(
    'entities.id',
    'entities.ref',
  );
  return ref === undefined ? query : query.where('entities.ref', ref);
}

async function visibleSelection(
  context: TierReadContext,
): Promise<EntitySelection> {
  if (context.visible === 'all') return {};
  const seen = await untilNextPass(context, 'seen', () => seenIds(context));
  return seen.size <= FEW
    ? { few: [...seen] }
    : { keep: async ids => new Set(ids.filter(id => seen.has(id))) };
}

/** Ids of all entities that a restricted caller may see. */
async function seenIds({
  tiers: { knex },
  visible,
}: TierReadContext): Promise<ReadonlySet<number>> {
  const refs = visible === 'all' ? [] : [...visible];
  const rows: Pick<Found, 'id'>[] = await selectIn(refs, chunk =>
    knex('entities').whereIn('ref', chunk).select('id'),
  );
  return new Set(rows.map(idOf));
}

function idOf({ id }: Pick<Found, 'id'>): number {
  return id;
}
