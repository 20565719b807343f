import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useText } from '../../hooks/useText';
import { rampColour } from '../charts/levelColour';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    ...theme.typography.caption,
  },
  step: {
    width: 20,
    height: 14,
    border: `1px solid ${theme.palette.text.secondary}`,
  },
}));

/** What the shades of the map mean. */
export function HeatMapLegend() {
  const classes = useStyles();
  const { palette } = useTheme();
  const t = useText();
  return (
    <div className={classes.root}>
      {t('scorecards.heatMap.legend')}
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map(share => (
        <span
          key={share}
          aria-hidden
          className={classes.step}
          style={{ backgroundColor: rampColour(share, palette.type).fill }}
        />
      ))}
      {t('scorecards.heatMap.legendEnd')}
    </div>
  );
}
