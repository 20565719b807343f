import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks/useText';
import type { Kpi, KpiUnit } from './kpiStanding';
import { valueText } from './KpiText';
import { quartersOfTrend } from './quarters';

/** Units of the drawing: one quarter is ten wide. */
const SLOT = 10;
const BAR = 7;
const HEIGHT = 24;
/** Nothing reached is measured all the same, and must not look like nothing measured. */
const LEAST = 1.5;

const useStyles = makeStyles(theme => ({
  root: { display: 'block', width: '100%', maxWidth: 160, minWidth: 96 },
  bar: { fill: theme.palette.primary.main },
  // Where nothing was measured there is no bar, not even a low one.
  ground: { stroke: theme.palette.text.secondary, strokeWidth: 1 },
  target: {
    stroke: theme.palette.text.primary,
    strokeWidth: 1,
    strokeDasharray: '3 2',
  },
}));

/**
 * A measure quarter by quarter, as bars that are also told in words. Shares are drawn from nothing to
 * all, times up to the longest; the dashed line is the target. For measures with a quarter at least.
 */
export function QuarterBars(props: {
  kpi: Kpi;
  unit: KpiUnit;
  label: string;
  /** The one that the trend ends with. */
  quarter: string;
}) {
  const { kpi, unit, label, quarter } = props;
  const { trend, target } = kpi;
  const classes = useStyles();
  const t = useText();
  const quarters = quartersOfTrend(quarter);
  const width = SLOT * quarters.length;
  const most =
    unit === 'share'
      ? 1
      : Math.max(target ?? 0, ...trend.map(({ value }) => value)) || 1;
  const heightOf = (value: number) => Math.max(LEAST, (HEIGHT * value) / most);
  const points = trend.map(point => ({
    ...point,
    text: t('overview.kpis.trend.point', {
      quarter: point.quarter,
      value: valueText(point.value, unit, t),
    }),
  }));
  return (
    <svg
      className={classes.root}
      viewBox={`0 -1 ${width} ${HEIGHT + 2}`}
      role="img"
      aria-label={t('overview.kpis.trend.of', {
        label,
        points: points.map(({ text }) => text).join(', '),
      })}
    >
      {points.map(({ quarter: name, value, text }) => (
        <rect
          key={name}
          className={classes.bar}
          x={SLOT * quarters.indexOf(name) + (SLOT - BAR) / 2}
          y={HEIGHT - heightOf(value)}
          width={BAR}
          height={heightOf(value)}
        >
          <title>{text}</title>
        </rect>
      ))}
      <line
        className={classes.ground}
        x1={0}
        x2={width}
        y1={HEIGHT}
        y2={HEIGHT}
      />
      {target !== undefined && (
        <line
          className={classes.target}
          x1={0}
          x2={width}
          y1={HEIGHT - heightOf(target)}
          y2={HEIGHT - heightOf(target)}
        />
      )}
    </svg>
  );
}
