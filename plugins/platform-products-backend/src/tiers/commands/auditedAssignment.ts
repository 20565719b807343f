import type { JsonObject } from '@backstage/types';
import type { DbTierAssignmentRow } from '../store/rows';

/** What the audit log keeps of an assignment. */
export function auditedAssignment(
  row: DbTierAssignmentRow | undefined,
): JsonObject | null {
  if (!row) return null;
  return {
    assignment: row.id,
    tier: row.tier,
    state: row.state,
    direct: Boolean(row.direct),
    proposedBy: row.proposed_by,
    reason: row.reason,
    ...(row.evidence && { evidence: row.evidence }),
    ...(row.decided_by && { decidedBy: row.decided_by }),
    ...(row.decision_reason && { decisionReason: row.decision_reason }),
  };
}
