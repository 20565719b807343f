import { makeStyles, useTheme } from '@material-ui/core/styles';
import ReportProblemIcon from '@material-ui/icons/ReportProblem';
import { useText } from '../../../hooks/useText';
import { INVERTED_DASHES, mapColours } from './canvas/mapColours';

const useStyles = makeStyles(theme => ({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 3),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
  item: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  context: {
    width: 28,
    height: 14,
    border: `1px dashed ${theme.palette.text.secondary}`,
    borderRadius: 2,
  },
}));

/** What lines and marks of the map mean. */
export function MapLegend() {
  const classes = useStyles();
  const theme = useTheme();
  const t = useText();
  const colours = mapColours(theme);
  const line = (stroke: string, dashes?: string) => (
    <svg width="40" height="12" aria-hidden>
      <line
        x1="0"
        y1="6"
        x2="30"
        y2="6"
        stroke={stroke}
        strokeWidth={dashes ? 2.5 : 1.25}
        strokeDasharray={dashes}
      />
      <path d="M 30 1 L 39 6 L 30 11 Z" fill={stroke} />
    </svg>
  );
  return (
    <ul className={classes.legend} aria-label={t('tiers.map.legend.label')}>
      <li className={classes.item}>
        {line(colours.line)}
        {t('tiers.map.legend.leans')}
      </li>
      <li className={classes.item}>
        {line(colours.inverted, INVERTED_DASHES)}
        {t('tiers.map.legend.inverted')}
      </li>
      <li className={classes.item}>
        <ReportProblemIcon
          fontSize="small"
          style={{ color: colours.inverted }}
          aria-hidden
        />
        {t('tiers.map.legend.mark')}
      </li>
      <li className={classes.item}>
        <span className={classes.context} aria-hidden />
        {t('tiers.map.legend.context')}
      </li>
    </ul>
  );
}
