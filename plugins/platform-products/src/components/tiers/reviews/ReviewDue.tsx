import EventIcon from '@material-ui/icons/Event';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type { TierReview } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { IconLabel, type Sign } from '../../common/IconLabel';
import { RelativeDate } from '../../common/RelativeDate';

const signs: Record<'overdue' | 'due', Sign> = {
  overdue: { icon: ReportProblemOutlinedIcon, tone: 'error' },
  due: { icon: EventIcon },
};

/** By when a tier must be looked at again. */
export function ReviewDue({ review }: { review: TierReview }) {
  const { overdue, dueAt } = review;
  const t = useText();
  const date = dueAt && <RelativeDate value={dueAt} />;
  if (!overdue) {
    return <IconLabel sign={signs.due}>{date}</IconLabel>;
  }
  return (
    <IconLabel sign={signs.overdue}>
      {date
        ? t('tiers.reviews.overdueSince', { date })
        : t('tiers.reviews.neverReviewed')}
    </IconLabel>
  );
}
