import { makeStyles } from '@material-ui/core/styles';
import type { ScorecardCheck } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { formatNumber } from '../common/formatNumber';
import { OutcomeLabel } from '../common/OutcomeLabel';
import { EntitiesLink } from '../entities/EntitiesLink';
import { OUTCOMES } from '../entities/entitiesQuery';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
}));

/** How many entities have which outcome for a check; each number leads to them. */
export function CheckOutcomes(props: {
  check: ScorecardCheck;
  filters: QueryFilters;
}) {
  const { check, filters } = props;
  const classes = useStyles();
  const t = useText();
  return (
    <ul className={classes.list}>
      {OUTCOMES.map(outcome => {
        const number = formatNumber(check.outcomes[outcome]);
        return (
          <li key={outcome} className={classes.item}>
            <OutcomeLabel outcome={outcome} />
            {check.outcomes[outcome] === 0 ? (
              number
            ) : (
              <EntitiesLink
                filters={filters}
                wanted={{ check: [check.name], outcome: [outcome] }}
                aria-label={t('scorecards.checks.show', {
                  number,
                  outcome: t(`common.outcome.${outcome}`),
                })}
              >
                {number}
              </EntitiesLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
