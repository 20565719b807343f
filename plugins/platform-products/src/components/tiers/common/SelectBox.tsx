import Checkbox from '@material-ui/core/Checkbox';
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
export function SelectAllBox(props: { ids: string[]; selection: Selection }) {
  const { ids, selection } = props;
  const t = useText();
  const chosen = ids.filter(selection.has).length;
  return ids.length === 0 ? null : (
    <Checkbox
      size="small"
      color="primary"
      checked={chosen === ids.length}
      indeterminate={chosen > 0 && chosen < ids.length}
      onChange={() => selection.set(chosen === ids.length ? [] : ids)}
      style={beside}
      inputProps={{ 'aria-label': t('tiers.select.all') }}
    />
  );
}
