import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useText } from '../../hooks/useText';
import { isForbidden } from './isForbidden';

/** What could not be loaded, why, and a way to try again. */
export function ErrorWithRetry(props: { error: Error; retry: () => void }) {
  const { error, retry } = props;
  const t = useText();
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" size="small" onClick={retry}>
          {t('common.retry')}
        </Button>
      }
    >
      <AlertTitle>
        {isForbidden(error) ? t('common.notAllowed') : t('common.failed')}
      </AlertTitle>
      {error.message}
    </Alert>
  );
}
