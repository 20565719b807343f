import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import { makeStyles } from '@material-ui/core/styles';
import {
  migrationStateSchema,
  noticeEventSchema,
  type Notice,
  type NoticeEvent,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { Text, useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { SelectFilter } from '../../common/SelectFilter';
import { EventList, EventOrigin } from './EventList';
import { useNoticeEvents } from './useNoticeEvents';

const EVENT_TYPES = noticeEventSchema.shape.type.options;

const useStyles = makeStyles(theme => ({
  event: { marginBottom: theme.spacing(1.5) },
  changes: { margin: 0 },
}));

/** Everything that was done to a notice and by its teams, newest first: who, when, before and after. */
export function HistorySection(props: { notice: Notice; changes: number }) {
  const { notice, changes } = props;
  const classes = useStyles();
  const t = useText();
  const [types, setTypes] = useState<string[]>([]);
  const type = EVENT_TYPES.filter(name => types.includes(name));
  const walk = useNoticeEvents(
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
      <EventList
        caption={t('notices.history.title')}
        empty={t('notices.history.empty')}
        walk={walk}
        className={classes.event}
      >
        {event => <Event event={event} />}
      </EventList>
    </Section>
  );
}

function Event({ event }: { event: NoticeEvent }) {
  const { type, entityRef, reason, changes } = event;
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
        <EventOrigin event={event} />
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
