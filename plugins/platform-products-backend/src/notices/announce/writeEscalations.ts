import type { Knex } from 'knex';
import { upsertRows } from '../../store/operations/upsertRows';
import { lockNotices } from '../store/lockNotices';
import type { DbMigrationRow, DbNoticeRow, StoredCounts } from '../store/rows';
import type { OwnerShare } from './affectedOwners';
import { escalationMessage } from './messageTexts';
import { writeMessages } from './writeMessages';

const DAY = 86_400_000;
const STEP = 'escalation';
/** What a message names of them; the rest is counted. */
const EXAMPLES = 20;

/** Tells the owner of a notice, once, of consumers that nothing was heard of for so many days. */
export async function writeEscalations(
  knex: Knex,
  days: number,
  senders: string[],
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - days * DAY);
  const candidates = await knex<DbNoticeRow>('notices')
    .where('state', 'published')
    .whereNot('origin', 'metadata')
    .whereNull('superseded_by')
    .whereNotNull('owner')
    .andWhere('published_at', '<=', before)
    .whereNotExists(
      knex('reminders')
        .where('step', STEP)
        .andWhere('notice_id', knex.ref('notices.id'))
        .select(knex.raw('1')),
    )
    .orderBy('id')
    .select('id', 'counts');
  for (const { id, counts } of candidates) {
    if ((JSON.parse(counts) as StoredCounts).unseen > 0) {
      await knex.transaction(tx =>
        escalate(tx, id, { days, before }, senders, now),
      );
    }
  }
}

async function escalate(
  tx: Knex,
  id: string,
  { days, before }: { days: number; before: Date },
  senders: string[],
  now: Date,
): Promise<void> {
  const [notice] = await lockNotices(tx, [id]);
  const recipient = notice?.owner;
  if (!recipient || notice.state !== 'published' || (await isTold(tx, id))) {
    return;
  }
  const share = await unseenSince(tx, id, before);
  if (share.consumers === 0) return;
  const key = `${STEP}:${id}`;
  const ids = await writeMessages(
    tx,
    [{ ...escalationMessage(notice, share, days), key, recipient }],
    senders,
    now,
  );
  await upsertRows(tx, 'reminders', [
    { notice_id: id, step: STEP, recipient, message_id: ids.get(key)! },
  ]);
}

async function isTold(tx: Knex, id: string): Promise<boolean> {
  const row = await tx('reminders')
    .where({ notice_id: id, step: STEP })
    .first('recipient');
  return row !== undefined;
}

async function unseenSince(
  tx: Knex,
  id: string,
  before: Date,
): Promise<OwnerShare> {
  const unseen = () =>
    tx<DbMigrationRow>('migrations')
      .where({ notice_id: id, state: 'unseen', gone: false })
      .andWhere('since', '<=', before);
  const [{ consumers }] = await unseen().count({ consumers: '*' });
  const examples = await unseen()
    .orderBy('entity_ref')
    .limit(EXAMPLES)
    .select('entity_ref');
  return {
    consumers: Number(consumers),
    examples: examples.map(row => row.entity_ref),
  };
}
