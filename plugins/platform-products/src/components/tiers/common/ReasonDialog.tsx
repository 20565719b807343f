import DialogContentText from '@material-ui/core/DialogContentText';
import Alert from '@material-ui/lab/Alert';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useText } from '../../../hooks/useText';
import { FormDialog } from '../../common/dialogs/FormDialog';
import { ReasonField } from '../../common/dialogs/ReasonField';
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
  return (
    <FormDialog
      title={title}
      command={command}
      ready={optional || reason !== ''}
      sending={loading}
      failure={error}
      onSubmit={submit}
      onClose={refusals ? onDone : onClose}
      onOutdated={onDone}
      result={
        refusals && (
          <Alert severity="warning">
            {t('tiers.dialog.done', { count: refusals.done })}{' '}
            {t('tiers.dialog.refused', { count: refusals.refused.length })}
            <Refusals refused={refusals.refused} />
          </Alert>
        )
      }
    >
      <DialogContentText>{text}</DialogContentText>
      <ReasonField
        label={props.reasonLabel}
        required={!optional}
        value={written}
        onChange={setWritten}
      />
    </FormDialog>
  );
}
