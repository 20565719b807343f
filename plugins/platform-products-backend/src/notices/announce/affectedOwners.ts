import type { Knex } from 'knex';
import { breathe } from '../../store/breathe';
import type { DbMigrationRow } from '../store/rows';

/** States in which a team still has something to do. */
export const OPEN_STATES = [
  'unseen',
  'acknowledged',
  'planned',
  'in-progress',
  'blocked',
] as const satisfies DbMigrationRow['state'][];

/** What a message names of them; the rest is counted. */
const EXAMPLES = 20;
/** Rows of one statement: some 15 ms of one SQLite call. */
const ROWS = 2_000;
/** Values of one `in (…)`. */
const VALUES = 1_000;

/** The part of the consumers that one owner answers for. */
export interface OwnerShare {
  consumers: number;
  /** The first of them by ref. */
  examples: string[];
}

/**
 * Owners of the consumers of a notice that still have something to do, by ref. Consumers without an
 * owner, or without an entity, have nobody to be told.
 *
 * @param refs - only these consumers
 */
export async function affectedOwners(
  knex: Knex,
  noticeId: string,
  refs?: string[],
): Promise<Map<string, OwnerShare>> {
  const owners = new Map<string, OwnerShare>();
  const take = (rows: { entity_ref: string; owner: string }[]) => {
    for (const { entity_ref: ref, owner } of rows) {
      const share = owners.get(owner) ?? { consumers: 0, examples: [] };
      share.consumers += 1;
      if (share.examples.length < EXAMPLES) share.examples.push(ref);
      owners.set(owner, share);
    }
  };
  if (refs) {
    const sorted = [...refs].sort();
    for (let start = 0; start < sorted.length; start += VALUES) {
      const chunk = sorted.slice(start, start + VALUES);
      take(await openConsumers(knex, noticeId).whereIn('entity_ref', chunk));
    }
    return owners;
  }
  for (let after = ''; ; ) {
    const rows = await openConsumers(knex, noticeId)
      .andWhere('entity_ref', '>', after)
      .limit(ROWS);
    take(rows);
    if (rows.length < ROWS) return owners;
    after = rows[rows.length - 1].entity_ref;
    await breathe();
  }
}

function openConsumers(knex: Knex, noticeId: string) {
  return knex('migrations')
    .join('entities', 'entities.ref', 'migrations.entity_ref')
    .where('migrations.notice_id', noticeId)
    .whereIn('migrations.state', OPEN_STATES)
    .andWhere('migrations.gone', false)
    .whereNotNull('entities.owner')
    .orderBy('migrations.entity_ref')
    .select('migrations.entity_ref', 'entities.owner');
}
