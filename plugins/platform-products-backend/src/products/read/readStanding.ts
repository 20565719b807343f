import type {
  AdoptionCountsRow,
  ProductDetail,
} from 'backstage-plugin-platform-products-common';
import { OPEN_STATES } from '../../notices/announce/affectedOwners';
import type { ReportFacts } from '../../read/ReadStore';
import { visibleReports } from '../../read/readTotals';
import { DAY_MS } from '../../read/Series';
import { selectIn } from '../../store/operations/selectIn';
import { toDate } from '../../store/rows';
import { untilNextPass } from '../../tiers/read/untilNextPass';
import { competitorsSeen, KnownProduct } from './knownProducts';
import { noticesWithin } from './noticesWithin';
import type { ProductReadContext } from './ProductReadContext';

type Standing = Pick<ProductDetail, 'funnel' | 'segments' | 'competing'>;

/** Entities first seen since count as new. */
const NEW_DAYS = 180;

/**
 * What has to look at everybody a product is meant for.
 *
 * @param paths - names of the golden paths of the product
 */
export async function readStanding(
  context: ProductReadContext,
  product: KnownProduct,
  paths: string[],
): Promise<Standing> {
  const { row } = product;
  const counted = await untilNextPass(
    context,
    ['standing', row.id, row.digest, paths],
    () => countStanding(context, product, paths),
  );
  // People look, and migrate, while no pass writes.
  const [aware, toMigrate] = await Promise.all([
    awareOwners(context, product),
    migratingEntities(context, product),
  ]);
  const { adopted, byOwner, ...standing } = counted;
  let entities = 0;
  for (const owner of aware) entities += byOwner.get(owner) ?? 0;
  const ailing = adopted.filter(ref => toMigrate.has(ref)).length;
  return {
    ...standing,
    funnel: {
      ...standing.funnel,
      aware: entities,
      healthy: adopted.length - ailing,
    },
  };
}

async function countStanding(
  context: ProductReadContext,
  product: KnownProduct,
  paths: string[],
) {
  const reports = await visibleReports(context, product.row.id);
  const onPath = await entitiesOn(context, paths);
  const newSince = await newSinceOf(context);
  const byOwner = new Map<string, number>();
  const adopted: string[] = [];
  const segments = { new: emptyCounts(), old: emptyCounts() };
  let started = 0;
  for (const report of reports) {
    const { ref, owner, level_rank: rank } = report;
    if (owner !== null) byOwner.set(owner, (byOwner.get(owner) ?? 0) + 1);
    if (rank > 0) adopted.push(ref);
    if (rank > 0 || onPath.has(ref)) started += 1;
    const isNew = toDate(report.first_seen_at) > newSince;
    addTo(segments[isNew ? 'new' : 'old'], report);
  }
  return {
    byOwner,
    adopted,
    segments,
    competing: await competingWith(context, product, reports),
    funnel: {
      eligible: reports.length,
      started,
      adopted: adopted.length,
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

/** What was there when the suite came is not new, whenever that was. */
async function newSinceOf({ store, now }: ProductReadContext): Promise<Date> {
  const installed = await store.ingestState('installed_at');
  const since = now.getTime() - NEW_DAYS * DAY_MS;
  const first = installed === undefined ? now.getTime() : Date.parse(installed);
  return new Date(Math.max(since, first));
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

async function awareOwners(
  { tiers: { knex } }: ProductReadContext,
  { name }: KnownProduct,
): Promise<string[]> {
  const rows = await knex('product_visits')
    .where('product', name)
    .select('owner');
  return rows.map(({ owner }) => owner);
}

/** Entities that have something to migrate for within the product. */
async function migratingEntities(
  context: ProductReadContext,
  product: KnownProduct,
): Promise<ReadonlySet<string>> {
  const notices = await noticesWithin(context, [product]);
  const ids = [...(notices.get(product.row.ref) ?? [])];
  const rows = await selectIn(ids, chunk =>
    context.notices
      .knex('migrations')
      .whereIn('notice_id', chunk)
      .whereIn('state', OPEN_STATES)
      .andWhere('gone', false)
      .select('entity_ref'),
  );
  return new Set(rows.map(row => row.entity_ref as string));
}
