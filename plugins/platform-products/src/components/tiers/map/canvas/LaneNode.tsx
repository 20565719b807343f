import { makeStyles } from '@material-ui/core/styles';
import type { NodeProps } from '@xyflow/react';
import { useContext } from 'react';
import { useText } from '../../../../hooks/useText';
import { formatNumber } from '../../../common/formatNumber';
import { MapContext } from './MapContext';
import type { LaneFlowNode } from './mapElements';

const useStyles = makeStyles(theme => ({
  lane: {
    height: '100%',
    boxSizing: 'border-box',
    borderTop: `1px solid ${theme.palette.divider}`,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
  },
  // Every second one, so that an eye keeps to its lane.
  second: { backgroundColor: theme.palette.background.default },
  name: {
    ...theme.typography.subtitle1,
    fontWeight: 'bold',
    padding: theme.spacing(0.5, 3),
  },
}));

/** The ground on which all nodes of one tier stand. */
export function LaneNode({ data }: NodeProps<LaneFlowNode>) {
  const { lane, index } = data;
  const classes = useStyles();
  const t = useText();
  const { titleOf } = useContext(MapContext);
  return (
    <div className={`${classes.lane} ${index % 2 ? classes.second : ''}`}>
      <div className={classes.name}>
        {t('tiers.map.lane', {
          tier: titleOf(lane.tier),
          number: formatNumber(lane.nodes),
        })}
      </div>
    </div>
  );
}
