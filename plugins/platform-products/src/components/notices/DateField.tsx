import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { momentOf, wallClock } from './zonedTime';

/**
 * A date of a notice: a day, or a moment on the clock of the notice's zone where the date is an
 * instant already or has to be one.
 */
export function DateField(props: {
  label: string;
  /** As in the content of a notice: bare date, instant, or empty. */
  value: string;
  onChange: (value: string) => void;
  timeZone?: string;
  /** Only instants will do. */
  moment?: boolean;
  required?: boolean;
  disabled?: boolean;
  problem?: string;
  helperText?: string;
}) {
  const { label, value, onChange, timeZone = 'UTC', problem } = props;
  const id = useId();
  const asMoment = props.moment || value.includes('T');
  const shown = asMoment ? wallClock(value, timeZone) ?? '' : value;
  const change = (text: string) =>
    onChange(asMoment ? momentOf(text, timeZone) ?? '' : text);
  return (
    <TextField
      id={id}
      type={asMoment ? 'datetime-local' : 'date'}
      label={label}
      value={shown}
      onChange={event => change(event.target.value)}
      required={props.required}
      disabled={props.disabled}
      error={Boolean(problem)}
      helperText={problem ?? (asMoment ? timeZone : props.helperText)}
      margin="normal"
      variant="outlined"
      size="small"
      InputLabelProps={{ shrink: true }}
      style={{ marginRight: 16, minWidth: 200 }}
    />
  );
}
