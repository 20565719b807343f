import { Progress } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useText } from '../../hooks/useText';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
import { formatNumber } from '../common/formatNumber';
import type { OwnedServices } from './loadOwnedServices';
import { MyServicesTable } from './MyServicesTable';
import { useOwnedServices } from './useOwnedServices';

/** What fits a widget of the home page without scrolling. */
const SERVICES_AT_FIRST = 8;

/** The services of the signed-in user, with what each needs most. */
export function MyServices() {
  const t = useText();
  const { value, loading, error, retry } = useOwnedServices();
  if (loading) {
    return <Progress />;
  }
  if (error) {
    return <ErrorWithRetry error={error} retry={retry} />;
  }
  if (!value || value.services.length === 0) {
    return <Typography variant="body2">{t('home.none')}</Typography>;
  }
  return <MyServicesList owned={value} />;
}

function MyServicesList({ owned }: { owned: OwnedServices }) {
  const t = useText();
  const [showAll, setShowAll] = useState(false);
  const { services, total } = owned;
  const shown = showAll ? services : services.slice(0, SERVICES_AT_FIRST);
  return (
    <>
      <MyServicesTable services={shown} />
      {shown.length < services.length && (
        <Button size="small" onClick={() => setShowAll(true)}>
          {t('home.showAll', { total: formatNumber(services.length) })}
        </Button>
      )}
      {services.length < total && (
        <Typography variant="caption" color="textSecondary">
          {t('home.cut', {
            shown: formatNumber(services.length),
            total: formatNumber(total),
          })}
        </Typography>
      )}
    </>
  );
}
