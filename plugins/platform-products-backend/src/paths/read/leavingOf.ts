import type { PathUptake } from 'backstage-plugin-platform-products-common';
import type { Window } from '../../read/ReadStore';
import { scanVisible } from '../../read/visibility/visibleRows';
import type { DbJourneyRow } from '../store/rows';
import type { KnownPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

/** What only the owner of an entity decides; all else happened to it. */
const DECISIONS = ['not-named', 'other-path'];
/** More reasons than anybody reads at once. */
const MOST = 50;

type Row = Pick<
  DbJourneyRow,
  'id' | 'entity_ref' | 'left_cause' | 'left_reason'
>;

/** Who left a path by a decision of their owner, and what the owners say about it. */
export async function leavingOf(
  { tiers: { knex }, visible }: PathReadContext,
  { name }: KnownPath,
): Promise<PathUptake['leaving']> {
  const scan = {
    rows: ({ after = 0, limit }: Window<number>): Promise<Row[]> =>
      knex<DbJourneyRow>('journeys')
        .where({ path: name, state: 'left' })
        .whereIn('left_cause', DECISIONS)
        .andWhere('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .select('id', 'entity_ref', 'left_cause', 'left_reason') as any,
    keyOf: ({ id }: Row) => id,
    refOf: ({ entity_ref: ref }: Row) => ref,
  };
  const leaving = { decided: 0, otherPath: 0, withoutReason: 0 };
  // By what is said, however it is spelt; the first spelling is shown.
  const byReason = new Map<string, { reason: string; entities: number }>();
  for await (const step of scanVisible(scan, visible)) {
    for (const { left_cause: cause, left_reason: reason } of step) {
      leaving.decided += 1;
      leaving.otherPath += cause === 'other-path' ? 1 : 0;
      if (reason === null) {
        leaving.withoutReason += 1;
        continue;
      }
      const key = reason.trim().toLocaleLowerCase('en-US');
      const known = byReason.get(key) ?? { reason, entities: 0 };
      known.entities += 1;
      byReason.set(key, known);
    }
  }
  const reasons = [...byReason.values()]
    .sort((one, other) => other.entities - one.entities)
    .slice(0, MOST);
  return { ...leaving, reasons };
}
