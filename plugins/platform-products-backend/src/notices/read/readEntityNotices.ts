import type {
  Migration,
  NoticeRow,
} from 'backstage-plugin-platform-products-common';
import type { DbNoticeRow } from '../store/rows';
import { filterNotices } from './filterNotices';
import { migrationsOfEntity } from './listMigrations';
import { noticesById } from './listNotices';
import { noticeRows } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';
import { visibleNotices } from './noticeVisibility';
import { bySunset } from './sunsetOrder';

/** Notices of each sort that the report of an entity shows. */
const LIMIT = 50;

/** What is announced about an entity, and what it has to migrate for; for one that is visible. */
export async function readEntityNotices(
  context: NoticeReadContext,
  entityRef: string,
): Promise<{ about: NoticeRow[]; migrations: Migration[] }> {
  const { knex } = context.notices;
  const about: DbNoticeRow[] = await bySunset(
    filterNotices(knex, knex('notices'), {
      states: ['published', 'paused'],
      subject: entityRef,
      now: context.now,
    }),
  )
    .orderBy('notices.id')
    .limit(LIMIT)
    .select('id', 'origin', 'entity_ref');
  const visible = await visibleNotices(context, about);
  const rows = await noticesById(
    context,
    visible.map(({ id }) => id),
  );
  return {
    about: await noticeRows(context, rows),
    migrations: await migrationsOfEntity(context, entityRef, LIMIT),
  };
}
