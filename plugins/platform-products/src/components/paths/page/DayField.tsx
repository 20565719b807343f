import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useText } from '../../../hooks/useText';

/** A day of a filter; empty where it does not matter. */
export function DayField(props: {
  label: string;
  value: string | undefined;
  onChange: (day: string) => void;
}) {
  const { label, value, onChange } = props;
  const id = useId();
  const t = useText();
  return (
    <TextField
      id={id}
      type="date"
      size="small"
      variant="outlined"
      label={label}
      helperText={t('paths.segment.datesHelp')}
      value={value ?? ''}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
