import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useText } from '../../../hooks/useText';
import type { Selection } from '../../migrations/useSelection';

/** In line with the first line of text that it stands beside. */
const beside = { padding: 0, marginRight: 8 };

/** Chooses one row. */
export function SelectBox(props: {
  id: string;
  entity: string;
  selection: Selection;
}) {
  const { id, entity, selection } = props;
  const t = useText();
  return (
    <Checkbox
      size="small"
      color="primary"
      checked={selection.has(id)}
      onChange={() => selection.toggle(id)}
      style={beside}
      inputProps={{ 'aria-label': t('tiers.select.one', { entity }) }}
    />
  );
}

/** Chooses all rows of a page, or none; absent where there is none to choose. */
export function SelectAllBox(props: {
  ids: string[];
  selection: Selection;
  /** Says what it does beside it, where no head of a table does. */
  labelled?: boolean;
}) {
  const { ids, selection, labelled } = props;
  const t = useText();
  const chosen = ids.filter(selection.has).length;
  if (ids.length === 0) {
    return null;
  }
  const box = (
    <Checkbox
      size="small"
      color="primary"
      checked={chosen === ids.length}
      indeterminate={chosen > 0 && chosen < ids.length}
      onChange={() => selection.set(chosen === ids.length ? [] : ids)}
      style={beside}
      inputProps={labelled ? {} : { 'aria-label': t('tiers.select.all') }}
    />
  );
  return labelled ? (
    <FormControlLabel
      control={box}
      label={t('tiers.select.all')}
      style={{ marginLeft: 0 }}
    />
  ) : (
    box
  );
}
