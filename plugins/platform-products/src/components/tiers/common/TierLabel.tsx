import Chip from '@material-ui/core/Chip';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import LayersIcon from '@material-ui/icons/Layers';
import type { Ladder } from './useLadder';

/** A tier by its title, or that there is none. Where it comes from is told elsewhere. */
export function TierLabel(props: { tier: string | undefined; ladder: Ladder }) {
  const { tier, ladder } = props;
  return (
    <Chip
      size="small"
      variant="outlined"
      label={ladder.titleOf(tier)}
      icon={
        tier === undefined ? (
          <HelpOutlineIcon aria-hidden />
        ) : (
          <LayersIcon aria-hidden />
        )
      }
      style={{ margin: 0 }}
    />
  );
}
