import type { Knex } from 'knex';
import {
  momentsOf,
  type Consumer,
  type NoticeConfig,
  type NoticeContent,
  type NoticeMoments,
} from 'backstage-plugin-platform-products-core';
import { breathe } from '../../store/breathe';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import { upsertRows } from '../../store/operations/upsertRows';
import { toDate } from '../../store/rows';
import { markTiersDirty } from '../../tiers/store/markTiersDirty';
import { lockNotices } from '../store/lockNotices';
import { migrationsOf } from '../store/migrationsOf';
import { recountNotices } from '../store/recountNotices';
import type {
  DbMigrationRow,
  DbNoticeRow,
  DbNoticeSubjectRow,
  DbNoticeSurfaceRow,
} from '../store/rows';
import { writeEvents } from '../store/writeEvents';
import { compareConsumers, ConsumerChanges } from './compareConsumers';
import { consumersBySurface } from './findConsumers';
import { growSurfaces, Surface } from './growSurfaces';
import { isLive } from './isLive';
import { judgeConsumers } from './judgeConsumers';
import { relateNotices } from './relateNotices';

/** What settling stands on. */
export interface SettleDeps {
  knex: Knex;
  config: Pick<NoticeConfig, 'consumerRelations'>;
  /**
   * Told in the transaction what was seen, so that messages are written with their cause. Not
   * called for a notice of which nothing new is known.
   */
  announce?(tx: Knex, settled: SettledNotice, now: Date): Promise<void>;
}

/** What was seen when a notice was settled. */
export interface SettledNotice {
  notice: DbNoticeRow;
  /** Consumers were looked for the first time since it was published. */
  first: boolean;
  /** Consumers that came since the last time; at the first time none. */
  appeared: string[];
  /** Those of them that came after the subject was deprecated. */
  backSliders: string[];
}

/**
 * Brings consumers, migrations, counts and what other origins say in line with the catalog as last
 * read, for one notice. Idempotent: without a change it writes nothing.
 *
 * A mark stays for the next pass. A pass under way elsewhere cannot know that it concerns a notice
 * whose surface is only being written here, and would not mark it.
 */
export async function settleNotice(
  deps: SettleDeps,
  id: string,
  now: Date,
): Promise<void> {
  await settle(deps, [id], now);
}

/** The same for marked notices, in one transaction that takes the marks away; for passes only. */
export async function settleMarked(
  deps: SettleDeps,
  ids: string[],
  now: Date,
): Promise<void> {
  await settle(deps, ids, now, async (tx, notices) => {
    await tx('notices')
      .whereIn(
        'id',
        notices.map(({ id }) => id),
      )
      .update({ dirty: false });
  });
}

async function settle(
  deps: SettleDeps,
  ids: string[],
  now: Date,
  also?: (tx: Knex, notices: DbNoticeRow[]) => Promise<void>,
): Promise<void> {
  // Before the mark is taken away, so that a crash between leaves it to be done again.
  await relateNotices(deps.knex, ids);
  await deps.knex.transaction(async tx => {
    const notices = await lockNotices(tx, ids);
    const live = notices.filter(isLive);
    const over = notices.filter(notice => !isLive(notice));
    await tx('notice_surface')
      .whereIn(
        'notice_id',
        over.map(({ id }) => id),
      )
      .delete();
    const changed = await settleLive({ ...deps, knex: tx }, live, now);
    await also?.(tx, notices);
    await markTiersDirty(tx, { refs: changed });
  });
}

