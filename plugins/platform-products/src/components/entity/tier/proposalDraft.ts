import type { ProposeTier } from 'backstage-plugin-platform-products-common';
import { LONGEST_REASON } from '../../common/longestReason';

/** The longest address that the API takes. */
const LONGEST_EVIDENCE = 2_000;

/** What somebody has filled in so far. */
export interface ProposalDraft {
  tier: string;
  reason: string;
  evidence: string;
  direct: boolean;
}

/** The link to what speaks for it cannot be taken as it stands. */
export function isBadEvidence({ evidence }: ProposalDraft): boolean {
  const written = evidence.trim();
  return (
    written !== '' &&
    !(written.length <= LONGEST_EVIDENCE && isWebAddress(written))
  );
}

/** What is to be sent; undefined as long as something is missing or wrong. */
export function proposalOf(
  entityRef: string,
  draft: ProposalDraft,
): ProposeTier | undefined {
  const reason = draft.reason.trim();
  const evidence = draft.evidence.trim();
  const complete =
    draft.tier !== '' && reason !== '' && reason.length <= LONGEST_REASON;
  return complete && !isBadEvidence(draft)
    ? {
        entityRef,
        tier: draft.tier,
        reason,
        ...(evidence && { evidence }),
        ...(draft.direct && { direct: true }),
      }
    : undefined;
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
