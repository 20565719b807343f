import type { Knex } from 'knex';
import type { ProblemFilter } from '../ReadStore';
import { whereContains, whereGroup } from './filterEntities';

/** Adds the conditions of a filter to a query on `problems`. */
export function filterProblems(
  query: Knex.QueryBuilder,
  { about, severity, code, owner, search, entityRef }: ProblemFilter,
): Knex.QueryBuilder {
  if (about) query.where({ about });
  if (severity) query.where({ severity });
  if (code) query.whereIn('code', code);
  if (owner) whereGroup(query, 'owner', owner);
  if (entityRef) query.where({ entity_ref: entityRef });
  if (search) {
    whereContains(query, search, {
      lowerCase: ['entity_ref'],
      anyCase: ['message'],
    });
  }
  return query;
}
