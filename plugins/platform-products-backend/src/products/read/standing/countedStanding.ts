import { OPEN_STATES } from '../../../notices/announce/affectedOwners';
import { readTotals } from '../../../read/readTotals';
import type { DbReportRow } from '../../../store/rows';
import { adoptionCounts } from '../adoptionCounts';
import { competitorsSeen, KnownProduct } from '../knownProducts';
import type { ProductReadContext } from '../ProductReadContext';
import { newSince, Standing } from './Standing';

/** For who sees everybody: totals of the last pass, and the rest counted by the database. */
export async function countedStanding(
  context: ProductReadContext,
  product: KnownProduct,
  paths: string[],
): Promise<Standing> {
  const { id } = product.row;
  const { knex } = context.tiers;
  const all = adoptionCounts(await readTotals(context, id));
  const [young, startedOnly, competing] = await Promise.all([
    countNew(context, product),
    countOnPath(context, product, paths),
    countCompeting(context, product),
  ]);
  return {
    funnel: {
      eligible: all.eligible,
      started: all.adopted + startedOnly,
      adopted: all.adopted,
    },
    segments: {
      new: young,
      old: {
        eligible: all.eligible - young.eligible,
        adopted: all.adopted - young.adopted,
        unknown: all.unknown - young.unknown,
      },
    },
    competing,
    ownedBy: async owners => {
      const [{ sum }] = await knex('summaries')
        .where({ scorecard_id: id, dimension: 'owner' })
        .whereIn('group_key', owners)
        .sum({ sum: 'entities' });
      return Number(sum ?? 0);
    },
    migrating: async noticeIds => {
      const [{ count }] = await knex('migrations')
        .join('entities', 'entities.ref', 'migrations.entity_ref')
        .join('reports', 'reports.entity_id', 'entities.id')
        .whereIn('migrations.notice_id', noticeIds)
        .whereIn('migrations.state', OPEN_STATES)
        .andWhere('migrations.gone', false)
        .andWhere('reports.scorecard_id', id)
        .andWhere('reports.level_rank', '>', 0)
        .countDistinct({ count: 'entities.id' });
      return Number(count);
    },
  };
}

/** Those first seen lately. */
async function countNew(
  context: ProductReadContext,
  { row, definition }: KnownProduct,
) {
  const query = context.tiers
    .knex('entities')
    .join('reports', 'reports.entity_id', 'entities.id')
    .where('entities.first_seen_at', '>', await newSince(context))
    .andWhere('reports.scorecard_id', row.id)
    .groupBy('reports.level_rank', 'reports.unknown_checks')
    .select('reports.level_rank', 'reports.unknown_checks')
    .count({ entities: '*' });
  if (definition?.kinds) query.whereIn('entities.kind', definition.kinds);
  const counts = { eligible: 0, adopted: 0, unknown: 0 };
  const groups: (Pick<DbReportRow, 'level_rank' | 'unknown_checks'> & {
    entities: number | string;
  })[] = (await query) as any;
  for (const group of groups) {
    const entities = Number(group.entities);
    counts.eligible += entities;
    counts.adopted += group.level_rank > 0 ? entities : 0;
    counts.unknown += group.unknown_checks * entities;
  }
  return counts;
}

/** Those on a golden path of the product that do not use it yet. */
async function countOnPath(
  { tiers: { knex } }: ProductReadContext,
  { row }: KnownProduct,
  paths: string[],
): Promise<number> {
  const [{ count }] = await knex('entities')
    .join('reports', 'reports.entity_id', 'entities.id')
    .whereIn('entities.path', paths)
    .andWhere('reports.scorecard_id', row.id)
    .andWhere('reports.level_rank', 0)
    .count({ count: '*' });
  return Number(count);
}

/** Of those whom the product is meant for, who uses another one for the same. */
async function countCompeting(
  context: ProductReadContext,
  product: KnownProduct,
): Promise<Standing['competing']> {
  const rivals = await competitorsSeen(context, product);
  const rows: { id: number; entities: number | string }[] = await context.tiers
    .knex('reports as rival')
    .join('reports as own', 'own.entity_id', 'rival.entity_id')
    .whereIn(
      'rival.scorecard_id',
      rivals.map(({ row }) => row.id),
    )
    .andWhere('rival.level_rank', '>', 0)
    .andWhere('own.scorecard_id', product.row.id)
    .groupBy('rival.scorecard_id')
    .select({ id: 'rival.scorecard_id' })
    .count({ entities: '*' });
  const users = new Map(rows.map(({ id, entities }) => [id, Number(entities)]));
  return rivals.map(({ name, row, definition }) => ({
    name,
    title: definition?.title ?? name,
    entities: users.get(row.id) ?? 0,
  }));
}
