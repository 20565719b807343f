import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { useTierTitle } from '../../../hooks/useTierTitle';
import { ObligationCounts } from './ObligationCounts';

/** What of a tier somebody has to see to: open obligations, and a proposal that waits. */
export function TierAttention({ tier }: { tier: EntityTier }) {
  const t = useText();
  const titleOf = useTierTitle();
  return (
    <>
      <ObligationCounts findings={tier.findings} />
      {tier.proposal && (
        <div>
          {t('entity.tier.card.proposal', {
            tier: titleOf(tier.proposal.tier),
          })}
        </div>
      )}
    </>
  );
}
