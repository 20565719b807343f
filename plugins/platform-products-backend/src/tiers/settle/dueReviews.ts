import type { Knex } from 'knex';

const OBLIGATION = 'reviewIntervalDays';

/**
 * Entities whose review has become due by time alone. Also those whose last review cannot be told:
 * one that the file dates into the future is a review some day.
 */
export async function dueReviews(knex: Knex, now: Date): Promise<string[]> {
  const due = await knex('tier_standings')
    .join('entities', 'entities.id', 'tier_standings.entity_id')
    .where('tier_standings.review_demanded', true)
    .andWhere('tier_standings.review_due_at', '<=', now)
    .whereNotExists(known =>
      known
        .from('tier_findings')
        .where('tier_findings.entity_id', knex.ref('tier_standings.entity_id'))
        .andWhere({ obligation: OBLIGATION, state: 'not-met' }),
    )
    .select('entities.ref');
  const unknown = await knex('tier_findings')
    .join('entities', 'entities.id', 'tier_findings.entity_id')
    .where({ obligation: OBLIGATION, state: 'unknown' })
    .select('entities.ref');
  return [...due, ...unknown].map(({ ref }) => ref);
}
