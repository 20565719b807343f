import type { AdoptionCountsRow } from 'backstage-plugin-platform-products-common';
import { OPEN_STATES } from '../../../notices/announce/affectedOwners';
import type { ReportFacts } from '../../../read/ReadStore';
import { visibleReports } from '../../../read/readTotals';
import { selectIn } from '../../../store/operations/selectIn';
import { toDate } from '../../../store/rows';
import { competitorsSeen, KnownProduct } from '../knownProducts';
import type { ProductReadContext } from '../ProductReadContext';
import { newSince, Standing } from './Standing';

/** For who may not see everybody: of those who are seen, looked at one by one. */
export async function seenStanding(
  context: ProductReadContext,
  product: KnownProduct,
  paths: string[],
): Promise<Standing> {
  const reports = await visibleReports(context, product.row.id);
  const onPath = await entitiesOn(context, paths);
  const since = await newSince(context);
  const byOwner = new Map<string, number>();
  const adopters = new Set<string>();
  const segments = { new: emptyCounts(), old: emptyCounts() };
  let started = 0;
  for (const report of reports) {
    const { ref, owner, level_rank: rank } = report;
    if (owner !== null) byOwner.set(owner, (byOwner.get(owner) ?? 0) + 1);
    if (rank > 0) adopters.add(ref);
    if (rank > 0 || onPath.has(ref)) started += 1;
    addTo(
      segments[toDate(report.first_seen_at) > since ? 'new' : 'old'],
      report,
    );
  }
  return {
    funnel: { eligible: reports.length, started, adopted: adopters.size },
    segments,
    competing: await competingWith(context, product, reports),
    ownedBy: async owners =>
      [...new Set(owners)].reduce(
        (sum, owner) => sum + (byOwner.get(owner) ?? 0),
        0,
      ),
    migrating: async noticeIds => {
      const open = await migratingEntities(context, noticeIds);
      return [...open].filter(ref => adopters.has(ref)).length;
    },
  };
}

function emptyCounts(): AdoptionCountsRow {
  return { eligible: 0, adopted: 0, unknown: 0 };
}

function addTo(counts: AdoptionCountsRow, report: ReportFacts): void {
  counts.eligible += 1;
  counts.adopted += report.level_rank > 0 ? 1 : 0;
  counts.unknown += report.unknown_checks;
}

async function entitiesOn(
  { tiers: { knex } }: ProductReadContext,
  paths: string[],
): Promise<ReadonlySet<string>> {
  const rows = await selectIn(paths, chunk =>
    knex('entities').whereIn('path', chunk).select('ref'),
  );
  return new Set(rows.map(({ ref }) => ref as string));
}

async function competingWith(
  context: ProductReadContext,
  product: KnownProduct,
  reports: ReportFacts[],
): Promise<Standing['competing']> {
  const eligible = new Set(reports.map(({ ref }) => ref));
  const competing: Standing['competing'] = [];
  for (const rival of await competitorsSeen(context, product)) {
    const users = (await visibleReports(context, rival.row.id)).filter(
      ({ ref, level_rank: rank }) => rank > 0 && eligible.has(ref),
    );
    competing.push({
      name: rival.name,
      title: rival.definition?.title ?? rival.name,
      entities: users.length,
    });
  }
  return competing;
}

/** Entities that have something to migrate for. */
async function migratingEntities(
  { notices: { knex } }: ProductReadContext,
  noticeIds: string[],
): Promise<ReadonlySet<string>> {
  const rows = await selectIn(noticeIds, chunk =>
    knex('migrations')
      .whereIn('notice_id', chunk)
      .whereIn('state', OPEN_STATES)
      .andWhere('gone', false)
      .select('entity_ref'),
  );
  return new Set(rows.map(row => row.entity_ref as string));
}
