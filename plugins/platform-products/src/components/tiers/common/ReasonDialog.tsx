import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, useEffect, useId, useRef, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useText } from '../../../hooks/useText';
import { isConflict } from '../../notices/isConflict';
import { LONGEST_REASON } from './longestReason';
import { Refusal, Refusals } from './Refusals';

/** How many of several were done, and which were refused. */
export interface CommandResult {
  done: number;
  refused: Refusal[];
}

/** Asks for the reason of a command on one or several entities, and says which were refused. */
export function ReasonDialog(props: {
  title: string;
  text: string;
  /** On the button that does it. */
  command: string;
  reasonLabel?: string;
  optional?: boolean;
  run: (reason: string | undefined) => Promise<CommandResult>;
  /** Nothing was done. */
  onClose: () => void;
  /** Something was done, here or by somebody else: what is shown is old. */
  onDone: () => void;
}) {
  const { title, text, command, optional, run, onClose, onDone } = props;
  const t = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const reason = written.trim();
  const [{ loading, error, value: refusals }, submit] = useAsyncFn(async () => {
    const result = await run(reason || undefined);
    if (result.refused.length === 0) {
      onDone();
      return undefined;
    }
    return result;
  }, [run, reason, onDone]);
  const incomplete = !optional && !reason;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!incomplete && !loading) {
      submit();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={loading ? undefined : (refusals && onDone) || onClose}
      aria-labelledby={`${id}-title`}
    >
      <form onSubmit={onSubmit}>
        <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
        <DialogContent>
          {refusals ? (
            <Alert severity="warning">
              {t('tiers.dialog.done', { count: refusals.done })}{' '}
              {t('tiers.dialog.refused', { count: refusals.refused.length })}
              <Refusals refused={refusals.refused} />
            </Alert>
          ) : (
            <>
              <DialogContentText>{text}</DialogContentText>
              <TextField
                id={`${id}-reason`}
                label={props.reasonLabel ?? t('tiers.dialog.reason')}
                helperText={t('tiers.dialog.reasonHelp')}
                required={!optional}
                multiline
                minRows={3}
                fullWidth
                margin="normal"
                variant="outlined"
                value={written}
                inputProps={{ maxLength: LONGEST_REASON }}
                onChange={event => setWritten(event.target.value)}
              />
            </>
          )}
          {error && <Failure error={error} onDone={onDone} />}
        </DialogContent>
        <DialogActions>
          {refusals ? (
            <CloseButton onClick={onDone} />
          ) : (
            <>
              <Button onClick={onClose} disabled={loading}>
                {t('tiers.dialog.cancel')}
              </Button>
              <Button
                type="submit"
                color="primary"
                variant="contained"
                disabled={incomplete || loading}
              >
                {loading ? t('tiers.dialog.busy') : command}
              </Button>
            </>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Takes the focus from the button that it comes instead of. */
function CloseButton({ onClick }: { onClick: () => void }) {
  const t = useText();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <Button ref={ref} onClick={onClick} color="primary">
      {t('tiers.dialog.close')}
    </Button>
  );
}

function Failure(props: { error: Error; onDone: () => void }) {
  const { error, onDone } = props;
  const t = useText();
  return isConflict(error) ? (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={onDone}>
          {t('tiers.dialog.reload')}
        </Button>
      }
    >
      {t('tiers.dialog.conflict', { reason: error.message })}
    </Alert>
  ) : (
    <Alert severity="error">
      {t('tiers.dialog.failed', { reason: error.message })}
    </Alert>
  );
}
