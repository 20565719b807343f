import { NotFoundError } from '@backstage/errors';
import {
  tierApprovePermission,
  type TierAssignmentRow,
} from 'backstage-plugin-platform-products-common';
import { tierDecisionRefusal } from 'backstage-plugin-platform-products-core';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { DbEntityRow, toDate } from '../../store/rows';
import type { DbTierAssignmentRow } from '../store/rows';
import type { TierReadContext } from './TierReadContext';

/** What an assignment shows of its entity. */
type EntityPart = Pick<DbEntityRow, 'ref' | 'title' | 'owner' | 'tier'>;

/**
 * Assignments as the API shows them, in the order of the rows. Whether the caller may see their
 * entities was decided before.
 */
export async function assignmentRows(
  context: TierReadContext,
  rows: DbTierAssignmentRow[],
): Promise<TierAssignmentRow[]> {
  const refs = [...new Set(rows.map(row => row.entity_ref))];
  const entities = new Map(
    (
      await selectIn(refs, chunk =>
        context.tiers
          .knex<DbEntityRow>('entities')
          .whereIn('ref', chunk)
          .select('ref', 'title', 'owner', 'tier'),
      )
    ).map(entity => [entity.ref, entity]),
  );
  const mayApprove = await context.caller.may(tierApprovePermission);
  return rows.map(row =>
    assignmentRow(context, row, entities.get(row.entity_ref), mayApprove),
  );
}

/** One assignment; one of a hidden entity is not found, in the same words as one that is not there. */
export async function findAssignment(
  { tiers: { knex }, visible }: TierReadContext,
  id: string,
): Promise<DbTierAssignmentRow> {
  const row = await knex<DbTierAssignmentRow>('tier_assignments')
    .where({ id })
    .first();
  if (!row || !canSee(visible, row.entity_ref)) {
    throw new NotFoundError(`No tier assignment "${id}"`);
  }
  return row;
}

function assignmentRow(
  { ladder, caller }: TierReadContext,
  row: DbTierAssignmentRow,
  entity: EntityPart | undefined,
  mayApprove: boolean,
): TierAssignmentRow {
  // Whoever does it is asked for a reason then.
  const may = (command: 'reject' | 'withdraw') =>
    tierDecisionRefusal({
      state: row.state,
      proposedBy: row.proposed_by,
      command,
      by: caller.name,
      mayApprove,
      reason: 'given',
    }) === undefined;
  return {
    id: row.id,
    entityRef: row.entity_ref,
    title: entity?.title ?? row.entity_ref,
    ...(entity?.owner && { owner: entity.owner }),
    known: entity !== undefined,
    tier: row.tier,
    onLadder: ladder.tiers.some(({ name }) => name === row.tier),
    ...(row.from_tier && { fromTier: row.from_tier }),
    ...(entity?.tier && { effectiveTier: entity.tier }),
    state: row.state,
    direct: Boolean(row.direct),
    proposedBy: row.proposed_by,
    proposedAt: toDate(row.proposed_at).toISOString(),
    reason: row.reason,
    ...(row.evidence && { evidence: row.evidence }),
    ...(row.decided_by && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: toDate(row.decided_at).toISOString() }),
    ...(row.decision_reason && { decisionReason: row.decision_reason }),
    ...(row.disagreement && { disagreement: row.disagreement }),
    may: { decide: may('reject'), withdraw: may('withdraw') },
  };
}
