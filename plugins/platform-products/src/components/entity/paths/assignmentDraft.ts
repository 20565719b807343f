import type { AssignPath } from 'backstage-plugin-platform-products-common';
import { LONGEST_REASON } from '../../common/longestReason';

/** The longest version that the API takes. */
export const LONGEST_VERSION = 255;

/** What somebody has filled in so far. */
export interface AssignmentDraft {
  path: string;
  version: string;
  reason: string;
}

/** What is to be sent; undefined as long as something is missing or too long. */
export function assignmentOf(draft: AssignmentDraft): AssignPath | undefined {
  const version = draft.version.trim();
  const reason = draft.reason.trim();
  const complete =
    draft.path !== '' &&
    reason !== '' &&
    reason.length <= LONGEST_REASON &&
    version.length <= LONGEST_VERSION;
  return complete
    ? { path: draft.path, reason, ...(version && { version }) }
    : undefined;
}
