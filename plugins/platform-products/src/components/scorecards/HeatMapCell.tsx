import type {
  ScorecardCheck,
  SummaryRow,
} from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import {
  EmptyGridMapCell,
  type GridCellProps,
  GridMapCell,
} from '../charts/GridMapCell';
import { formatNumber } from '../common/formatNumber';
import { percent } from '../common/share';
import { EntitiesLink } from '../entities/EntitiesLink';
import type { HeatMapGroup } from './HeatMapSection';

/**
 * How many entities of a group pass a check, of those to which it applies and that are not exempt.
 * Leads to those that do not pass: failing and unknown, because together they are what is missing.
 */
export function HeatMapCell(props: {
  group: SummaryRow;
  groupBy: HeatMapGroup;
  check: ScorecardCheck;
  filters: QueryFilters;
  cellProps: GridCellProps;
}) {
  const { group, groupBy, check, filters, cellProps } = props;
  const t = useText();
  const counts = group.checks[check.name];
  const applicable = counts ? counts.pass + counts.fail + counts.unknown : 0;
  const share = counts && percent(counts.pass, applicable);
  if (share === undefined) {
    return (
      <EmptyGridMapCell
        cellProps={cellProps}
        label={t('scorecards.heatMap.cellNone')}
      />
    );
  }
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
    <GridMapCell
      cellProps={cellProps}
      label={label}
      share={counts.pass / applicable}
      link={linkProps => (
        <EntitiesLink
          {...linkProps}
          filters={filters}
          wanted={{
            [groupBy]: [group.key],
            check: [check.name],
            outcome: share === 100 ? [] : ['fail', 'unknown'],
          }}
        >
          {t('scorecards.heatMap.percent', { percent: formatNumber(share) })}
        </EntitiesLink>
      )}
    />
  );
}
