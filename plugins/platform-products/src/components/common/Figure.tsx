import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: theme.spacing(2),
    margin: 0,
  },
  term: { ...theme.typography.body2, color: theme.palette.text.secondary },
  value: { ...theme.typography.h5, margin: 0 },
  detail: { ...theme.typography.body2, margin: 0 },
}));

/** Figures side by side. */
export function FigureList({ children }: { children: ReactNode }) {
  return <dl className={useStyles().list}>{children}</dl>;
}

/** One number with what it counts and, below, where it leads. */
export function Figure(props: {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div>
      <dt className={classes.term}>{props.label}</dt>
      <dd className={classes.value}>{props.value}</dd>
      {props.detail && <dd className={classes.detail}>{props.detail}</dd>}
    </div>
  );
}
