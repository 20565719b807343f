import type { Knex } from 'knex';
import { writeMessages } from '../../notices/announce/writeMessages';
import { breathe } from '../../store/breathe';
import { DbEntityRow, toDate } from '../../store/rows';
import type { DbTierStandingRow } from '../store/rows';
import { messageEntity, reviewDueText } from './tierTexts';

const DAY = 86_400_000;
/** Rows of one statement: some 10 ms of one SQLite call. */
const ROWS = 2_000;
/** Values of one `in (…)`. */
const VALUES = 1_000;

type Due = Pick<DbTierStandingRow, 'entity_id' | 'review_due_at'> &
  Pick<DbEntityRow, 'ref' | 'title' | 'tier'>;

/**
 * Reminds owners of entities whose tier must be looked at again: once when the day comes near, once
 * when it is there. One message for each owner and day, written as the day (UTC) begins, so that
 * what comes due in the course of it is in it; what is found later waits for the next day.
 *
 * What was never reviewed is due from the first day. Nobody is reminded of it before it is as old as
 * the time that reminders come ahead, so that an installation does not begin with reproaches to all.
 */
export async function announceReviews(
  knex: Knex,
  reminderDays: number,
  senders: string[],
  now: Date,
): Promise<void> {
  for (const owner of await ownersToRemind(knex, reminderDays, now)) {
    await knex.transaction(tx => remind(tx, owner, reminderDays, senders, now));
    await breathe();
  }
}

async function ownersToRemind(
  knex: Knex,
  reminderDays: number,
  now: Date,
): Promise<Set<string>> {
  const owners = new Set<string>();
  for (let after = 0; ; ) {
    const rows = await dueStandings(knex, reminderDays, now)
      .whereNotNull('entities.owner')
      .andWhere('tier_standings.entity_id', '>', after)
      .limit(ROWS)
      .select('tier_standings.entity_id', 'entities.owner');
    for (const { owner } of rows) owners.add(owner);
    if (rows.length < ROWS) return owners;
    after = rows[rows.length - 1].entity_id;
    await breathe();
  }
}

function dueStandings(knex: Knex, reminderDays: number, now: Date) {
  const standing = (column: string) => `tier_standings.${column}`;
  const day = endOfDay(now);
  return knex('tier_standings')
    .join('entities', 'entities.id', 'tier_standings.entity_id')
    .where(standing('review_demanded'), true)
    .andWhere(due =>
      due
        .where(unreminded =>
          unreminded
            .whereNull(standing('review_reminded'))
            .andWhere(standing('review_due_at'), '<=', plus(day, reminderDays)),
        )
        .orWhere(overdue =>
          overdue
            .where(standing('review_reminded'), 'soon')
            .andWhere(standing('review_due_at'), '<=', day),
        )
        .orWhere(never =>
          never
            .whereNull(standing('review_reminded'))
            .whereNull(standing('review_due_at'))
            .andWhere('entities.first_seen_at', '<=', plus(now, -reminderDays)),
        ),
    )
    .orderBy(standing('entity_id'));
}

async function remind(
  tx: Knex,
  owner: string,
  reminderDays: number,
  senders: string[],
  now: Date,
): Promise<void> {
  // Whoever else is at it waits here, and then finds it done.
  const rows: Due[] = await dueStandings(tx, reminderDays, now)
    .where('entities.owner', owner)
    .forUpdate('tier_standings')
    .select(
      'tier_standings.entity_id',
      'tier_standings.review_due_at',
      'entities.ref',
      'entities.title',
      'entities.tier',
    );
  if (rows.length === 0) return;
  const day = endOfDay(now);
  const isOverdue = ({ review_due_at: dueAt }: Due) =>
    dueAt === null || toDate(dueAt) <= day;
  const overdue = rows.filter(isOverdue);
  const soon = rows.filter(row => !isOverdue(row));
  const key = `tier-review-due:${now.toISOString().slice(0, 10)}:${owner}`;
  const written = await writeMessages(
    tx,
    [
      {
        ...reviewDueText(overdue.map(entityOf), soon.map(entityOf)),
        key,
        recipient: owner,
      },
    ],
    senders,
    now,
  );
  if (!written.has(key)) return;
  await markReminded(tx, overdue, 'overdue');
  await markReminded(tx, soon, 'soon');
}

async function markReminded(tx: Knex, rows: Due[], step: 'soon' | 'overdue') {
  for (let start = 0; start < rows.length; start += VALUES) {
    await tx('tier_standings')
      .whereIn(
        'entity_id',
        rows.slice(start, start + VALUES).map(row => row.entity_id),
      )
      .update({ review_reminded: step });
  }
}

function entityOf({ review_due_at: dueAt, tier, ...entity }: Due) {
  return messageEntity(entity, {
    tier,
    ...(dueAt !== null && { dueAt: toDate(dueAt).toISOString() }),
  });
}

function endOfDay(now: Date): Date {
  return new Date((Math.floor(now.getTime() / DAY) + 1) * DAY - 1);
}

function plus(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY);
}
