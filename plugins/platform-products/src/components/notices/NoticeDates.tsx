import { makeStyles } from '@material-ui/core/styles';
import type { NoticeRow } from 'backstage-plugin-platform-products-common';
import { Fragment, ReactNode } from 'react';
import { useText } from '../../hooks/useText';
import { Deadline } from './Deadline';

/** Dates of a notice, in the order in which they come. */
export const NOTICE_DATES = [
  'announcedAt',
  'deprecatedAt',
  'sunsetAt',
  'removedAt',
] as const;

type Row = [term: string, value: ReactNode];

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    margin: 0,
  },
  term: { color: theme.palette.text.secondary },
  value: { margin: 0 },
}));

/** By when: every date that a notice has, absolute and as a distance, and its brown-outs. */
export function NoticeDates(props: {
  notice: Pick<NoticeRow, (typeof NOTICE_DATES)[number] | 'brownouts'>;
  /** The zone that the author meant; the reader's own where it is not given. */
  timeZone?: string;
}) {
  const { notice, timeZone } = props;
  const classes = useStyles();
  const t = useText();
  const date = (name: (typeof NOTICE_DATES)[number]): Row[] => {
    const value = notice[name];
    return value === undefined
      ? []
      : [
          [
            t(`notices.dates.${name}`),
            <Deadline value={value} timeZone={timeZone} />,
          ],
        ];
  };
  const brownouts: Row[] =
    notice.brownouts.length === 0
      ? []
      : [
          [
            t('notices.dates.brownouts'),
            notice.brownouts.map(brownout => (
              <Brownout key={brownout.from} {...brownout} timeZone={timeZone} />
            )),
          ],
        ];
  const rows = [
    ...date('announcedAt'),
    ...date('deprecatedAt'),
    ...brownouts,
    ...date('sunsetAt'),
    ...date('removedAt'),
  ];
  if (rows.length === 0) {
    return <>{t('notices.dates.none')}</>;
  }
  return (
    <dl className={classes.list}>
      {rows.map(([term, value]) => (
        <Fragment key={term}>
          <dt className={classes.term}>{term}</dt>
          <dd className={classes.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Brownout(props: { from: string; to: string; timeZone?: string }) {
  const { from, to, timeZone } = props;
  const t = useText();
  const now = Date.now();
  const running = Date.parse(from) <= now && now < Date.parse(to);
  return (
    <div>
      {t(running ? 'notices.dates.brownoutNow' : 'notices.dates.brownout', {
        from: <Deadline value={from} timeZone={timeZone} />,
        to: <Deadline value={to} timeZone={timeZone} />,
      })}
    </div>
  );
}
