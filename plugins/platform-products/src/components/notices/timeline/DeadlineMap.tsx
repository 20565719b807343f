import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  NoticeRow,
  Timeline,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { formatDay } from '../../common/formatDate';
import { formatNumber } from '../../common/formatNumber';
import { visuallyHidden } from '../../common/visuallyHidden';
import { useGridKeys } from '../../scorecards/useGridKeys';
import { busiestSpan } from './busiestSpan';
import { DeadlineCell } from './DeadlineCell';

/** Sunsets this close compete for the same weeks of a team; the preview of a notice counts so too. */
const CLOSE_DAYS = 45;

/** Columns that fit on a screen. */
const NOTICES_SHOWN = 8;

/** Rows before one asks for more; those with most to move come first. */
const TEAMS_SHOWN = 15;

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'separate', borderSpacing: 2 },
  caption: visuallyHidden,
  head: {
    ...theme.typography.caption,
    verticalAlign: 'bottom',
    textAlign: 'left',
    padding: theme.spacing(0.5),
    minWidth: 90,
    maxWidth: 160,
  },
  month: { borderBottom: `2px solid ${theme.palette.text.secondary}` },
  team: {
    ...theme.typography.body2,
    textAlign: 'left',
    padding: theme.spacing(0.5),
    minWidth: 140,
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: theme.palette.background.paper,
  },
  crowd: { ...theme.typography.caption, padding: theme.spacing(0.5) },
}));

/** Teams × notices below the months of their sunsets: who has how much to move, and what comes at once. */
export function DeadlineMap({ timeline }: { timeline: Timeline }) {
  const classes = useStyles();
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const [start, setStart] = useState(0);
  const [allTeams, setAllTeams] = useState(false);
  const { notices } = timeline;
  const first = Math.min(start, Math.max(notices.length - 1, 0));
  const shown = notices.slice(first, first + NOTICES_SHOWN);
  const teams = timeline.teams.slice(0, allTeams ? undefined : TEAMS_SHOWN);
  const most = Math.max(
    1,
    ...timeline.teams.flatMap(team => team.notices.map(({ open }) => open)),
  );
  const { grid, onKeyDown, cellProps } = useGridKeys(
    teams.length,
    shown.length,
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
            {t('notices.map.subtitle')}
          </caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={classes.head}>
                {t('notices.map.team')}
              </th>
              <th scope="col" rowSpan={2} className={classes.head}>
                {t('notices.map.crowd')}
              </th>
              {byMonth(shown).map(({ month, count }) => (
                <th
                  key={month}
                  scope="colgroup"
                  colSpan={count}
                  className={`${classes.head} ${classes.month}`}
                >
                  {month}
                </th>
              ))}
            </tr>
            <tr>
              {shown.map(({ id, title, sunsetAt }) => (
                <th key={id} scope="col" className={classes.head}>
                  <Link to={pathOf({ id })}>{title}</Link>
                  {sunsetAt && <div>{formatDay(sunsetAt)}</div>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {teams.map((team, row) => (
              <tr key={team.owner ?? ''}>
                <th scope="row" className={classes.team}>
                  {team.owner ? (
                    <EntityRefLink entityRef={team.owner} />
                  ) : (
                    t('common.unowned')
                  )}
                </th>
                <td className={classes.crowd}>
                  <Crowd team={team} notices={notices} />
                </td>
                {shown.map((notice, column) => (
                  <DeadlineCell
                    key={notice.id}
                    notice={notice}
                    team={team}
                    most={most}
                    cellProps={cellProps(row, column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Typography variant="caption" color="textSecondary" component="p">
        {t('notices.map.keys')}
      </Typography>
      <Box
        display="flex"
        flexWrap="wrap"
        alignItems="center"
        style={{ gap: 8 }}
      >
        {timeline.teams.length > TEAMS_SHOWN && !allTeams && (
          <Button size="small" onClick={() => setAllTeams(true)}>
            {t('notices.map.allTeams', {
              number: formatNumber(timeline.teams.length),
            })}
          </Button>
        )}
        {notices.length > NOTICES_SHOWN && (
          <>
            <span role="status">
              {t('notices.map.position', {
                from: formatNumber(first + 1),
                to: formatNumber(first + shown.length),
                total: formatNumber(notices.length),
              })}
            </span>
            <Button
              size="small"
              disabled={first === 0}
              onClick={() => setStart(Math.max(0, first - NOTICES_SHOWN))}
            >
              {t('notices.map.earlier')}
            </Button>
            <Button
              size="small"
              disabled={first + NOTICES_SHOWN >= notices.length}
              onClick={() => setStart(first + NOTICES_SHOWN)}
            >
              {t('notices.map.later')}
            </Button>
          </>
        )}
      </Box>
    </>
  );
}

function byMonth(notices: NoticeRow[]): { month: string; count: number }[] {
  const name = new Intl.DateTimeFormat(undefined, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const counts = new Map<string, number>();
  for (const { sunsetAt } of notices) {
    const month = sunsetAt ? name.format(Date.parse(sunsetAt)) : '–';
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([month, count]) => ({ month, count }));
}

/** Over all notices of the window, not only those that are on the screen. */
function Crowd(props: {
  team: Timeline['teams'][number];
  notices: NoticeRow[];
}) {
  const { team, notices } = props;
  const t = useText();
  const open = new Set(
    team.notices.filter(notice => notice.open > 0).map(({ id }) => id),
  );
  const span = busiestSpan(
    notices.flatMap(({ id, sunsetAt }) =>
      sunsetAt && open.has(id) ? [Date.parse(sunsetAt)] : [],
    ),
    CLOSE_DAYS,
  );
  return span ? (
    <strong>
      {t('notices.map.crowdOf', {
        number: formatNumber(span.count),
        days: formatNumber(CLOSE_DAYS),
        from: formatDay(new Date(span.from).toISOString()),
        to: formatDay(new Date(span.to).toISOString()),
      })}
    </strong>
  ) : (
    <>{t('notices.map.crowdNone')}</>
  );
}
