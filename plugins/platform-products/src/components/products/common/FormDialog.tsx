import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Alert from '@material-ui/lab/Alert';
import { FormEvent, ReactNode, useId } from 'react';
import { useText } from '../../../hooks/useText';
import { isForbidden } from './isForbidden';

/** A question that is answered by filling in and sending; what goes wrong is said in it. */
export function FormDialog(props: {
  title: string;
  /** On the button that sends. */
  command: string;
  /** Whether all is filled in that is needed. */
  ready: boolean;
  sending: boolean;
  failure?: Error;
  wide?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** Another button, before the one that sends. */
  other?: ReactNode;
  children: ReactNode;
}) {
  const { title, command, ready, sending, failure, wide, other } = props;
  const t = useText();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !sending) {
      props.onSubmit();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      onClose={sending ? undefined : props.onClose}
      aria-labelledby={id}
    >
      <form onSubmit={submit}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {props.children}
          {failure && (
            <Alert severity="error">
              {t(
                isForbidden(failure)
                  ? 'products.dialog.notAllowed'
                  : 'products.dialog.failed',
                { reason: failure.message },
              )}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          {other}
          <Button onClick={props.onClose} disabled={sending}>
            {t('products.dialog.cancel')}
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!ready || sending}
          >
            {sending ? t('products.dialog.busy') : command}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
