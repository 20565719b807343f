import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  sections: {
    display: 'grid',
    // `minmax(0, …)`: a wide table scrolls by itself instead of widening the page.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
}));

/** The sections of a page, one below the other. */
export function PageSections({ children }: { children: ReactNode }) {
  return <div className={useStyles().sections}>{children}</div>;
}
