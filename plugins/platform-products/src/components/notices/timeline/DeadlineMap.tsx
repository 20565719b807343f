import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  NoticeRow,
  Timeline,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { GridMap } from '../../charts/GridMap';
import { formatDay } from '../../common/formatDate';
import { formatNumber } from '../../common/formatNumber';
import { busiestSpan } from './busiestSpan';
import { DeadlineCell } from './DeadlineCell';

/** Sunsets this close compete for the same weeks of a team; the preview of a notice counts so too. */
const CLOSE_DAYS = 45;

/** Columns that fit on a screen. */
const NOTICES_SHOWN = 8;

/** Rows before one asks for more; those with most to move come first. */
const TEAMS_SHOWN = 15;

const useStyles = makeStyles(theme => ({
  head: { minWidth: 90, maxWidth: 160 },
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
  return (
    <>
      <GridMap
        caption={t('notices.map.subtitle')}
        keys={t('notices.map.keys')}
        heads={[t('notices.map.team'), t('notices.map.crowd')]}
        headClass={classes.head}
        spans={byMonth(shown).map(({ month, count }) => ({
          key: month,
          title: month,
          columns: count,
        }))}
        columns={shown}
        columnKey={notice => notice.id}
        columnTitle={({ id, title, sunsetAt }) => (
          <>
            <Link to={pathOf({ id })}>{title}</Link>
            {sunsetAt && <div>{formatDay(sunsetAt)}</div>}
          </>
        )}
        rows={teams}
        rowKey={team => team.owner ?? ''}
        rowTitle={team =>
          team.owner ? (
            <EntityRefLink entityRef={team.owner} />
          ) : (
            t('common.unowned')
          )
        }
        rowFacts={team => (
          <td className={classes.crowd}>
            <Crowd team={team} notices={notices} />
          </td>
        )}
        cell={(team, notice, cellProps) => (
          <DeadlineCell
            notice={notice}
            team={team}
            most={most}
            cellProps={cellProps}
          />
        )}
      />
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
