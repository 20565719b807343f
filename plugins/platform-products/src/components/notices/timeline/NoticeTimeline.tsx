import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { Deadline } from '../Deadline';
import { NoticeProgress } from '../NoticeProgress';
import { NoticeStanding } from '../NoticeStanding';
import { TimelineBar } from './TimelineBar';
import { monthsOf, positionIn, TimelineWindow } from './timelineWindow';

/** Rows before one asks for more. */
const ROWS_SHOWN = 12;

/** Month names that fit next to each other. */
const MONTH_NAMES = 10;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(260px, 2fr) minmax(0, 3fr)',
    columnGap: theme.spacing(2),
    alignItems: 'center',
    paddingBottom: theme.spacing(1),
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    ...theme.typography.caption,
  },
  axis: {
    position: 'relative',
    height: 20,
    gridColumn: -2,
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
  },
  month: {
    position: 'absolute',
    whiteSpace: 'nowrap',
    borderLeft: `1px solid ${theme.palette.divider}`,
    paddingLeft: 4,
  },
}));

/** Every notice with a sunset in the window: in words, as a link, and as a bar on one scale. */
export function NoticeTimeline(props: {
  notices: NoticeRow[];
  window: TimelineWindow;
}) {
  const { notices, window } = props;
  const classes = useStyles();
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const [all, setAll] = useState(false);
  const more = notices.length - ROWS_SHOWN;
  return (
    <>
      <Typography variant="caption" color="textSecondary" aria-hidden>
        {t('notices.timeline.legend')}
      </Typography>
      <div className={classes.row} aria-hidden>
        <MonthAxis window={window} />
      </div>
      <ul className={classes.list} aria-label={t('notices.timeline.list')}>
        {notices.slice(0, all ? undefined : ROWS_SHOWN).map(notice => (
          <li key={notice.id} className={classes.row}>
            <div>
              <Link to={pathOf({ id: notice.id })}>{notice.title}</Link>
              <div className={classes.facts}>
                <NoticeStanding notice={notice} />
                {notice.sunsetAt && (
                  <span>
                    {t('notices.timeline.sunset', {
                      date: <Deadline value={notice.sunsetAt} />,
                    })}
                  </span>
                )}
              </div>
              <NoticeProgress progress={notice.progress} />
            </div>
            <TimelineBar notice={notice} window={window} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setAll(!all)}>
          {all
            ? t('notices.timeline.fewer')
            : t('notices.timeline.more', { count: more })}
        </Button>
      )}
    </>
  );
}

function MonthAxis({ window }: { window: TimelineWindow }) {
  const classes = useStyles();
  const months = monthsOf(window);
  const step = Math.ceil(months.length / MONTH_NAMES);
  const name = new Intl.DateTimeFormat(undefined, {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  return (
    <div className={classes.axis}>
      {months
        .filter((_, index) => index % step === 0)
        .map(month => (
          <span
            key={month}
            className={classes.month}
            style={{ left: `${positionIn(window, Date.parse(month))}%` }}
          >
            {name.format(Date.parse(month))}
          </span>
        ))}
    </div>
  );
}
