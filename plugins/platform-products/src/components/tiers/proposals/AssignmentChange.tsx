import type { TierAssignmentRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { TierLabel } from '../common/TierLabel';
import type { Ladder } from '../common/useLadder';

/** From which tier to which, and what has become of both since. */
export function AssignmentChange(props: {
  assignment: TierAssignmentRow;
  ladder: Ladder;
}) {
  const { ladder } = props;
  const { tier, fromTier, effectiveTier, state, known, onLadder } =
    props.assignment;
  const t = useText();
  // Of what was decided it is no news that the tier is another one.
  const moved = state === 'proposed' && known && effectiveTier !== fromTier;
  return (
    <>
      <div style={{ whiteSpace: 'nowrap' }}>
        {t('tiers.proposals.from', {
          tier: <TierLabel tier={fromTier} ladder={ladder} />,
        })}
      </div>
      <div style={{ marginTop: 4, whiteSpace: 'nowrap' }}>
        {t('tiers.proposals.to', {
          tier: <TierLabel tier={tier} ladder={ladder} />,
        })}
      </div>
      {moved && (
        <div>
          {t('tiers.proposals.now', { tier: ladder.titleOf(effectiveTier) })}
        </div>
      )}
      {!onLadder && <div>{t('tiers.proposals.offLadder')}</div>}
    </>
  );
}
