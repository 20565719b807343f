import DialogContentText from '@material-ui/core/DialogContentText';
import { ReactNode, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { FormDialog } from '../../common/dialogs/FormDialog';
import { ReasonField } from '../../common/dialogs/ReasonField';

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
  const [written, setWritten] = useState('');
  const given = written.trim();
  const [{ loading, error }, submit] = useAsyncFn(async () => {
    await run(given || undefined);
    onDone();
  }, [run, given, onDone]);
  const incomplete = props.disabled || (reason === 'required' && !given);
  return (
    <FormDialog
      title={title}
      command={command}
      ready={!incomplete}
      sending={loading}
      failure={error}
      onSubmit={submit}
      onClose={onClose}
      onOutdated={onDone}
    >
      <DialogContentText component="div">{text}</DialogContentText>
      {children}
      {reason !== 'none' && (
        <ReasonField
          label={props.reasonLabel}
          required={reason === 'required'}
          value={written}
          onChange={setWritten}
        />
      )}
    </FormDialog>
  );
}
