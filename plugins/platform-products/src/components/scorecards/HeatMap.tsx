import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ScorecardDetail,
  SummaryRow,
} from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { GridMap } from '../charts/GridMap';
import { formatDay } from '../common/formatDate';
import { formatNumber } from '../common/formatNumber';
import { ScoreBar } from '../common/ScoreBar';
import { HeatMapCell } from './HeatMapCell';
import type { HeatMapGroup } from './HeatMapSection';

/** The group of entities that belong to none, as the API names it. */
const NO_GROUP = 'none';

const useStyles = makeStyles(theme => ({
  head: { fontWeight: 'bold', minWidth: 76, maxWidth: 140 },
  number: { textAlign: 'right', padding: theme.spacing(0.5) },
  score: { padding: theme.spacing(0.5, 1) },
  upcoming: { fontWeight: 'normal', fontStyle: 'italic' },
}));

/** Groups × checks. The checks stand below the level that they belong to. */
export function HeatMap(props: {
  scorecard: ScorecardDetail;
  groups: SummaryRow[];
  groupBy: HeatMapGroup;
  filters: QueryFilters;
}) {
  const { scorecard, groups, groupBy, filters } = props;
  const classes = useStyles();
  const t = useText();
  const levels = scorecard.levels.map(level => ({
    ...level,
    checks: scorecard.checks.filter(check => check.level === level.name),
  }));
  return (
    <GridMap
      caption={t('scorecards.heatMap.subtitle')}
      keys={t('scorecards.heatMap.keys')}
      heads={[
        t(`scorecards.heatMap.groups.${groupBy}`),
        t('scorecards.heatMap.entities'),
        t('scorecards.heatMap.score'),
      ]}
      headClass={classes.head}
      spans={levels
        .filter(level => level.checks.length > 0)
        .map(({ name, title, checks }) => ({
          key: name,
          title,
          columns: checks.length,
        }))}
      columns={levels.flatMap(level => level.checks)}
      columnKey={check => check.name}
      columnTitle={check => (
        <>
          {check.title}
          {!check.enforced && check.enforcedFrom && (
            <div className={classes.upcoming}>
              {t('scorecards.heatMap.upcoming', {
                date: formatDay(check.enforcedFrom),
              })}
            </div>
          )}
        </>
      )}
      rows={groups}
      rowKey={group => group.key}
      rowTitle={group => <GroupName group={group} groupBy={groupBy} />}
      rowFacts={group => (
        <>
          <td className={classes.number}>{formatNumber(group.entities)}</td>
          <td className={classes.score}>
            <ScoreBar score={group.score} />
          </td>
        </>
      )}
      cell={(group, check, cellProps) => (
        <HeatMapCell
          group={group}
          groupBy={groupBy}
          check={check}
          filters={filters}
          cellProps={cellProps}
        />
      )}
    />
  );
}

function GroupName(props: { group: SummaryRow; groupBy: HeatMapGroup }) {
  const { group, groupBy } = props;
  const t = useText();
  if (group.key === NO_GROUP) {
    return <>{t(`scorecards.heatMap.noGroups.${groupBy}`)}</>;
  }
  return groupBy === 'tier' ? (
    <>{group.title}</>
  ) : (
    <EntityRefLink entityRef={group.key} />
  );
}
