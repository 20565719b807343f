import type { Knex } from 'knex';
import type { EntitySelection, PageRequest } from '../IngestStore';
import type { DbEntityRow } from '../rows';

/** One page of the mirror by id. */
export async function pageEntities(
  knex: Knex,
  selection: EntitySelection,
  { after, limit }: PageRequest,
): Promise<DbEntityRow[]> {
  const query = knex<DbEntityRow>('entities')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit);
  switch (selection.select) {
    case 'all':
      break;
    case 'dirty':
      query.andWhere('dirty', true);
      break;
    case 'kinds':
      query.whereIn('kind', selection.kinds);
      break;
    case 'concerned':
      if (selection.kinds.length === 0 && !selection.paths) {
        return pageReported(knex, selection.scorecardIds, { after, limit });
      }
      query.andWhere(either =>
        either
          .whereIn('kind', selection.kinds)
          .orWhere(those =>
            selection.paths
              ? those.whereNot('path_state', 'not-applicable')
              : those.whereRaw('1 = 0'),
          )
          // A value, not an `exists`: that PostgreSQL would answer by gathering every report of the
          // scorecards for each page, 17 ms at 100,000 entities.
          .orWhereRaw('? is not null', [
            knex('reports')
              .whereIn('scorecard_id', selection.scorecardIds)
              .andWhere('entity_id', knex.ref('entities.id'))
              .limit(1)
              .select(knex.raw('1')),
          ]),
      );
      break;
    default:
      selection satisfies never;
  }
  return query.select('*');
}

/** Few of many: found by their reports, for which the mirror need not be walked through. */
async function pageReported(
  knex: Knex,
  scorecardIds: number[],
  { after, limit }: PageRequest,
): Promise<DbEntityRow[]> {
  const reported = knex('reports')
    .whereIn('scorecard_id', scorecardIds)
    .andWhere('entity_id', '>', after)
    .groupBy('entity_id')
    .orderBy('entity_id')
    .limit(limit)
    .select('entity_id');
  return knex<DbEntityRow>('entities')
    .whereIn('id', reported)
    .orderBy('id')
    .select('*');
}
