import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, ReactNode, useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useText } from '../../../hooks/useText';
import { isConflict } from '../isConflict';

/** The longest reason that the API takes. */
const MAXIMUM_REASON = 2_000;

/** Asks before something is done that many people will notice, for the reason where there is to be one. */
export function CommandDialog(props: {
  title: string;
  text: ReactNode;
  /** On the button that does it. */
  command: string;
  reason: 'required' | 'optional' | 'none';
  reasonLabel?: string;
  /** Further fields. */
  children?: ReactNode;
  /** Why it cannot be done yet. */
  disabled?: boolean;
  run: (reason: string | undefined) => Promise<unknown>;
  onClose: () => void;
  /** After it was done, and to show what somebody else did instead. */
  onDone: () => void;
}) {
  const { title, text, command, reason, children, run, onClose, onDone } =
    props;
  const t = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const given = written.trim();
  const [{ loading, error }, submit] = useAsyncFn(async () => {
    await run(given || undefined);
    onDone();
  }, [run, given, onDone]);
  const incomplete = props.disabled || (reason === 'required' && !given);
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
      onClose={loading ? undefined : onClose}
      aria-labelledby={`${id}-title`}
    >
      <form onSubmit={onSubmit}>
        <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText component="div">{text}</DialogContentText>
          {children}
          {reason !== 'none' && (
            <TextField
              id={`${id}-reason`}
              label={props.reasonLabel ?? t('notices.actions.reason')}
              helperText={t('notices.actions.reasonHelp')}
              required={reason === 'required'}
              multiline
              minRows={3}
              fullWidth
              margin="normal"
              variant="outlined"
              value={written}
              inputProps={{ maxLength: MAXIMUM_REASON }}
              onChange={event => setWritten(event.target.value)}
            />
          )}
          {error && <Failure error={error} onDone={onDone} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={loading}>
            {t('notices.actions.cancel')}
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={incomplete || loading}
          >
            {command}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
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
          {t('notices.actions.reload')}
        </Button>
      }
    >
      {t('notices.actions.conflict')}
    </Alert>
  ) : (
    <Alert severity="error">
      {t('notices.actions.failed', { reason: error.message })}
    </Alert>
  );
}
