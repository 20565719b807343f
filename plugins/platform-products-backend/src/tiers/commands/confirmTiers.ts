import type { JsonObject } from '@backstage/types';
import type {
  ConfirmTiers,
  ConfirmTiersResult,
} from 'backstage-plugin-platform-products-common';
import { wellFormed } from '../../ingest/entityWrite';
import { plainRef } from '../../notices/commands/plainRef';
import { upsertRows } from '../../store/operations/upsertRows';
import { toDate } from '../../store/rows';
import { markTiersDirty } from '../store/markTiersDirty';
import type { DbTierReviewRow } from '../store/rows';
import type { TierEntity } from './judgeProposal';
import { noEntity, visibleEntities } from './planTiers';
import { retried } from './retried';
import type { TierCommandContext } from './TierCommandContext';
import { writeTierEvents } from './writeTierEvents';

/** The same words of the same person within this time are one review, sent twice. */
const REPEATED_WITHIN = 60_000;

/** Writes down that the tiers of entities were looked at and stay. */
export async function confirmTiers(
  context: TierCommandContext,
  { entityRefs, reason: given }: ConfirmTiers,
): Promise<ConfirmTiersResult> {
  const reason = wellFormed(given);
  const asked = new Map(entityRefs.map(ref => [plainRef(ref) ?? ref, ref]));
  const entities = await visibleEntities(context, [...asked.keys()]);
  const result: ConfirmTiersResult = { confirmed: [], refused: [] };
  const confirmed: TierEntity[] = [];
  for (const [ref, entityRef] of asked) {
    const entity = entities.get(ref);
    if (entity?.tier) {
      confirmed.push(entity);
      result.confirmed.push(ref);
    } else {
      const why = entity
        ? 'it has no tier to confirm; allowed is to propose one'
        : noEntity(entityRef);
      result.refused.push({ entityRef, why });
    }
  }
  const audits = await store(context, confirmed.sort(byRef), reason);
  await context.auditEach('tier-review', audits);
  context.writeDown({
    confirmed: audits.length,
    refused: result.refused.length,
  });
  if (audits.length > 0) await context.ingest.requestRefresh();
  return result;
}

async function store(
  { caller, now, tiers: { knex } }: TierCommandContext,
  entities: TierEntity[],
  reason: string,
): Promise<JsonObject[]> {
  if (entities.length === 0) return [];
  const refs = entities.map(({ ref }) => ref);
  return retried(knex, 'confirm tiers', async tx => {
    const before = new Map(
      (
        await tx<DbTierReviewRow>('tier_reviews')
          .whereIn('entity_ref', refs)
          .orderBy('entity_ref')
          .forUpdate()
          .select('*')
      ).map(row => [row.entity_ref, row]),
    );
    const isRepeated = (row: DbTierReviewRow | undefined) =>
      row !== undefined &&
      row.reviewed_by === caller.name &&
      row.reason === reason &&
      now.getTime() - toDate(row.reviewed_at).getTime() < REPEATED_WITHIN;
    const fresh = entities.filter(({ ref }) => !isRepeated(before.get(ref)));
    const rows = fresh.map(
      ({ ref }): DbTierReviewRow => ({
        entity_ref: ref,
        reviewed_at: now,
        reviewed_by: caller.name,
        reason,
      }),
    );
    await upsertRows(tx, 'tier_reviews', rows, ['entity_ref']);
    await writeTierEvents(
      tx,
      { by: caller.name, at: now },
      fresh.map(({ ref, tier }) => ({
        entityRef: ref,
        type: 'reviewed',
        to: tier,
        reason,
      })),
    );
    await markTiersDirty(tx, { refs: fresh.map(({ ref }) => ref) });
    return rows.map(row => ({
      entityRef: row.entity_ref,
      before: auditedReview(before.get(row.entity_ref)),
      after: auditedReview(row),
    }));
  });
}

function auditedReview(row: DbTierReviewRow | undefined): JsonObject | null {
  return row
    ? {
        reviewedAt: toDate(row.reviewed_at).toISOString(),
        reviewedBy: row.reviewed_by,
        reason: row.reason,
      }
    : null;
}

function byRef(one: TierEntity, other: TierEntity): number {
  return one.ref < other.ref ? -1 : 1;
}
