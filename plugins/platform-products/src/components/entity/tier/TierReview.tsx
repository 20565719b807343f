import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ScheduleIcon from '@material-ui/icons/Schedule';
import WarningIcon from '@material-ui/icons/Warning';
import type { EntityTier } from 'backstage-plugin-platform-products-common';
import { useRef, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useText } from '../../../hooks/useText';
import { IconLabel } from '../../common/IconLabel';
import { RelativeDate } from '../../common/RelativeDate';
import { ReasonDialog } from '../../tiers/common/ReasonDialog';
import type { TierChange } from './TierChange';

/** When the tier was last looked at and must be again, with a way to say that somebody just did. */
export function TierReview(props: {
  tier: EntityTier;
  onDone: (change?: TierChange) => void;
}) {
  const { tier, onDone } = props;
  const { reviewedAt } = tier;
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('entity.tier.review.title')}
      </Typography>
      <div>
        {reviewedAt
          ? t('entity.tier.review.last', {
              date: <RelativeDate value={reviewedAt} />,
            })
          : t('entity.tier.review.never')}
      </div>
      <ReviewDue tier={tier} />
      {tier.may.review && (
        <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
          {t('entity.tier.review.confirm')}
        </Button>
      )}
      {open && (
        <ConfirmDialog
          tier={tier}
          onDone={change => {
            setOpen(false);
            onDone(change);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function ReviewDue({ tier: { reviewDueAt } }: { tier: EntityTier }) {
  const t = useText();
  if (!reviewDueAt) {
    return null;
  }
  const date = <RelativeDate value={reviewDueAt} />;
  return Date.parse(reviewDueAt) < Date.now() ? (
    <IconLabel sign={{ icon: WarningIcon, tone: 'warning' }}>
      <span style={{ whiteSpace: 'normal' }}>
        {t('entity.tier.review.overdue', { date })}
      </span>
    </IconLabel>
  ) : (
    <IconLabel sign={{ icon: ScheduleIcon }}>
      <span style={{ whiteSpace: 'normal' }}>
        {t('entity.tier.review.due', { date })}
      </span>
    </IconLabel>
  );
}

function ConfirmDialog(props: {
  tier: EntityTier;
  onDone: (change?: TierChange) => void;
  onClose: () => void;
}) {
  const { tier, onDone, onClose } = props;
  const { entityRef, title } = tier;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const change = useRef<TierChange>();
  const run = async (reason = '') => {
    const { confirmed, refused } = await api.confirmTiers({
      entityRefs: [entityRef],
      reason,
    });
    change.current =
      confirmed.length > 0 ? { did: 'confirmed' as const } : undefined;
    return {
      done: confirmed.length,
      refused: refused.map(({ why }) => ({ entity: title, why })),
    };
  };
  return (
    <ReasonDialog
      title={t('entity.tier.review.confirmTitle', { entity: title })}
      text={t('entity.tier.review.confirmText')}
      reasonLabel={t('entity.tier.review.reason')}
      command={t('entity.tier.review.do')}
      run={run}
      onClose={onClose}
      onDone={() => onDone(change.current)}
    />
  );
}
