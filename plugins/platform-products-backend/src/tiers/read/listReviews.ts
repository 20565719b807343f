import type {
  TierReview,
  TierReviewsPage,
  tierReviewsQuerySchema,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { filterOf } from '../../read/listEntities';
import { readPage } from '../../read/pages';
import { DbInstant, toDate } from '../../store/rows';
import type { DbTierStandingRow } from '../store/rows';
import { headsById } from './entityHeads';
import {
  countSelected,
  entitySelection,
  selectedRows,
} from './entitySelection';
import { ReviewFilter, reviewKeySchema, reviewOrder } from './reviewOrder';
import type { TierReadContext } from './TierReadContext';
import { untilNextPass } from './untilNextPass';

type Query = z.output<typeof tierReviewsQuerySchema>;

/** `GET /tiers/reviews`: those never reviewed first, then by the day they are due. */
export async function listReviews(
  context: TierReadContext,
  query: Query,
): Promise<TierReviewsPage> {
  const { owner, tier, search } = filterOf(context, {
    owner: query.owner,
    tier: query.tier,
    search: query.search,
  });
  const selection = await entitySelection(context, { owner, tier, search });
  const list = reviewOrder(
    context.tiers.knex,
    reviewFilter(query, context.now),
  );
  const { rows, page } = await readPage(['reviews', query], query, {
    rows: window => selectedRows(selection, list, window),
    keyOf: list.keyOf,
    keySchema: reviewKeySchema,
    count: () =>
      untilNextPass(
        context,
        ['reviews', minuteOf(context.now), { ...query, limit: 0 }],
        () => countSelected(selection, list),
      ),
  });
  return { items: await reviewItems(context, rows), ...page };
}

/** What is due changes with time as well as by passes. */
function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / 60_000);
}

function reviewFilter({ state, dueBefore }: Query, now: Date): ReviewFilter {
  const isOverdue = !state || state.includes('overdue');
  const isDue = !state || state.includes('due');
  return {
    never: isOverdue,
    ...(!isOverdue && { after: now }),
    ...(!isDue && { upTo: now }),
    ...(dueBefore !== undefined && { before: new Date(dueBefore) }),
  };
}

async function reviewItems(
  { tiers: { knex }, now }: TierReadContext,
  rows: DbTierStandingRow[],
): Promise<TierReview[]> {
  const heads = await headsById(
    knex,
    rows.map(row => row.entity_id),
  );
  return rows.flatMap(row => {
    const head = heads.get(row.entity_id);
    // The pass may be giving it no tier just now.
    if (!head?.tier || head.tier_rank === null) return [];
    const dueAt = row.review_due_at && toDate(row.review_due_at);
    return {
      entityRef: head.ref,
      title: head.title,
      ...(head.owner && { owner: head.owner }),
      tier: head.tier,
      rank: head.tier_rank,
      reviewedAt: iso(row.reviewed_at),
      reviewedBy: row.reviewed_by ?? undefined,
      dueAt: iso(row.review_due_at),
      overdue: !dueAt || dueAt <= now,
    };
  });
}

function iso(instant: DbInstant | null): string | undefined {
  return instant === null ? undefined : toDate(instant).toISOString();
}
