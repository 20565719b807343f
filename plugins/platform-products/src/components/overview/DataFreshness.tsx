import { usePermission } from '@backstage/plugin-permission-react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import RefreshIcon from '@material-ui/icons/Refresh';
import Alert from '@material-ui/lab/Alert';
import {
  reportRefreshPermission,
  Status,
} from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { RelativeDate } from '../common/RelativeDate';
import { useRefresh } from './useRefresh';

/** How old the figures are, and for those who may, a button that renews them. */
export function DataFreshness(props: { status: Status; reload: () => void }) {
  const { status, reload } = props;
  const t = useText();
  return (
    <section aria-label={t('overview.freshness.label')}>
      <Box
        display="flex"
        flexWrap="wrap"
        alignItems="center"
        justifyContent="space-between"
        mb={2}
      >
        <Typography variant="body2">
          <StatusText status={status} />
        </Typography>
        <RefreshControl reload={reload} />
      </Box>
    </section>
  );
}

function StatusText({ status }: { status: Status }) {
  const t = useText();
  const count = Math.max(1, Math.round(status.intervalSeconds / 60));
  return (
    <>
      {status.asOf
        ? t('overview.freshness.asOf', {
            date: <RelativeDate value={status.asOf} />,
          })
        : t('overview.freshness.waiting')}{' '}
      {status.running
        ? t('overview.freshness.running')
        : t('overview.freshness.every', { count })}
    </>
  );
}

function RefreshControl({ reload }: { reload: () => void }) {
  const t = useText();
  const { allowed } = usePermission({ permission: reportRefreshPermission });
  const [{ loading, error, value }, refresh] = useRefresh(reload);
  if (!allowed) {
    return null;
  }
  return (
    <div>
      <Button
        variant="outlined"
        size="small"
        startIcon={<RefreshIcon aria-hidden />}
        disabled={loading}
        onClick={refresh}
      >
        {loading
          ? t('overview.freshness.refreshing')
          : t('overview.freshness.refresh')}
      </Button>
      {loading && (
        <LinearProgress aria-label={t('overview.freshness.refreshing')} />
      )}
      <div role="status">
        {!loading && value === 'done' && t('overview.freshness.refreshed')}
        {!loading && value === 'slow' && t('overview.freshness.refreshSlow')}
      </div>
      {error && (
        <Alert severity="error">
          {t('overview.freshness.refreshFailed', { reason: error.message })}
        </Alert>
      )}
    </div>
  );
}
