import Box from '@material-ui/core/Box';
import Alert from '@material-ui/lab/Alert';
import type { Status } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { RelativeDate } from './RelativeDate';

/** Says so where figures are old or not there yet; nothing while all is well. */
export function StatusNotice({ status }: { status: Status }) {
  const t = useText();
  const failed = status.runs[0]?.state === 'failed' && status.runs[0].error;
  return (
    <>
      {status.state === 'waiting' && (
        <Box mb={2}>
          <Alert severity="info">
            {t('overview.freshness.waiting')}{' '}
            {t('overview.freshness.firstPass')}
          </Alert>
        </Box>
      )}
      {status.state === 'stale' && (
        <Box mb={2}>
          <Alert severity="warning">
            {t('overview.freshness.stale', {
              date: status.asOf ? <RelativeDate value={status.asOf} /> : <>–</>,
            })}{' '}
            {failed && t('overview.freshness.staleReason', { reason: failed })}
          </Alert>
        </Box>
      )}
      {status.heldDeletion && (
        <Box mb={2}>
          <Alert severity="warning">
            {t('overview.freshness.held', { reason: status.heldDeletion })}
          </Alert>
        </Box>
      )}
    </>
  );
}
