import type { noticesQuerySchema } from 'backstage-plugin-platform-products-common';
import type {
  NoticeStage,
  NoticeState,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import type { z } from 'zod';
import { whereContains } from '../../read/database/filterEntities';

/** All given parts must hold; an empty list selects nothing. */
export interface NoticeFilter
  extends Omit<
    z.output<typeof noticesQuerySchema>,
    'limit' | 'cursor' | 'state' | 'consumerOwner'
  > {
  states: NoticeState[];
  /** A condition that was worked out before. */
  also?(query: Knex.QueryBuilder): void;
  now: Date;
}

/** Adds the conditions of a filter to a query on `notices`. */
export function filterNotices(
  knex: Knex,
  query: Knex.QueryBuilder,
  filter: NoticeFilter,
): Knex.QueryBuilder {
  const { kind, origin, owner, subject, consumer, search } = filter;
  query
    .whereIn('notices.state', filter.states)
    .whereNull('notices.superseded_by');
  if (kind) query.whereIn('notices.kind', kind);
  if (origin) query.whereIn('notices.origin', origin);
  if (owner) query.whereIn('notices.owner', owner.map(lower));
  if (subject) {
    query.whereIn(
      'notices.id',
      knex('notice_subjects').where('ref', lower(subject)).select('notice_id'),
    );
  }
  if (consumer) {
    query.whereIn(
      'notices.id',
      knex('migrations')
        .where('entity_ref', lower(consumer))
        .select('notice_id'),
    );
  }
  filter.also?.(query);
  if (filter.sunsetFrom) {
    query.where('notices.sunset_at', '>=', new Date(filter.sunsetFrom));
  }
  if (filter.sunsetTo) {
    query.where('notices.sunset_at', '<', new Date(filter.sunsetTo));
  }
  if (filter.stage) whereStage(query, filter.stage, filter.now);
  if (search)
    whereContains(query, search, {
      lowerCase: ['notices.search_text'],
      anyCase: [],
    });
  return query;
}

/** The rule of `stageOf` in SQL; a paused notice stays as it was when it was paused. */
function whereStage(
  query: Knex.QueryBuilder,
  stages: NoticeStage[],
  now: Date,
): void {
  const come = (column: string) =>
    `notices.${column} <= case when notices.paused_at is null then ? else notices.paused_at end`;
  query.whereRaw(
    `case
       when notices.state in ('draft', 'scheduled') then 'planned'
       when ${come('removed_at')} then 'removed'
       when ${come('sunset_at')} then 'sunset'
       when ${come('deprecated_at')} then 'deprecated'
       when ${come('announced_at')} then 'announced'
       when notices.announced_at is not null then 'planned'
       when notices.deprecated_at is null then 'deprecated'
       else 'announced'
     end in (${stages.map(() => '?').join(', ')})`,
    [...Array(4).fill(now), ...stages],
  );
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
