import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../../hooks/useText';
import { isConflict } from '../isConflict';
import { isForbidden } from '../isForbidden';

/** Why something was not done; where somebody else was faster, with the way to what they did. */
export function Failure(props: { error: Error; onOutdated?: () => void }) {
  const { error, onOutdated } = props;
  const t = useText();
  const reason = error.message;
  if (onOutdated && isConflict(error)) {
    return (
      <Alert
        severity="warning"
        action={
          <Button color="inherit" size="small" onClick={onOutdated}>
            {t('common.dialog.reload')}
          </Button>
        }
      >
        {t('common.dialog.conflict', { reason })}
      </Alert>
    );
  }
  return (
    <Alert severity="error">
      {isForbidden(error)
        ? t('common.dialog.notAllowed', { reason })
        : t('common.dialog.failed', { reason })}
    </Alert>
  );
}
