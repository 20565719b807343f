import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { FormEvent, ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../../hooks/useText';
import { Failure } from './Failure';

/** A question that is answered by filling in and sending; what goes wrong is said in it. */
export function FormDialog(props: {
  title: string;
  /** On the button that sends. */
  command: string;
  /** Whether it may be sent. */
  ready: boolean;
  sending: boolean;
  failure?: Error;
  wide?: boolean;
  /** Whether the browser is kept from judging fields that the form judges itself. */
  noValidate?: boolean;
  onSubmit: (form: HTMLFormElement) => void;
  onClose: () => void;
  /** Shows what somebody else did instead, where two may do the same. */
  onOutdated?: () => void;
  /** What came of it, instead of the fields: nothing is left but to close. */
  result?: ReactNode;
  /** Another button, before the one that sends. */
  other?: ReactNode;
  children: ReactNode;
}) {
  const { title, command, ready, sending, result, onClose } = props;
  const t = useText();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (ready && !sending && !result) {
      props.onSubmit(event.currentTarget);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth={props.wide ? 'md' : 'sm'}
      onClose={sending ? undefined : onClose}
      aria-labelledby={id}
    >
      <form onSubmit={submit} noValidate={props.noValidate}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {result ?? props.children}
          {props.failure && (
            <Failure error={props.failure} onOutdated={props.onOutdated} />
          )}
        </DialogContent>
        <DialogActions>
          {result ? (
            <CloseButton onClick={onClose} />
          ) : (
            <>
              {props.other}
              <Button onClick={onClose} disabled={sending}>
                {t('common.dialog.cancel')}
              </Button>
              <Button
                type="submit"
                color="primary"
                variant="contained"
                disabled={!ready || sending}
              >
                {sending ? t('common.dialog.busy') : command}
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
      {t('common.dialog.close')}
    </Button>
  );
}
