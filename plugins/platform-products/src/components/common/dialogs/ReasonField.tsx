import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useText } from '../../../hooks/useText';
import { LONGEST_REASON } from '../longestReason';

/** Why something is done, for the history. */
export function ReasonField(props: {
  label?: string;
  help?: string;
  required: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, help, required, value, onChange } = props;
  const t = useText();
  const id = useId();
  return (
    <TextField
      id={id}
      label={label ?? t('common.dialog.reason')}
      helperText={help ?? t('common.dialog.reasonHelp')}
      required={required}
      multiline
      minRows={3}
      maxRows={10}
      fullWidth
      margin="normal"
      variant="outlined"
      value={value}
      inputProps={{ maxLength: LONGEST_REASON }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
