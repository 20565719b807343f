import { isWebAddress } from '../common/isWebAddress';

/** What somebody fills in before many entities get a tier. */
export interface TaggingDraft {
  /** Empty until one is chosen. */
  tier: string;
  reason: string;
  evidence: string;
  direct: boolean;
}

/** The form before anything is filled in. */
export const emptyDraft: TaggingDraft = {
  tier: '',
  reason: '',
  evidence: '',
  direct: false,
};

/** Whether the evidence is something that the API refuses. */
export function isEvidenceWrong({ evidence }: TaggingDraft): boolean {
  return evidence.trim() !== '' && !isWebAddress(evidence.trim());
}
