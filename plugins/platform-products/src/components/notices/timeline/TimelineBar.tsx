import { makeStyles } from '@material-ui/core/styles';
import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import { positionIn, TimelineWindow } from './timelineWindow';

const useStyles = makeStyles(theme => ({
  track: {
    position: 'relative',
    height: 28,
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflow: 'hidden',
  },
  span: { position: 'absolute', top: 9, height: 10, boxSizing: 'border-box' },
  announced: { border: `1px solid ${theme.palette.text.primary}` },
  deprecated: { backgroundColor: theme.palette.text.secondary },
  removing: {
    height: 0,
    top: 13,
    borderTop: `2px dashed ${theme.palette.text.primary}`,
  },
  sunset: {
    position: 'absolute',
    top: 8,
    width: 12,
    height: 12,
    marginLeft: -6,
    transform: 'rotate(45deg)',
    backgroundColor: theme.palette.text.primary,
    border: `1px solid ${theme.palette.background.paper}`,
  },
  today: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderLeft: `2px solid ${theme.palette.primary.main}`,
  },
}));

/** The life of one notice as a bar; its row says the same in words. */
export function TimelineBar(props: {
  notice: NoticeRow;
  window: TimelineWindow;
}) {
  const { notice, window } = props;
  const classes = useStyles();
  const { announcedAt, deprecatedAt, sunsetAt, removedAt } = notice;
  const at = (date: string) => positionIn(window, Date.parse(date));
  const span = (
    from: string | undefined,
    to: string | undefined,
    className: string,
  ) =>
    from !== undefined && to !== undefined ? (
      <div
        className={`${classes.span} ${className}`}
        style={{ left: `${at(from)}%`, width: `${at(to) - at(from)}%` }}
      />
    ) : null;
  return (
    <div className={classes.track} aria-hidden>
      {span(announcedAt, deprecatedAt ?? sunsetAt, classes.announced)}
      {span(deprecatedAt, sunsetAt, classes.deprecated)}
      {span(sunsetAt, removedAt, classes.removing)}
      <div
        className={classes.today}
        style={{ left: `${positionIn(window, Date.now())}%` }}
      />
      {sunsetAt && (
        <div className={classes.sunset} style={{ left: `${at(sunsetAt)}%` }} />
      )}
    </div>
  );
}
