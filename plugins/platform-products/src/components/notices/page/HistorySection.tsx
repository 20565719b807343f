import { Progress } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  migrationStateSchema,
  noticeEventSchema,
  type Notice,
  type NoticeEvent,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { Text, useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { ErrorWithRetry } from '../../common/ErrorWithRetry';
import { RelativeDate } from '../../common/RelativeDate';
import { Section } from '../../common/Section';
import { SelectFilter } from '../../common/SelectFilter';
import { useNoticeEvents } from './useNoticeEvents';

const EVENT_TYPES = noticeEventSchema.shape.type.options;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  event: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
  changes: { margin: 0 },
}));

/** Everything that was done to a notice and by its teams, newest first: who, when, before and after. */
export function HistorySection(props: { notice: Notice; changes: number }) {
  const { notice, changes } = props;
  const classes = useStyles();
  const t = useText();
  const [types, setTypes] = useState<string[]>([]);
  const type = EVENT_TYPES.filter(name => types.includes(name));
  const { events, loading, error, retry, showOlder } = useNoticeEvents(
    notice.id,
    type.length > 0 ? { type } : {},
    JSON.stringify([type, changes]),
  );
  return (
    <Section id="history" title={t('notices.history.title')}>
      <Box mb={2}>
        <SelectFilter
          label={t('notices.history.filter')}
          options={EVENT_TYPES.map(value => ({
            value,
            label: t(`notices.history.type.${value}`),
          }))}
          values={types}
          onChange={setTypes}
        />
      </Box>
      <ol className={classes.list} aria-label={t('notices.history.title')}>
        {events.map(event => (
          <li key={event.id} className={classes.event}>
            <Event event={event} />
          </li>
        ))}
      </ol>
      {events.length === 0 && !loading && !error && (
        <EmptyState title={t('notices.history.empty')} />
      )}
      {loading && <Progress aria-label={t('common.loading')} />}
      {error && <ErrorWithRetry error={error} retry={retry} />}
      {showOlder && (
        <Button size="small" onClick={showOlder}>
          {t('notices.history.older')}
        </Button>
      )}
    </Section>
  );
}

function Event({ event }: { event: NoticeEvent }) {
  const { at, by, type, entityRef, reason, changes } = event;
  const classes = useStyles();
  const t = useText();
  const what = <strong>{t(`notices.history.type.${type}`)}</strong>;
  return (
    <>
      <div>
        {entityRef
          ? t('notices.history.about', {
              what,
              entity: <EntityRefLink entityRef={entityRef} />,
            })
          : what}
      </div>
      {reason && <div>{reason}</div>}
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(({ field, from, to }) => (
            <li key={field}>
              {t('notices.history.change', {
                field,
                from: valueText(t, type, from),
                to: valueText(t, type, to),
              })}
            </li>
          ))}
        </ul>
      )}
      <div>
        {by ? <EntityRefLink entityRef={by} /> : t('notices.history.suite')}
        {', '}
        <RelativeDate value={at} />
      </div>
    </>
  );
}

function valueText(
  t: Text,
  type: NoticeEvent['type'],
  value: string | undefined,
): string {
  const state = migrationStateSchema.safeParse(value);
  if (type === 'migration' && state.success) {
    return t(`notices.migrationState.${state.data}`);
  }
  return value ?? t('notices.history.nothing');
}
