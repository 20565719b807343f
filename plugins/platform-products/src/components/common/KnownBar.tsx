import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { percent } from './share';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    height: 8,
    minWidth: 80,
    maxWidth: 160,
    borderRadius: 4,
    overflow: 'hidden',
    border: `1px solid ${theme.palette.text.secondary}`,
  },
  known: { backgroundColor: theme.palette.primary.main },
  // Hatched: what nobody knows about is neither won nor lost.
  unknown: {
    backgroundImage: `repeating-linear-gradient(45deg, ${theme.palette.text.secondary} 0 2px, transparent 2px 5px)`,
  },
  text: { ...theme.typography.caption, whiteSpace: 'nowrap' },
}));

/** What is known to be reached of a whole and of how much nothing is known, drawn and in words. */
export function KnownBar(props: {
  known: number;
  unknown: number;
  whole: number;
  /** Stands in place of the bar where there is nothing to have a share of. */
  nothing: ReactNode;
  /** Follows the share in per cent. */
  children: ReactNode;
}) {
  const { known, unknown, whole, nothing, children } = props;
  const classes = useStyles();
  const share = percent(known, whole);
  if (share === undefined) {
    return <span className={classes.text}>{nothing}</span>;
  }
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        <div
          className={classes.known}
          style={{ width: `${(100 * known) / whole}%` }}
        />
        <div
          className={classes.unknown}
          style={{ width: `${(100 * unknown) / whole}%` }}
        />
      </div>
      <span className={classes.text}>
        {share} %, {children}
      </span>
    </div>
  );
}
