import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../../hooks/useText';
import { isConflict } from '../../common/isConflict';

/** Why a bulk request was not done: after either, one looks again before one goes on. */
export function SendFailure(props: { failure: Error; onPreview: () => void }) {
  const { failure, onPreview } = props;
  const t = useText();
  const conflict = isConflict(failure);
  return (
    <Alert
      severity={conflict ? 'warning' : 'error'}
      action={
        <Button color="inherit" size="small" onClick={onPreview}>
          {t('tiers.tagging.preview.again')}
        </Button>
      }
    >
      {conflict
        ? t('tiers.tagging.preview.conflict')
        : t('tiers.tagging.preview.failed', { reason: failure.message })}
    </Alert>
  );
}
