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
      query.andWhere(either =>
        either
          .whereIn('kind', selection.kinds)
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
