import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';
import { toDate } from '../../store/rows';
import type { DbTierAssignmentRow, DbTierReviewRow } from '../store/rows';

/** When, and by whom, the tier of an entity was last looked at in the portal. */
export interface PortalReview {
  at: Date;
  by: string;
}

/** The newer of the last confirmation and the approval of the tier that counts, by entity. */
export async function portalReviews(
  knex: Knex,
  refs: string[],
): Promise<Map<string, PortalReview>> {
  const reviews = new Map<string, PortalReview>();
  const take = (ref: string, review: PortalReview) => {
    const known = reviews.get(ref);
    if (!known || known.at < review.at) reviews.set(ref, review);
  };
  const confirmed = await selectIn(refs, chunk =>
    knex<DbTierReviewRow>('tier_reviews')
      .whereIn('entity_ref', chunk)
      .select('entity_ref', 'reviewed_at', 'reviewed_by'),
  );
  for (const row of confirmed) {
    const at = toDate(row.reviewed_at);
    take(row.entity_ref, { at, by: row.reviewed_by });
  }
  const approved = await selectIn(refs, chunk =>
    knex<DbTierAssignmentRow>('tier_assignments')
      .whereIn('entity_ref', chunk)
      .whereRaw("state = 'approved'")
      .select(
        'entity_ref',
        'decided_at',
        'decided_by',
        'proposed_at',
        'proposed_by',
      ),
  );
  for (const row of approved) {
    take(row.entity_ref, {
      at: toDate(row.decided_at ?? row.proposed_at),
      by: row.decided_by ?? row.proposed_by,
    });
  }
  return reviews;
}
