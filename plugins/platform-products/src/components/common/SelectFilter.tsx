import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId } from 'react';
import { useSameList } from '../../hooks/useSameList';

/** A value of a filter as the API knows it and as people read it. */
export interface FilterOption {
  value: string;
  label: string;
}

/** Chooses none, one or several values of a filter. */
export function SelectFilter(props: {
  label: string;
  options: FilterOption[];
  values: string[];
  onChange: (values: string[]) => void;
  /** At most one value. */
  single?: boolean;
  loading?: boolean;
  onOpen?: () => void;
  helperText?: string;
}) {
  const { label, options, values, onChange, single } = props;
  const id = useId();
  const chosen = useSameList(
    values.map(
      value =>
        options.find(option => option.value === value) ?? {
          value,
          label: value,
        },
    ),
  );
  const shared = {
    id,
    size: 'small' as const,
    options,
    loading: props.loading,
    onOpen: props.onOpen,
    getOptionLabel: (option: FilterOption) => option.label,
    getOptionSelected: (a: FilterOption, b: FilterOption) =>
      a.value === b.value,
    style: { minWidth: 200, maxWidth: 360, flex: '1 1 200px' },
    renderInput: (params: object) => (
      <TextField
        {...params}
        label={label}
        variant="outlined"
        helperText={props.helperText}
      />
    ),
  };
  return single ? (
    <Autocomplete<FilterOption, false>
      {...shared}
      value={chosen[0] ?? null}
      onChange={(_, option) => onChange(option ? [option.value] : [])}
    />
  ) : (
    <Autocomplete<FilterOption, true>
      {...shared}
      multiple
      disableCloseOnSelect
      value={chosen}
      onChange={(_, next) => onChange(next.map(option => option.value))}
    />
  );
}
