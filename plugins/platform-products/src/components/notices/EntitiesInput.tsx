import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useLoad } from '../../hooks/useLoad';
import { useSameList } from '../../hooks/useSameList';
import { useText } from '../../hooks/useText';

/** Milliseconds without a key before the catalog is asked. */
const PAUSE = 300;

/** Suggestions at a time. */
const SUGGESTIONS = 20;

/**
 * Refs of entities, found in the catalog by name or title. A ref may also be typed: a subject may be
 * unknown to the catalog, or hidden from who writes.
 */
export function EntitiesInput(props: {
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
  /** Suggest only this kind; a name alone is read as one of it. */
  kind?: string;
  single?: boolean;
  required?: boolean;
  disabled?: boolean;
  problem?: string;
  helperText?: string;
}) {
  const { onChange, kind, single, problem } = props;
  const values = useSameList(props.values);
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState(false);
  // What stands there already needs no suggestions.
  const { titles, loading, error } = useSuggestions(typed ? text : '', kind);
  const shared = {
    id,
    freeSolo: true as const,
    disabled: props.disabled,
    options: [...titles.keys()],
    loading,
    inputValue: text,
    // The catalog has searched already, in titles too.
    filterOptions: (options: string[]) => options,
    getOptionLabel: (ref: string) => ref,
    renderOption: (ref: string) => (
      <Suggestion entityRef={ref} title={titles.get(ref)} />
    ),
    renderInput: (params: object) => (
      <TextField
        {...params}
        label={props.label}
        required={props.required}
        error={Boolean(problem)}
        helperText={
          problem ??
          (error ? t('notices.entityInput.failed') : props.helperText)
        }
        margin="normal"
        variant="outlined"
        size="small"
      />
    ),
  };
  const given = (refs: string[]) =>
    onChange([...new Set(refs.map(ref => ref.trim()).filter(Boolean))]);
  return single ? (
    <Autocomplete<string, false, false, true>
      {...shared}
      inputValue={text}
      value={values[0] ?? null}
      onInputChange={(_, next, cause) => {
        setText(next);
        setTyped(cause === 'input');
        // What is typed counts at once: nobody should have to know that Enter takes it.
        if (next.trim() !== (values[0] ?? '')) {
          given([next]);
        }
      }}
      onChange={(_, ref) => given(ref ? [ref] : [])}
    />
  ) : (
    <Autocomplete<string, true, false, true>
      {...shared}
      multiple
      filterSelectedOptions
      value={values}
      onInputChange={(_, next, cause) => {
        setText(next);
        setTyped(cause === 'input');
      }}
      onChange={(_, refs) => given(refs)}
      onBlur={() => {
        if (text.trim()) {
          given([...values, text]);
          setText('');
        }
      }}
    />
  );
}

function Suggestion(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  return (
    <div>
      {title ?? entityRef}
      {title && <div style={{ opacity: 0.8 }}>{entityRef}</div>}
    </div>
  );
}

/** Titles by ref, of what the catalog finds. */
function useSuggestions(text: string, kind?: string) {
  const catalog = useApi(catalogApiRef);
  const [term, setTerm] = useState('');
  useDebounce(() => setTerm(text.trim()), PAUSE, [text]);
  const { value, loading, error } = useLoad(async () => {
    if (!term) {
      return new Map<string, string | undefined>();
    }
    // A ref is searched by its name.
    const name = term.replace(/^.*[:/]/, '');
    const { items } = await catalog.queryEntities({
      ...(kind && { filter: { kind } }),
      fullTextFilter: {
        term: name || term,
        fields: ['metadata.name', 'metadata.title'],
      },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      limit: SUGGESTIONS,
    });
    return new Map(
      items.map(entity => [stringifyEntityRef(entity), entity.metadata.title]),
    );
  }, [catalog, term, kind]);
  return { titles: value ?? new Map(), loading, error };
}
