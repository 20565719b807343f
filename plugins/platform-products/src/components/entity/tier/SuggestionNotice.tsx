import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import type { Ladder } from '../../tiers/common/useLadder';
import { ProposeTier } from './ProposeTier';
import type { TierChange } from './TierChange';

/** For an entity without a tier: which one speaks for itself, why, and a way to propose just that. */
export function SuggestionNotice(props: {
  tier: EntityTier;
  ladder: Ladder;
  onDone: (change?: TierChange) => void;
}) {
  const { tier, ladder, onDone } = props;
  const { suggestion } = tier;
  const t = useText();
  if (!suggestion || tier.proposal) {
    return null;
  }
  return (
    <Alert
      severity="info"
      role="note"
      action={
        <ProposeTier tier={tier} wanted={suggestion} onDone={onDone}>
          {t('entity.tier.suggestion.propose')}
        </ProposeTier>
      }
    >
      <AlertTitle>
        {t('entity.tier.suggestion.title', {
          tier: ladder.titleOf(suggestion.tier),
        })}
      </AlertTitle>
      {suggestion.why}
    </Alert>
  );
}
