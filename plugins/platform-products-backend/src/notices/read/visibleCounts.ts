import type { Knex } from 'knex';
import { canSee, Visible } from '../../read/visibility/Visible';
import { breathe } from '../../store/breathe';
import type { DbMigrationRow, DbNoticeRow, StoredCounts } from '../store/rows';
import { emptyStoredCounts } from '../store/storedCounts';
import type { NoticeReadContext } from './NoticeReadContext';

const ROWS = 2_000;

interface Counted {
  /** `notices.counts` at that time. */
  stored: string;
  counts: StoredCounts;
}

/** What was counted for a set of visible entities, which lives for some seconds. */
const counted = new WeakMap<Exclude<Visible, 'all'>, Map<string, Counted>>();

/**
 * Migrations by state over the consumers that a restricted caller may see. They are walked through,
 * since only the catalog knows its rules; once for as long as the stored counts stay as they are.
 */
export async function visibleCounts(
  { notices: { knex }, visible }: NoticeReadContext,
  notices: Pick<DbNoticeRow, 'id' | 'counts'>[],
): Promise<Map<string, StoredCounts>> {
  if (visible === 'all') {
    throw new Error('Nothing is hidden: the stored counts are right');
  }
  const known = counted.get(visible) ?? new Map<string, Counted>();
  counted.set(visible, known);
  const outdated = notices.filter(
    ({ id, counts }) => known.get(id)?.stored !== counts,
  );
  // Kept only when whole: another request of the caller may ask meanwhile.
  const fresh = await countAnew(
    knex,
    visible,
    outdated.map(({ id }) => id),
  );
  for (const { id, counts: stored } of outdated) {
    known.set(id, { stored, counts: fresh.get(id)! });
  }
  return new Map(notices.map(({ id }) => [id, known.get(id)!.counts]));
}

async function countAnew(
  knex: Knex,
  visible: Visible,
  ids: string[],
): Promise<Map<string, StoredCounts>> {
  const all = new Map(ids.map(id => [id, emptyStoredCounts()]));
  for (let last: DbMigrationRow | undefined; ids.length > 0; ) {
    const query = knex<DbMigrationRow>('migrations')
      .whereIn('notice_id', ids)
      .orderBy(['notice_id', 'entity_ref'])
      .limit(ROWS)
      .select('notice_id', 'entity_ref', 'state', 'back_sliding');
    if (last) {
      query.whereRaw('(notice_id, entity_ref) > (?, ?)', [
        last.notice_id,
        last.entity_ref,
      ]);
    }
    const rows = (await query) as DbMigrationRow[];
    for (const row of rows) {
      if (!canSee(visible, row.entity_ref)) continue;
      const counts = all.get(row.notice_id)!;
      counts[row.state] += 1;
      if (row.back_sliding) counts.backSliding += 1;
    }
    if (rows.length < ROWS) break;
    last = rows[rows.length - 1];
    await breathe();
  }
  return all;
}
