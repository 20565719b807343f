import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  ScorecardCheck,
  SummaryRow,
} from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { rampColour } from '../charts/levelColour';
import { formatNumber } from '../common/formatNumber';
import { percent } from '../common/share';
import { EntitiesLink } from '../entities/EntitiesLink';
import type { HeatMapGroup } from './HeatMapSection';

const useStyles = makeStyles(theme => ({
  cell: { padding: 0, textAlign: 'center', height: 32 },
  content: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '100%',
    minHeight: 32,
    whiteSpace: 'nowrap',
    ...theme.typography.body2,
    '&:focus': {
      outline: `3px solid ${theme.palette.text.primary}`,
      outlineOffset: -3,
    },
  },
}));

/**
 * How many entities of a group pass a check, of those to which it applies and that are not exempt.
 * Leads to those that do not pass: failing and unknown, because together they are what is missing.
 */
export function HeatMapCell(props: {
  group: SummaryRow;
  groupBy: HeatMapGroup;
  check: ScorecardCheck;
  filters: QueryFilters;
  cellProps: { 'data-cell': string; tabIndex: number; onFocus: () => void };
}) {
  const { group, groupBy, check, filters, cellProps } = props;
  const classes = useStyles();
  const { palette } = useTheme();
  const t = useText();
  const counts = group.checks[check.name];
  const applicable = counts ? counts.pass + counts.fail + counts.unknown : 0;
  const share = counts && percent(counts.pass, applicable);
  if (share === undefined) {
    return (
      <td className={classes.cell}>
        <span
          {...cellProps}
          role="img"
          aria-label={t('scorecards.heatMap.cellNone')}
          className={classes.content}
        >
          –
        </span>
      </td>
    );
  }
  const { fill, text } = rampColour(counts.pass / applicable, palette.type);
  const label = t('scorecards.heatMap.cell', {
    group: group.title,
    check: check.title,
    percent: formatNumber(share),
    pass: formatNumber(counts.pass),
    applicable: formatNumber(applicable),
    fail: formatNumber(counts.fail),
    unknown: formatNumber(counts.unknown),
    exempt: formatNumber(counts.exempt),
  });
  return (
    <td className={classes.cell} style={{ backgroundColor: fill }}>
      <EntitiesLink
        {...cellProps}
        filters={filters}
        wanted={{
          [groupBy]: [group.key],
          check: [check.name],
          outcome: share === 100 ? [] : ['fail', 'unknown'],
        }}
        aria-label={label}
        title={label}
        className={classes.content}
        style={{ color: text }}
      >
        {t('scorecards.heatMap.percent', { percent: formatNumber(share) })}
      </EntitiesLink>
    </td>
  );
}
