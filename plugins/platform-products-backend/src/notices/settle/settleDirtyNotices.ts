import { breathe } from '../../store/breathe';
import { groupBy } from '../../store/groupBy';
import { countRelationsInto } from '../store/relationsAround';
import type { DbNoticeRow } from '../store/rows';
import { settleMarked, SettleDeps } from './settleNotices';

/** Notices that are looked at together. */
const NOTICES = 200;
/** Relations to their subjects that one transaction may have to look at, unless one alone has more. */
const RELATIONS = 10_000;

/**
 * Settles everything that is marked, in transactions of a bounded size. What is marked meanwhile
 * behind it is left to the next time.
 */
export async function settleDirtyNotices(
  deps: SettleDeps,
  now: Date,
  signal?: AbortSignal,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await deps
      .knex<DbNoticeRow>('notices')
      .where('dirty', true)
      .andWhere('id', '>', after)
      .orderBy('id')
      .limit(NOTICES)
      .select('id');
    const ids = rows.map(({ id }) => id);
    for (const part of await partsOf(deps, ids)) {
      signal?.throwIfAborted();
      await settleMarked(deps, part, now);
      await breathe();
    }
    if (rows.length < NOTICES) return;
    after = ids[ids.length - 1];
  }
}

/** Cuts a list where the work of one transaction would become too much. */
async function partsOf(
  { knex, config }: SettleDeps,
  ids: string[],
): Promise<string[][]> {
  const subjects = groupBy(
    await knex('notice_subjects')
      .whereIn('notice_id', ids)
      .union(
        knex('notice_surface')
          .whereIn('notice_id', ids)
          .select('notice_id', 'ref'),
      )
      .select('notice_id', 'ref'),
    ({ notice_id: id }) => String(id),
  );
  const refs = [...subjects.values()].flat().map(({ ref }) => String(ref));
  const counts = await countRelationsInto(
    knex,
    [...new Set(refs)],
    [...config.consumerRelations, 'partOf'],
  );
  const parts: string[][] = [];
  let size = Infinity;
  for (const id of ids) {
    const work = (subjects.get(id) ?? []).reduce(
      (sum, { ref }) => sum + (counts.get(String(ref)) ?? 0),
      1,
    );
    if (size + work > RELATIONS) {
      parts.push([id]);
      size = work;
    } else {
      parts[parts.length - 1].push(id);
      size += work;
    }
  }
  return parts;
}
