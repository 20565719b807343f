import type { TierLadder } from 'backstage-plugin-platform-products-core';
import { digestOf } from '../../notices/announce/digestOf';
import type { OutgoingMessage } from '../../notices/announce/writeMessages';
import { groupBy } from '../../store/groupBy';
import type { DbTierAssignmentRow } from '../store/rows';
import { decidedText, messageEntity, shareOf } from './tierTexts';

/**
 * One message to each person about all of their proposals that somebody else decided on at once.
 * Programs propose too, and have nobody to be told.
 */
export function decidedMessages(
  { by, reason }: { by: string; reason?: string },
  decided: { row: DbTierAssignmentRow; title: string }[],
  ladder: TierLadder,
): OutgoingMessage[] {
  const told = decided.filter(
    ({ row }) => row.proposed_by !== by && row.proposed_by.startsWith('user:'),
  );
  return [...groupBy(told, ({ row }) => row.proposed_by)].map(
    ([recipient, own]) => {
      const [{ row }] = own;
      return {
        ...decidedText(
          shareOf(
            own.map(({ row: { entity_ref: ref, tier, from_tier }, title }) =>
              messageEntity({ ref, title }, { tier, fromTier: from_tier }),
            ),
          ),
          {
            decision: row.state as 'approved' | 'rejected' | 'withdrawn',
            by,
            reason,
          },
          ladder,
        ),
        key: `tier-decided:${row.state}:${recipient}:${digestOf(
          own.map(one => one.row.id),
        )}`,
        recipient,
      };
    },
  );
}
