import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { Share } from '../common/Share';

/** One bar: what it counts, how many, and anything to be said about it. */
export interface CountBar {
  id: string;
  label: ReactNode;
  count: number;
  detail?: ReactNode;
  /** Hatched, for entities that belong to no class. */
  muted?: boolean;
}

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { marginBottom: theme.spacing(1.5) },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
  },
  track: {
    height: 12,
    borderRadius: 2,
    border: `1px solid ${theme.palette.text.secondary}`,
    overflow: 'hidden',
  },
  fill: { height: '100%' },
}));

/** Counts of one whole as bars, each with its number written beside it. */
export function CountBars(props: {
  label: string;
  bars: CountBar[];
  whole: number;
}) {
  const { label, bars, whole } = props;
  const classes = useStyles();
  const { palette } = useTheme();
  const hatch = `repeating-linear-gradient(45deg, ${palette.text.secondary} 0 2px, transparent 2px 6px)`;
  return (
    <ul className={classes.list} aria-label={label}>
      {bars.map(bar => (
        <li key={bar.id} className={classes.item}>
          <div className={classes.line}>
            <span>{bar.label}</span>
            <span>
              <Share part={bar.count} whole={whole} />
            </span>
          </div>
          <div className={classes.track} aria-hidden>
            <div
              className={classes.fill}
              style={{
                width: `${whole > 0 ? (100 * bar.count) / whole : 0}%`,
                ...(bar.muted
                  ? { backgroundImage: hatch }
                  : { backgroundColor: palette.primary.main }),
              }}
            />
          </div>
          {bar.detail && <div>{bar.detail}</div>}
        </li>
      ))}
    </ul>
  );
}
