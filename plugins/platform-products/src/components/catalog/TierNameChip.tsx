import Chip from '@material-ui/core/Chip';
import LayersIcon from '@material-ui/icons/Layers';
import { useTierTitle } from '../../hooks/useTierTitle';

/** A tier where nothing but its name is known, by its title. */
export function TierNameChip({ name }: { name: string }) {
  const titleOf = useTierTitle();
  return (
    <Chip
      size="small"
      variant="outlined"
      label={titleOf(name)}
      icon={<LayersIcon aria-hidden />}
      style={{ margin: 0 }}
    />
  );
}
