import type { Window } from '../../read/ReadStore';
import { scanVisible } from '../../read/visibility/visibleRows';
import type { DbEntityRow } from '../../store/rows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import { idsIn } from '../meantFor';
import type { PathReadContext } from './PathReadContext';

/** How many entities a path is meant for, and of how many of them nobody knows the origin. */
export interface Eligible {
  eligible: number;
  originUnknown: number;
}

type Meant = Pick<DbEntityRow, 'meant_for' | 'path_state'>;

/** By the id of the path in `scorecards`. */
export function countEligible(
  context: PathReadContext,
): Promise<Map<number, Eligible>> {
  return untilNextPass(context, 'eligible', async () => {
    const counts = new Map<number, Eligible>();
    const add = ({ meant_for: text, path_state: state }: Meant, n: number) => {
      for (const id of idsIn(text ?? '')) {
        const count = counts.get(id) ?? { eligible: 0, originUnknown: 0 };
        counts.set(id, count);
        count.eligible += n;
        if (state === 'unknown-origin') count.originUnknown += n;
      }
    };
    if (context.visible === 'all') {
      for (const row of await grouped(context)) add(row, Number(row.entities));
    } else {
      for await (const row of seen(context)) add(row, 1);
    }
    return counts;
  });
}

/** Counted by the database, by an index alone. */
function grouped({
  tiers: { knex },
}: PathReadContext): Promise<(Meant & { entities: number })[]> {
  return knex('entities')
    .whereNotNull('meant_for')
    .groupBy('meant_for', 'path_state')
    .select('meant_for', 'path_state')
    .count({ entities: '*' }) as any;
}

async function* seen({ tiers: { knex }, visible }: PathReadContext) {
  type Row = Meant & Pick<DbEntityRow, 'id' | 'ref'>;
  const scan = {
    rows: ({ after = 0, limit }: Window<number>): Promise<Row[]> =>
      knex<DbEntityRow>('entities')
        .where('id', '>', after)
        .whereNotNull('meant_for')
        .orderBy('id')
        .limit(limit)
        .select('id', 'ref', 'meant_for', 'path_state') as any,
    keyOf: ({ id }: Row) => id,
    refOf: ({ ref }: Row) => ref,
  };
  for await (const step of scanVisible(scan, visible)) yield* step;
}
