import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  ScorecardDetail,
  SummaryRow,
} from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { formatDay } from '../common/formatDate';
import { formatNumber } from '../common/formatNumber';
import { ScoreBar } from '../common/ScoreBar';
import { visuallyHidden } from '../common/visuallyHidden';
import { HeatMapCell } from './HeatMapCell';
import type { HeatMapGroup } from './HeatMapSection';
import { useGridKeys } from './useGridKeys';

/** The group of entities that belong to none, as the API names it. */
const NO_GROUP = 'none';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'separate', borderSpacing: 2 },
  caption: visuallyHidden,
  head: {
    ...theme.typography.caption,
    fontWeight: 'bold',
    verticalAlign: 'bottom',
    textAlign: 'left',
    padding: theme.spacing(0.5),
    minWidth: 76,
    maxWidth: 140,
  },
  level: { borderBottom: `2px solid ${theme.palette.text.secondary}` },
  group: {
    ...theme.typography.body2,
    textAlign: 'left',
    padding: theme.spacing(0.5),
    minWidth: 140,
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: theme.palette.background.paper,
  },
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
  const checks = levels.flatMap(level => level.checks);
  const { grid, onKeyDown, cellProps } = useGridKeys(
    groups.length,
    checks.length,
  );
  const head = (label: string) => (
    <th scope="col" rowSpan={2} className={classes.head}>
      {label}
    </th>
  );
  return (
    <>
      <div className={classes.scroll}>
        <table
          ref={grid}
          role="grid"
          className={classes.table}
          onKeyDown={onKeyDown}
        >
          <caption className={classes.caption}>
            {t('scorecards.heatMap.subtitle')}
          </caption>
          <thead>
            <tr>
              {head(t(`scorecards.heatMap.groups.${groupBy}`))}
              {head(t('scorecards.heatMap.entities'))}
              {head(t('scorecards.heatMap.score'))}
              {levels
                .filter(level => level.checks.length > 0)
                .map(level => (
                  <th
                    key={level.name}
                    scope="colgroup"
                    colSpan={level.checks.length}
                    className={`${classes.head} ${classes.level}`}
                  >
                    {level.title}
                  </th>
                ))}
            </tr>
            <tr>
              {checks.map(check => (
                <th key={check.name} scope="col" className={classes.head}>
                  {check.title}
                  {!check.enforced && check.enforcedFrom && (
                    <div className={classes.upcoming}>
                      {t('scorecards.heatMap.upcoming', {
                        date: formatDay(check.enforcedFrom),
                      })}
                    </div>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group, row) => (
              <tr key={group.key}>
                <th scope="row" className={classes.group}>
                  <GroupName group={group} groupBy={groupBy} />
                </th>
                <td className={classes.number}>
                  {formatNumber(group.entities)}
                </td>
                <td className={classes.score}>
                  <ScoreBar score={group.score} />
                </td>
                {checks.map((check, column) => (
                  <HeatMapCell
                    key={check.name}
                    group={group}
                    groupBy={groupBy}
                    check={check}
                    filters={filters}
                    cellProps={cellProps(row, column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Typography variant="caption" color="textSecondary">
        {t('scorecards.heatMap.keys')}
      </Typography>
    </>
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
