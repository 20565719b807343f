import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useText } from '../../hooks/useText';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 300;

/** Free text; asks when the reader pauses, not at every key. */
export function SearchFilter(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const t = useText();
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useDebounce(
    () => {
      if (text.trim() !== value) {
        onChange(text.trim());
      }
    },
    PAUSE,
    [text],
  );
  return (
    <TextField
      id={id}
      type="search"
      size="small"
      variant="outlined"
      label={t('common.filters.search')}
      value={text}
      inputProps={{ maxLength: 200 }}
      onChange={event => setText(event.target.value)}
      style={{ minWidth: 200, flex: '1 1 200px', maxWidth: 360 }}
    />
  );
}
