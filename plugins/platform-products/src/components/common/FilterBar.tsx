import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
}));

/** The filters of a table, and one button that takes them all off. */
export function FilterBar(props: {
  caption: string;
  filters: QueryFilters;
  /** Names of the filters in the bar. */
  names: string[];
  children: ReactNode;
}) {
  const { caption, filters, names, children } = props;
  const classes = useStyles();
  const t = useText();
  const active = names.some(name => filters.values(name).length > 0);
  return (
    <Box
      className={classes.bar}
      role="search"
      aria-label={t('common.filters.label', { caption })}
    >
      {children}
      {active && (
        <Button
          onClick={() =>
            filters.set(Object.fromEntries(names.map(name => [name, []])))
          }
        >
          {t('common.filters.clear')}
        </Button>
      )}
    </Box>
  );
}