/** @returns refs of the consumers whose migrations changed */
async function settleLive(
  deps: SettleDeps,
  notices: DbNoticeRow[],
  now: Date,
): Promise<string[]> {
  if (notices.length === 0) return [];
  const { knex: tx, config } = deps;
  const ids = notices.map(({ id }) => id);
  const surfaces = await growSurfaces(tx, await subjectsOf(tx, ids));
  const firsts = await writeSurfaces(tx, surfaces);
  const consumers = await consumersBySurface(
    tx,
    surfaces,
    config.consumerRelations,
  );
  const stored = groupBy(await migrationsOf(tx, ids), row => row.notice_id);
  const known = await knownEntities(tx, consumers, stored);

  const settled: SettledNotice[] = [];
  const rows: DbMigrationRow[] = [];
  const events: ConsumerChanges['events'] = [];
  for (const notice of notices) {
    const { id } = notice;
    const first = firsts.has(id);
    const before = stored.get(id) ?? [];
    const found = consumers.get(id) ?? [];
    const content = JSON.parse(notice.content) as Partial<NoticeContent>;
    const changes = compareConsumers({
      noticeId: id,
      moments: effectiveMoments(content, notice),
      first,
      stored: before,
      consumers: found,
      isKnown: ref => known.has(ref),
      judge: await judgeConsumers(
        tx,
        content.migratedWhen,
        [...new Set([...found, ...before].map(refOf))],
        now,
      ),
      now,
    });
    for (const row of changes.rows) rows.push(row);
    for (const event of changes.events) events.push(event);
    const { appeared, backSliders } = changes;
    if (first || appeared.length > 0) {
      settled.push({ notice, first, appeared, backSliders });
    }
  }
  await upsertRows(tx, 'migrations', rows, ['notice_id', 'entity_ref']);
  await writeEvents(tx, events);
  if (rows.length > 0) await recountNotices(tx, ids, now);
  for (const one of settled) await deps.announce?.(tx, one, now);
  return rows.map(refOf);
}

/** A lifecycle without dates says that its subject is deprecated since that was seen. */
function effectiveMoments(
  content: Partial<NoticeContent>,
  { origin, published_at: seenAt }: DbNoticeRow,
): NoticeMoments {
  const moments = momentsOf(content);
  return origin !== 'metadata' ||
    moments.deprecatedAt !== undefined ||
    seenAt === null
    ? moments
    : { ...moments, deprecatedAt: toDate(seenAt).getTime() };
}

async function subjectsOf(tx: Knex, ids: string[]) {
  const rows = groupBy(
    await tx<DbNoticeSubjectRow>('notice_subjects')
      .whereIn('notice_id', ids)
      .select('*'),
    row => row.notice_id,
  );
  return ids.map(id => ({
    id,
    subjects: (rows.get(id) ?? []).map(({ ref }) => ref),
  }));
}

/**
 * Stores the surfaces that differ.
 *
 * @returns the notices that had none before
 */
async function writeSurfaces(
  tx: Knex,
  surfaces: Map<string, Surface>,
): Promise<Set<string>> {
  const stored = groupBy(
    await tx<DbNoticeSurfaceRow>('notice_surface')
      .whereIn('notice_id', [...surfaces.keys()])
      .select('*'),
    row => row.notice_id,
  );
  const differing = [...surfaces].filter(
    ([id, surface]) => !sameSurface(stored.get(id) ?? [], surface),
  );
  const outdated = differing.map(([id]) => id).filter(id => stored.has(id));
  if (outdated.length > 0) {
    await tx('notice_surface').whereIn('notice_id', outdated).delete();
  }
  await upsertRows(
    tx,
    'notice_surface',
    differing.flatMap(([id, surface]) =>
      [...surface].map(
        ([ref, path]): DbNoticeSurfaceRow => ({
          notice_id: id,
          ref,
          path: JSON.stringify(path),
        }),
      ),
    ),
  );
  return new Set([...surfaces.keys()].filter(id => !stored.has(id)));
}

function sameSurface(rows: DbNoticeSurfaceRow[], surface: Surface): boolean {
  return (
    rows.length === surface.size &&
    rows.every(({ ref, path }) => {
      const now = surface.get(ref);
      return now !== undefined && JSON.stringify(now) === path;
    })
  );
}

/** Of those without a relation, whom the mirror has; whoever has a relation is in it. */
async function knownEntities(
  tx: Knex,
  consumers: Map<string, Consumer[]>,
  stored: Map<string, DbMigrationRow[]>,
): Promise<Set<string>> {
  const unrelated = new Set<string>();
  for (const [id, rows] of stored) {
    const related = new Set((consumers.get(id) ?? []).map(refOf));
    for (const { entity_ref: ref } of rows) {
      if (!related.has(ref)) unrelated.add(ref);
    }
    await breathe();
  }
  const rows = await selectIn([...unrelated], chunk =>
    tx('entities').whereIn('ref', chunk).select('ref'),
  );
  return new Set<string>(rows.map(({ ref }) => ref));
}

function refOf(consumer: Consumer | DbMigrationRow): string {
  return 'entityRef' in consumer ? consumer.entityRef : consumer.entity_ref;
}
