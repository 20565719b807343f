import type {
  ConsumersPage,
  consumersQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { whereContains, whereGroup } from '../../read/database/filterEntities';
import { readPage } from '../../read/pages';
import { countVisible, visibleRows } from '../../read/visibility/visibleRows';
import type { DbMigrationRow } from '../store/rows';
import { consumerRows } from './consumerRows';
import type { NoticeReadContext } from './NoticeReadContext';
import { findNotice } from './noticeVisibility';

type Query = z.output<typeof consumersQuerySchema>;

/** `GET /notices/:id/consumers`, by ref. */
export async function listConsumers(
  context: NoticeReadContext,
  id: string,
  query: Query,
): Promise<ConsumersPage> {
  const { notices, visible } = context;
  const notice = await findNotice(context, id);
  const migrations = () => filterConsumers(notices.knex, id, query);
  const scan = {
    rows: async ({ after, limit }: { after?: string; limit: number }) => {
      const rows = migrations()
        .orderBy('migrations.entity_ref')
        .limit(limit)
        .select('migrations.*');
      if (after !== undefined) rows.where('migrations.entity_ref', '>', after);
      return (await rows) as DbMigrationRow[];
    },
    keyOf: (row: DbMigrationRow) => row.entity_ref,
    refOf: (row: DbMigrationRow) => row.entity_ref,
  };
  const { rows, page } = await readPage(['consumers', id, query], query, {
    rows: window => visibleRows(scan, visible, window),
    keyOf: scan.keyOf,
    keySchema: z.string(),
    count: () =>
      countVisible(scan, visible, async () => {
        const [{ rows: count }] = await migrations().count({ rows: '*' });
        return Number(count);
      }),
  });
  const items = await consumerRows(
    context,
    rows.map(migration => ({ migration, notice })),
  );
  return { items, ...page };
}

function filterConsumers(
  knex: Knex,
  id: string,
  { state, owner, tier, origin, backSliding, search }: Query,
): Knex.QueryBuilder {
  const query = knex('migrations').where('migrations.notice_id', id);
  if (owner || tier || search) {
    query.leftJoin('entities', 'entities.ref', 'migrations.entity_ref');
  }
  if (state) query.whereIn('migrations.state', state);
  if (owner) whereGroup(query, 'entities.owner', owner.map(lower));
  if (tier) whereGroup(query, 'entities.tier', tier);
  if (origin) query.where('migrations.origin', origin);
  if (backSliding !== undefined) {
    query.where('migrations.back_sliding', backSliding);
  }
  if (search) {
    whereContains(query, search, {
      lowerCase: ['migrations.entity_ref'],
      anyCase: ['entities.title'],
    });
  }
  return query;
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
