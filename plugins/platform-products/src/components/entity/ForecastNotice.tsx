import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { formatDay } from '../common/formatDate';
import { nextEnforcement } from './nextEnforcement';

/**
 * Says that a report is a forecast, and leads to the next date on which the answer may be another
 * because a check begins to count.
 */
export function ForecastNotice({ report }: { report: EntityReport }) {
  const t = useText();
  const next = nextEnforcement(report);
  const linkToNext = next && (
    <Link to={`?at=${encodeURIComponent(next)}`}>
      {t('entity.forecast.show', { date: formatDay(next) })}
    </Link>
  );
  if (!report.forecast) {
    return linkToNext ? (
      <Typography variant="body2">{linkToNext}</Typography>
    ) : null;
  }
  return (
    <Alert severity="info">
      {t('entity.forecast.notice', { date: formatDay(report.evaluatedAt) })}{' '}
      <Link to="?">{t('entity.forecast.back')}</Link>
      {linkToNext && <div>{linkToNext}</div>}
    </Alert>
  );
}
