import Chip from '@material-ui/core/Chip';
import LayersIcon from '@material-ui/icons/Layers';

/** A tier where nothing but its name is known. */
export function TierNameChip({ name }: { name: string }) {
  return (
    <Chip
      size="small"
      variant="outlined"
      label={name}
      icon={<LayersIcon aria-hidden />}
      style={{ margin: 0 }}
    />
  );
}
