import type {
  NoticeEvent,
  NoticeEventsPage,
  noticeHistoryQuerySchema,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { readPage } from '../../read/pages';
import { canSee } from '../../read/visibility/Visible';
import { toDate } from '../../store/rows';
import type { DbNoticeEventRow } from '../store/rows';
import type { FieldChange } from '../store/writeEvents';
import type { NoticeReadContext } from './NoticeReadContext';
import {
  findNotice,
  showable,
  visibleSteps,
  visibleWindow,
} from './noticeVisibility';
import { refsIn } from './readNotice';

type Query = z.output<typeof noticeHistoryQuerySchema>;

/** Fields whose values are refs of entities. */
const REF_FIELDS = new Set(['subjects', 'replacements']);

/** `GET /notices/:id/history`, newest first. */
export async function listEvents(
  context: NoticeReadContext,
  id: string,
  query: Query,
): Promise<NoticeEventsPage> {
  const { notices, visible } = context;
  await findNotice(context, id);
  const events = () => {
    const found = notices
      .knex<DbNoticeEventRow>('notice_events')
      .where('notice_id', id);
    if (query.entityRef) {
      found.where('entity_ref', query.entityRef.toLocaleLowerCase('en-US'));
    }
    if (query.type) found.whereIn('type', query.type);
    return found;
  };
  const source = {
    rows: async ({ after, limit }: { after?: number; limit: number }) => {
      const rows = events().orderBy('id', 'desc').limit(limit);
      if (after !== undefined) rows.where('id', '<', after);
      return (await rows.select('*')) as DbNoticeEventRow[];
    },
    keyOf: (row: DbNoticeEventRow) => Number(row.id),
    keep: async (rows: DbNoticeEventRow[]) =>
      rows.filter(
        ({ entity_ref: ref }) => ref === null || canSee(visible, ref),
      ),
  };
  const { rows, page } = await readPage(['events', id, query], query, {
    rows: window => visibleWindow(context, source, window),
    keyOf: source.keyOf,
    keySchema: z.number().int(),
    count: async () => {
      if (visible === 'all') {
        const [{ rows: count }] = await events().count({ rows: '*' });
        return Number(count);
      }
      let count = 0;
      for await (const step of visibleSteps(source)) count += step.length;
      return count;
    },
  });
  return { items: await eventItems(context, rows), ...page };
}

async function eventItems(
  context: NoticeReadContext,
  rows: DbNoticeEventRow[],
): Promise<NoticeEvent[]> {
  const changes = rows.map(row => JSON.parse(row.changes) as FieldChange[]);
  const isShown = await showable(context, changes.flat().flatMap(refsOf));
  return rows.map((row, index) => ({
    id: String(row.id),
    at: toDate(row.at).toISOString(),
    by: row.by ?? undefined,
    type: row.type,
    entityRef: row.entity_ref ?? undefined,
    reason: row.reason ?? undefined,
    changes: changes[index].filter(change => refsOf(change).every(isShown)),
  }));
}

function refsOf({ field, from = '', to = '' }: FieldChange): string[] {
  return REF_FIELDS.has(field) ? refsIn(`${from}, ${to}`) : [];
}
