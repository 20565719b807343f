import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { TierEvent } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';
import type { Ladder } from '../../tiers/common/useLadder';
import { WebLink } from '../WebLink';

/** One thing that happened to the tier: what, from what to what, who, when and why. */
export function TierEventText(props: { event: TierEvent; ladder: Ladder }) {
  const { event, ladder } = props;
  const { type, by, from, to, reason, evidence, cause } = event;
  const t = useText();
  return (
    <>
      <Typography variant="body2">
        {t(`entity.tier.history.${type}`, {
          from: ladder.titleOf(from),
          to: ladder.titleOf(to),
          tier: ladder.titleOf(to ?? from),
        })}
      </Typography>
      {reason && (
        <Typography variant="body2" style={{ whiteSpace: 'pre-wrap' }}>
          {t('entity.tier.assignment.reason', { reason })}
        </Typography>
      )}
      {evidence && (
        <Typography variant="body2">
          <WebLink url={evidence}>
            {t('entity.tier.assignment.evidence')}
          </WebLink>
        </Typography>
      )}
      <Typography variant="caption" color="textSecondary">
        {by && (
          <>
            <EntityRefLink entityRef={by} underline="always" />
            {', '}
          </>
        )}
        <RelativeDate value={event.at} />
        {cause && (
          <>
            {': '}
            {t(`entity.history.cause.${cause}`)}
          </>
        )}
      </Typography>
    </>
  );
}
