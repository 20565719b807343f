import type { TierAssignmentRow } from 'backstage-plugin-platform-products-common';

/** Something that was just done about the tier of an entity. */
export interface TierChange {
  did:
    | 'proposed'
    | 'assigned'
    | 'approved'
    | 'rejected'
    | 'withdrawn'
    | 'ended'
    | 'confirmed';
  /** When it was stored, where it changes the tier that counts: the next pass after it does so. */
  since?: string;
}

/** What approving, assigning or ending changes, counts from the next pass on. */
export function countingChange(
  did: TierChange['did'],
  { decidedAt, proposedAt }: TierAssignmentRow,
): TierChange {
  return { did, since: decidedAt ?? proposedAt };
}
