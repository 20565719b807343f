import type { Knex } from 'knex';

/** Puts the next sunset first, and what has none last. */
export function bySunset(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query
    .orderByRaw('case when notices.sunset_at is null then 1 else 0 end')
    .orderBy('notices.sunset_at');
}

/** Goes on after a place in that order; notices of one sunset follow by id. */
export function afterSunset(
  query: Knex.QueryBuilder,
  window: { after?: { sunset: number | null; id: string }; limit: number },
): Knex.QueryBuilder {
  query.limit(window.limit);
  return window.after
    ? query.where(either =>
        beyond(either, window.after!, later =>
          later.where('notices.id', '>', window.after!.id),
        ),
      )
    : query;
}

/** A later sunset, or the same one and what the caller asks of equals. */
export function beyond(
  query: Knex.QueryBuilder,
  { sunset }: { sunset: number | null },
  among: (equal: Knex.QueryBuilder) => void,
): void {
  if (sunset === null) {
    query.whereNull('notices.sunset_at').andWhere(among);
    return;
  }
  const moment = new Date(sunset);
  query
    .where('notices.sunset_at', '>', moment)
    .orWhereNull('notices.sunset_at')
    .orWhere(equal => equal.where('notices.sunset_at', moment).andWhere(among));
}
