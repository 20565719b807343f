import type { MigrationState } from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { canSee } from '../../read/visibility/Visible';
import { breathe } from '../../store/breathe';
import type { DbNoticeRow, StoredCounts } from '../store/rows';
import { emptyStoredCounts } from '../store/storedCounts';
import { progressOfCounts } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';

/** Consumers of one statement, unless one notice has more: some 30 ms of one SQLite call. */
const CONSUMERS = 10_000;
const ROWS = 2_000;

/** How the consumers of one owner stand with one notice. */
export interface TeamCount {
  /** Null for consumers without one. */
  owner: string | null;
  noticeId: string;
  counts: StoredCounts;
}

/** Migrations for these notices by the owner of the consumer, in the order of the notices. */
export async function countByTeam(
  context: NoticeReadContext,
  notices: DbNoticeRow[],
  owners?: string[],
): Promise<TeamCount[]> {
  const { knex } = context.notices;
  const teams = new Map<string, TeamCount>();
  const add = (row: CountedRow) => {
    const key = `${row.notice_id} ${row.owner}`;
    const team = teams.get(key) ?? {
      owner: row.owner,
      noticeId: row.notice_id,
      counts: emptyStoredCounts(),
    };
    team.counts[row.state] += Number(row.migrations);
    teams.set(key, team);
  };
  for (const ids of partsOf(notices)) {
    const migrations = () => ownedMigrations(knex, ids, owners);
    if (context.visible === 'all') {
      const rows: CountedRow[] = await migrations()
        .groupBy('migrations.notice_id', 'entities.owner', 'migrations.state')
        .select('migrations.notice_id', 'entities.owner', 'migrations.state')
        .count({ migrations: '*' });
      rows.forEach(add);
    } else {
      await eachVisible(context, migrations, add);
    }
    await breathe();
  }
  const places = new Map(notices.map(({ id }, place) => [id, place]));
  return [...teams.values()].sort(
    (a, b) => places.get(a.noticeId)! - places.get(b.noticeId)!,
  );
}

interface CountedRow {
  notice_id: string;
  owner: string | null;
  state: MigrationState;
  migrations: number | string;
}

function ownedMigrations(knex: Knex, ids: string[], owners?: string[]) {
  const query = knex('migrations')
    .leftJoin('entities', 'entities.ref', 'migrations.entity_ref')
    .whereIn('migrations.notice_id', ids);
  return owners ? query.whereIn('entities.owner', owners) : query;
}

async function eachVisible(
  { visible }: NoticeReadContext,
  migrations: () => Knex.QueryBuilder,
  add: (row: CountedRow) => void,
): Promise<void> {
  for (let last: { notice_id: string; entity_ref: string } | undefined; ; ) {
    const query = migrations()
      .orderBy(['migrations.notice_id', 'migrations.entity_ref'])
      .limit(ROWS)
      .select('migrations.*', 'entities.owner');
    if (last) {
      query.whereRaw('(migrations.notice_id, migrations.entity_ref) > (?, ?)', [
        last.notice_id,
        last.entity_ref,
      ]);
    }
    const rows = await query;
    for (const row of rows) {
      if (canSee(visible, row.entity_ref)) add({ ...row, migrations: 1 });
    }
    if (rows.length < ROWS) return;
    last = rows[rows.length - 1];
    await breathe();
  }
}

/** Cuts the list by how many consumers its notices have together. */
function partsOf(notices: DbNoticeRow[]): string[][] {
  const parts: string[][] = [];
  let size = Infinity;
  for (const { id, counts } of notices) {
    const { total } = progressOfCounts(JSON.parse(counts));
    if (size + total > CONSUMERS) {
      parts.push([id]);
      size = total;
    } else {
      parts[parts.length - 1].push(id);
      size += total;
    }
  }
  return parts;
}
