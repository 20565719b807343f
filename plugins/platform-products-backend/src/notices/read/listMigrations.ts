import type {
  Migration,
  MigrationsPage,
  migrationsQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { whereGroup } from '../../read/database/filterEntities';
import { readPage } from '../../read/pages';
import { canSee } from '../../read/visibility/Visible';
import type { DbMigrationRow, DbNoticeRow } from '../store/rows';
import { consumerRows } from './consumerRows';
import { millisecondsOf, noticesById } from './listNotices';
import { contentOf, noticeHeadlines } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';
import {
  visibleNotices,
  visibleSteps,
  visibleWindow,
} from './noticeVisibility';
import { beyond, bySunset } from './sunsetOrder';

type Query = z.output<typeof migrationsQuerySchema>;
type Key = { sunset: number | null; id: string; ref: string };
type KeyRow = DbMigrationRow &
  Pick<DbNoticeRow, 'sunset_at'> & {
    notice_origin: DbNoticeRow['origin'];
    /** The entity of the catalog that states the notice. */
    stated_by: string | null;
  };

export interface MigrationFilter {
  /** `none` selects consumers without one. Absent: all. */
  owners?: string[];
  entityRef?: string;
  state?: Query['state'];
  noticeId?: string;
}

/** `GET /migrations`: by sunset, the next first. */
export async function listMigrations(
  context: NoticeReadContext,
  query: Query,
): Promise<MigrationsPage> {
  const owners = query.owner?.map(lower) ?? (await ownersOf(context));
  const source = migrationSource(context, {
    owners,
    entityRef: query.entityRef && lower(query.entityRef),
    state: query.state,
    noticeId: query.noticeId,
  });
  const { rows, page } = await readPage(['migrations', owners, query], query, {
    rows: window => visibleWindow(context, source, window),
    keyOf: source.keyOf,
    keySchema: z.strictObject({
      sunset: z.number().nullable(),
      id: z.string(),
      ref: z.string(),
    }),
    count: async () => {
      if (context.visible === 'all') return source.count();
      let count = 0;
      for await (const step of visibleSteps(source)) count += step.length;
      return count;
    },
  });
  return { items: await migrationItems(context, rows), ...page };
}

/** What one entity has to migrate for, at most so much. */
export async function migrationsOfEntity(
  context: NoticeReadContext,
  entityRef: string,
  limit: number,
): Promise<Migration[]> {
  const source = migrationSource(context, { entityRef });
  return migrationItems(
    context,
    await visibleWindow(context, source, { limit }),
  );
}

/** A service owns nothing, so nothing is its own. */
async function ownersOf({ caller }: NoticeReadContext): Promise<string[]> {
  const ownership = await caller.ownership();
  return ownership === 'service' ? [] : [...ownership].sort();
}

function migrationSource(context: NoticeReadContext, filter: MigrationFilter) {
  const { notices, visible } = context;
  const migrations = () => filterMigrations(notices.knex, filter);
  return {
    rows: async ({ after, limit }: { after?: Key; limit: number }) => {
      const query = bySunset(migrations())
        .orderBy(['notices.id', 'migrations.entity_ref'])
        .limit(limit)
        .select('migrations.*', 'notices.sunset_at', {
          notice_origin: 'notices.origin',
          stated_by: 'notices.entity_ref',
        });
      if (after) query.where(either => follow(either, after));
      return (await query) as KeyRow[];
    },
    keyOf: (row: KeyRow): Key => ({
      sunset: millisecondsOf(row.sunset_at),
      id: row.notice_id,
      ref: row.entity_ref,
    }),
    keep: async (rows: KeyRow[]) => {
      const shown = rows.filter(row => canSee(visible, row.entity_ref));
      const heads = new Map(
        shown.map(row => [
          row.notice_id,
          {
            id: row.notice_id,
            origin: row.notice_origin,
            entity_ref: row.stated_by,
          },
        ]),
      );
      const seen = await visibleNotices(context, [...heads.values()]);
      const ids = new Set(seen.map(({ id }) => id));
      return shown.filter(row => ids.has(row.notice_id));
    },
    count: async () => {
      const [{ rows }] = await migrations().count({ rows: '*' });
      return Number(rows);
    },
  };
}

/** Only notices in force ask anybody for anything. */
function filterMigrations(
  knex: Knex,
  { owners, entityRef, state, noticeId }: MigrationFilter,
): Knex.QueryBuilder {
  const query = owners
    ? ownedMigrations(knex, owners)
    : knex('migrations').join('notices', 'notices.id', 'migrations.notice_id');
  query
    .whereIn('notices.state', ['published', 'paused'])
    .whereNull('notices.superseded_by');
  if (entityRef !== undefined) query.where('migrations.entity_ref', entityRef);
  if (noticeId !== undefined) query.where('migrations.notice_id', noticeId);
  if (state) query.whereIn('migrations.state', state);
  return query;
}

/**
 * From the entities of a team to what they migrate for. SQLite knows no numbers of rows and would
 * begin with the notices, and so look at every consumer of each; it keeps the order of a cross join.
 */
function ownedMigrations(knex: Knex, owners: string[]): Knex.QueryBuilder {
  const join = knex.client.config.client === 'pg' ? 'join' : 'crossJoin';
  const query = knex('entities')
    [join]('migrations', 'migrations.entity_ref', 'entities.ref')
    [join]('notices', 'notices.id', 'migrations.notice_id');
  whereGroup(query, 'entities.owner', owners);
  return query;
}

function follow(query: Knex.QueryBuilder, after: Key): void {
  beyond(query, after, equal =>
    equal
      .where('notices.id', '>', after.id)
      .orWhere(same =>
        same
          .where('notices.id', after.id)
          .andWhere('migrations.entity_ref', '>', after.ref),
      ),
  );
}

async function migrationItems(
  context: NoticeReadContext,
  rows: DbMigrationRow[],
): Promise<Migration[]> {
  const ids = [...new Set(rows.map(row => row.notice_id))];
  const notices = await noticesById(context, ids);
  const headlines = await noticeHeadlines(context, notices);
  const places = new Map(notices.map(({ id }, index) => [id, index]));
  const known = rows.filter(row => places.has(row.notice_id));
  const consumers = await consumerRows(
    context,
    known.map(migration => ({
      migration,
      notice: notices[places.get(migration.notice_id)!],
    })),
  );
  return known.map((row, index) => {
    const place = places.get(row.notice_id)!;
    const { guide, effort } = contentOf(notices[place]);
    return {
      notice: { ...headlines[place], guide, effort },
      consumer: consumers[index],
    };
  });
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
