import { Progress } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { NoticeEvent } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { ErrorWithRetry } from '../../common/ErrorWithRetry';
import { RelativeDate } from '../../common/RelativeDate';
import type { useNoticeEvents } from './useNoticeEvents';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  event: { overflowWrap: 'anywhere' },
});

/** What happened to a notice, newest first, with a way to what is older. */
export function EventList(props: {
  caption: string;
  /** What to say where nothing happened yet. */
  empty: string;
  walk: ReturnType<typeof useNoticeEvents>;
  /** Of each event. */
  className: string;
  children: (event: NoticeEvent) => ReactNode;
}) {
  const { caption, empty, className, children } = props;
  const { events, loading, error, retry, showOlder } = props.walk;
  const classes = useStyles();
  const t = useText();
  return (
    <>
      <ol className={classes.list} aria-label={caption}>
        {events.map(event => (
          <li key={event.id} className={`${classes.event} ${className}`}>
            {children(event)}
          </li>
        ))}
      </ol>
      {events.length === 0 && !loading && !error && (
        <EmptyState title={empty} />
      )}
      {loading && <Progress aria-label={t('common.loading')} />}
      {error && <ErrorWithRetry error={error} retry={retry} />}
      {showOlder && (
        <Button size="small" onClick={showOlder}>
          {t('notices.history.older')}
        </Button>
      )}
    </>
  );
}

/** Who did it, and when; what nobody did was done by the suite. */
export function EventOrigin({ event }: { event: NoticeEvent }) {
  const { by, at } = event;
  const t = useText();
  return (
    <>
      {by ? <EntityRefLink entityRef={by} /> : t('notices.history.suite')}
      {', '}
      <RelativeDate value={at} />
    </>
  );
}
