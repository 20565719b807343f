import type { BurnDown } from 'backstage-plugin-platform-products-common';
import type { MigrationState } from 'backstage-plugin-platform-products-core';
import { canSee } from '../../read/visibility/Visible';
import { breathe } from '../../store/breathe';
import { DbInstant, toDate } from '../../store/rows';
import { migrationsOf } from '../store/migrationsOf';
import type { DbNoticeEventRow, DbNoticeRow } from '../store/rows';
import type { FieldChange } from '../store/writeEvents';
import { DayTotals } from './DayTotals';
import type { NoticeReadContext } from './NoticeReadContext';

/** Events of one statement: some 10 ms of one SQLite call. */
const ROWS = 2_000;

/** What is known of a consumer so far: since when it is one, and how it stands. */
interface Course {
  since: string;
  state?: MigrationState;
}

/**
 * How each day ended for the consumers that a restricted caller may see, oldest first. The stored
 * days count hidden ones too, so these are counted from what happened to each.
 */
export async function replayDays(
  { notices: { knex }, visible }: NoticeReadContext,
  notice: DbNoticeRow,
): Promise<BurnDown['points']> {
  const migrations = (await migrationsOf(knex, [notice.id])).filter(row =>
    canSee(visible, row.entity_ref),
  );
  const days = new DayTotals();
  const courses = new Map<string, Course>();
  // Who came without an event was there when somebody first looked.
  const start = dayOf(notice.published_at ?? notice.created_at);
  const visibleRefs = new Set(migrations.map(row => row.entity_ref));
  for await (const { at, type, entity_ref: ref, changes } of eventsOf(
    knex,
    notice.id,
  )) {
    if (ref === null || !visibleRefs.has(ref)) continue;
    const day = dayOf(at);
    const course = courses.get(ref) ?? {
      since: type === 'migration' ? start : day,
    };
    courses.set(ref, course);
    const change = (JSON.parse(changes) as FieldChange[]).find(
      ({ field }) => field === 'state',
    );
    if (type !== 'migration' || !change?.from || !change.to) continue;
    const from = change.from as MigrationState;
    if (course.state === undefined) days.add(course.since, from, 1);
    days.add(day, from, -1);
    course.state = change.to as MigrationState;
    days.add(day, course.state, 1);
  }
  for (const { entity_ref: ref, state } of migrations) {
    const course = courses.get(ref);
    if (course?.state === undefined) {
      days.add(course?.since ?? start, state, 1);
    }
  }
  return days.points();
}

function dayOf(at: DbInstant): string {
  return toDate(at).toISOString().slice(0, 10);
}

/** Oldest first. */
async function* eventsOf(
  knex: NoticeReadContext['notices']['knex'],
  id: string,
): AsyncGenerator<DbNoticeEventRow> {
  for (let after: number | undefined; ; ) {
    const query = knex<DbNoticeEventRow>('notice_events')
      .where('notice_id', id)
      .whereIn('type', ['migration', 'consumer-added', 'consumer-appeared'])
      .orderBy('id')
      .limit(ROWS)
      .select('*');
    if (after !== undefined) query.where('id', '>', after);
    const rows = (await query) as DbNoticeEventRow[];
    yield* rows;
    if (rows.length < ROWS) return;
    after = Number(rows[rows.length - 1].id);
    await breathe();
  }
}
