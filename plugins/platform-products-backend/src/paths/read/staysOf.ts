import type { Window } from '../../read/ReadStore';
import { scanVisible } from '../../read/visibility/visibleRows';
import { toDate } from '../../store/rows';
import type { DbJourneyRow } from '../store/rows';
import type { Entry } from './entriesOf';
import type { KnownPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';
import type { Stay } from './staying';

type Row = Pick<
  DbJourneyRow,
  'id' | 'entity_ref' | 'state' | 'started_at' | 'left_at' | 'left_cause'
>;

/**
 * The times that entities spent on a path. A journey begins when its entity was first seen; one
 * that came to the path long after that began to stay only then.
 *
 * @param entries - the times that somebody was seen to come
 */
export async function staysOf(
  { tiers: { knex }, visible }: PathReadContext,
  { name }: KnownPath,
  entries: Entry[],
): Promise<{ stays: Stay[]; startUnknown: number }> {
  const came = new Map<string, Date>();
  for (const { entityRef, startedAt } of entries) {
    if (!came.has(entityRef)) came.set(entityRef, startedAt);
  }
  const scan = {
    rows: ({ after = 0, limit }: Window<number>): Promise<Row[]> =>
      knex<DbJourneyRow>('journeys')
        .where('path', name)
        .andWhere('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select(
          'id',
          'entity_ref',
          'state',
          'started_at',
          'left_at',
          'left_cause',
        ) as any,
    keyOf: ({ id }: Row) => id,
    refOf: ({ entity_ref: ref }: Row) => ref,
  };
  const stays: Stay[] = [];
  let startUnknown = 0;
  for await (const step of scanVisible(scan, visible)) {
    for (const row of step) {
      const stay = stayOf(row, came.get(row.entity_ref));
      if (stay) stays.push(stay);
      else startUnknown += 1;
    }
  }
  return { stays, startUnknown };
}

function stayOf(row: Row, came: Date | undefined): Stay | undefined {
  const { state, started_at: begun, left_at: leftAt, left_cause: cause } = row;
  const startedAt = came ?? (begun === null ? undefined : toDate(begun));
  if (!startedAt) return undefined;
  return state === 'left' && leftAt !== null && cause !== null
    ? { startedAt, left: { at: toDate(leftAt), cause } }
    : { startedAt };
}
