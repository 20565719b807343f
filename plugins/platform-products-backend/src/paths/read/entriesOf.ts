import { installedAt } from '../../read/installedAt';
import type { Window } from '../../read/ReadStore';
import { scanVisible } from '../../read/visibility/visibleRows';
import { selectIn } from '../../store/operations/selectIn';
import { DbEntityRow, DbTransitionRow, toDate } from '../../store/rows';
import type { KnownPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

/** A time that an entity came, or came back, to a path. */
export interface Entry {
  entityRef: string;
  /** When the entity was first seen; long ago where it was there before the suite. */
  createdAt: Date;
  startedAt: Date;
}

type Row = Pick<DbTransitionRow, 'id' | 'at' | 'entity_ref'>;

/** Of what was there before the suite nobody knows since when, but that it is old. */
const LONG_AGO = new Date(0);

/**
 * Each time that an entity came to a path, oldest first. What a first look found had not come just
 * then; and where the path or its definition moved, nobody has decided anything.
 */
export async function entriesOf(
  context: PathReadContext,
  { row }: KnownPath,
): Promise<Entry[]> {
  const installed = await installedAt(context);
  if (!installed) return [];
  const {
    tiers: { knex },
    visible,
  } = context;
  const scan = {
    rows: ({ after = 0, limit }: Window<number>): Promise<Row[]> =>
      knex('transitions')
        .where({ scorecard: row.ref, type: 'journey', to_value: 'on' })
        .andWhere('at', '>', installed)
        .whereNot('cause', 'definition')
        .andWhere('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select('id', 'at', 'entity_ref') as any,
    keyOf: ({ id }: Row) => Number(id),
    refOf: ({ entity_ref: ref }: Row) => ref,
  };
  const rows: Row[] = [];
  for await (const step of scanVisible(scan, visible)) {
    for (const one of step) rows.push(one);
  }
  const seen = await firstSeen(
    context,
    rows.map(({ entity_ref: ref }) => ref),
  );
  return rows.flatMap(({ entity_ref: entityRef, at }) => {
    const firstSeenAt = seen.get(entityRef);
    if (!firstSeenAt) return [];
    const createdAt = firstSeenAt <= installed ? LONG_AGO : firstSeenAt;
    return [{ entityRef, createdAt, startedAt: toDate(at) }];
  });
}

/** Of those that are still there: of the others nobody knows how old they were. */
async function firstSeen(
  { tiers: { knex } }: PathReadContext,
  refs: string[],
): Promise<Map<string, Date>> {
  const rows: Pick<DbEntityRow, 'ref' | 'first_seen_at'>[] = await selectIn(
    [...new Set(refs)],
    chunk =>
      knex('entities').whereIn('ref', chunk).select('ref', 'first_seen_at'),
  );
  return new Map(
    rows.map(({ ref, first_seen_at: at }) => [ref, toDate(at)] as const),
  );
}
