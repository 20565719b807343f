import type { TierLadder } from 'backstage-plugin-platform-products-core';
import type { OutgoingMessage } from '../../notices/announce/writeMessages';
import { groupBy } from '../../store/groupBy';
import type { DbEntityRow } from '../../store/rows';
import { messageEntity, proposedText, shareOf } from './tierTexts';

interface Proposal {
  by: string;
  tier: string;
  reason: string;
  /** Names the request. */
  cause: string;
}

/** One message to each owner about all entities for which one request proposes a tier. */
export function proposedMessages(
  proposal: Proposal,
  entities: Pick<DbEntityRow, 'ref' | 'title' | 'owner' | 'tier'>[],
  ladder: TierLadder,
): OutgoingMessage[] {
  return [...groupBy(entities, ({ owner }) => owner)].flatMap(([owner, own]) =>
    owner === null
      ? []
      : [
          {
            ...proposedText(
              shareOf(
                own.map(entity =>
                  messageEntity(entity, {
                    tier: proposal.tier,
                    fromTier: entity.tier,
                  }),
                ),
              ),
              proposal,
              ladder,
            ),
            key: `tier-proposed:${proposal.cause}:${owner}`,
            recipient: owner,
          },
        ],
  );
}
