import type { Knex } from 'knex';
import { encodeOutcome } from '../../store/outcomeCodes';
import { NO_GROUP } from '../../store/rows';
import type { EntityFilter } from '../ReadStore';

/** Adds the conditions of a filter to a query on `entities` and, where it asks for one, `reports`. */
export function filterEntities(
  query: Knex.QueryBuilder,
  filter: EntityFilter,
): Knex.QueryBuilder {
  if (filter.kind) query.whereIn('entities.kind', filter.kind);
  for (const column of ['owner', 'system', 'domain', 'tier'] as const) {
    const values = filter[column];
    if (values) whereGroup(query, `entities.${column}`, values);
  }
  if (filter.tierState) whereTierState(query, filter.tierState);
  if (filter.search) {
    whereContains(query, ['entities.ref', 'entities.title'], filter.search);
  }
  if (filter.report) whereReport(query, filter.report);
  return query;
}

/** One of the values; `none` is a row without a value. */
export function whereGroup(
  query: Knex.QueryBuilder,
  column: string,
  values: string[],
) {
  const named = values.filter(value => value !== NO_GROUP);
  query.where(either => {
    either.whereIn(column, named);
    if (named.length < values.length) either.orWhereNull(column);
  });
}

/** Any of the columns contains the text, case ignored. */
export function whereContains(
  query: Knex.QueryBuilder,
  columns: string[],
  text: string,
) {
  const pattern = `%${text
    .toLocaleLowerCase('en-US')
    .replace(/[\\%_]/g, '\\$&')}%`;
  query.where(either => {
    for (const column of columns) {
      either.orWhereRaw(`lower(??) like ? escape '\\'`, [column, pattern]);
    }
  });
}

function whereTierState(query: Knex.QueryBuilder, states: string[]) {
  query.where(either => {
    either.whereIn('entities.tier_state', states);
    if (states.includes('conflicting')) {
      either.orWhere('entities.tier_conflict', true);
    }
  });
}

function whereReport(
  query: Knex.QueryBuilder,
  { scorecardId, levelRanks, check }: NonNullable<EntityFilter['report']>,
) {
  query
    .join('reports', 'reports.entity_id', 'entities.id')
    .where('reports.scorecard_id', scorecardId);
  if (levelRanks) query.whereIn('reports.level_rank', levelRanks);
  if (check) {
    const letters = check.outcomes.flatMap(outcome => [
      encodeOutcome(outcome, true),
      encodeOutcome(outcome, false),
    ]);
    query.whereRaw(
      `substr(reports.codes, ?, 1) in (${letters.map(() => '?').join(', ')})`,
      [check.slot + 1, ...letters],
    );
  }
}
