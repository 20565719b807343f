import type {
  NoticesPage,
  noticesQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { NoticeState } from 'backstage-plugin-platform-products-core';
import { z } from 'zod';
import { readPage } from '../../read/pages';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { DbInstant, toDate } from '../../store/rows';
import type { DbNoticeRow } from '../store/rows';
import { filterNotices, NoticeFilter } from './filterNotices';
import { noticeRows } from './noticeRows';
import {
  NoticeHead,
  showable,
  visibleNotices,
  visibleSteps,
  visibleWindow,
  writesNotices,
} from './noticeVisibility';
import type { NoticeReadContext } from './NoticeReadContext';
import { afterSunset, bySunset } from './sunsetOrder';

type Query = z.output<typeof noticesQuerySchema>;
type Key = { sunset: number | null; id: string };
type KeyRow = NoticeHead & Pick<DbNoticeRow, 'sunset_at'>;

/** Unless asked for by name, what is not yet there and what is not any more is left out. */
const SHOWN: NoticeState[] = ['scheduled', 'published', 'paused', 'completed'];
const PENDING: NoticeState[] = ['draft', 'scheduled'];

/** `GET /notices`: those with the next sunset first, those without one last. */
export async function listNotices(
  context: NoticeReadContext,
  query: Query,
): Promise<NoticesPage> {
  const { knex } = context.notices;
  const filter = await filterOf(context, query);
  const notices = () =>
    filter
      ? filterNotices(knex, knex('notices'), filter)
      : knex('notices').whereRaw('1 = 0');
  const source = {
    rows: (window: { after?: Key; limit: number }): Promise<KeyRow[]> =>
      afterSunset(bySunset(notices()), window)
        .orderBy('notices.id')
        .select('id', 'origin', 'entity_ref', 'sunset_at') as never,
    keyOf: (row: KeyRow): Key => ({
      sunset: millisecondsOf(row.sunset_at),
      id: row.id,
    }),
    keep: (rows: KeyRow[]) => visibleNotices(context, rows),
  };
  const { rows, page } = await readPage(['notices', query], query, {
    rows: window => visibleWindow(context, source, window),
    keyOf: source.keyOf,
    keySchema: z.strictObject({
      sunset: z.number().nullable(),
      id: z.string(),
    }),
    count: async () => {
      if (context.visible === 'all') {
        const [{ rows: count }] = await notices().count({ rows: '*' });
        return Number(count);
      }
      let count = 0;
      for await (const step of visibleSteps(source)) count += step.length;
      return count;
    },
  });
  const items = await noticesById(
    context,
    rows.map(({ id }) => id),
  );
  return { items: await noticeRows(context, items), ...page };
}

/** In the given order. */
export async function noticesById(
  { notices: { knex } }: NoticeReadContext,
  ids: string[],
): Promise<DbNoticeRow[]> {
  const rows = new Map(
    (
      await selectIn(ids, chunk =>
        knex<DbNoticeRow>('notices').whereIn('id', chunk).select('*'),
      )
    ).map(row => [row.id, row]),
  );
  return ids.flatMap(id => rows.get(id) ?? []);
}

export function millisecondsOf(instant: DbInstant | null): number | null {
  return instant === null ? null : toDate(instant).getTime();
}

/** Undefined where the caller may not know of any. */
async function filterOf(
  context: NoticeReadContext,
  { limit, cursor, state, consumerOwner, ...query }: Query,
): Promise<NoticeFilter | undefined> {
  const { visible, now } = context;
  const hidden = (await writesNotices(context)) ? [] : PENDING;
  if (query.consumer && !canSee(visible, lower(query.consumer))) {
    return undefined;
  }
  if (query.subject) {
    const ref = lower(query.subject);
    if (!(await showable(context, [ref]))(ref)) return undefined;
  }
  return {
    ...query,
    now,
    states: (state ?? SHOWN).filter(one => !hidden.includes(one)),
    also:
      consumerOwner && (await ofConsumers(context, consumerOwner.map(lower))),
  };
}

/** Keeps the notices that entities of these owners are consumers of. */
export async function ofConsumers(
  { notices: { knex }, visible }: NoticeReadContext,
  owners: string[],
): Promise<NonNullable<NoticeFilter['also']>> {
  const migrations = knex('entities')
    .join('migrations', 'migrations.entity_ref', 'entities.ref')
    .whereIn('entities.owner', owners);
  if (visible === 'all') {
    const ids = migrations.select('migrations.notice_id');
    return query => query.whereIn('notices.id', ids);
  }
  const rows = await migrations.distinct(
    'migrations.notice_id',
    'migrations.entity_ref',
  );
  const shown = rows.filter(row => canSee(visible, row.entity_ref));
  const ids = [...new Set(shown.map(row => String(row.notice_id)))];
  return query => query.whereIn('notices.id', ids);
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
