import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import type { StepProps } from './StepProps';

/** A field of text of the notice. */
export function WizardText(
  props: StepProps & {
    field:
      | 'title'
      | 'noReplacement'
      | 'migratedWhen'
      | 'guide'
      | 'reason'
      | 'description';
    label: string;
    helperText?: string;
    /** Characters that the API takes. */
    maximum: number;
    rows?: number;
    required?: boolean;
    disabled?: boolean;
  },
) {
  const { form, change, problemOf, field, rows } = props;
  const id = useId();
  const problem = problemOf(field);
  return (
    <TextField
      id={id}
      label={props.label}
      value={form[field] ?? ''}
      onChange={event => change({ [field]: event.target.value })}
      required={props.required}
      disabled={props.disabled}
      error={Boolean(problem)}
      helperText={problem ?? props.helperText}
      multiline={rows !== undefined}
      minRows={rows}
      inputProps={{ maxLength: props.maximum }}
      fullWidth
      margin="normal"
      variant="outlined"
      size="small"
    />
  );
}
