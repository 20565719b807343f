import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ReplayIcon from '@material-ui/icons/Replay';
import type { NoticeConsumer } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import type { Column } from '../../common/DataTable';
import { RelativeDate } from '../../common/RelativeDate';
import { TierTitle } from '../../common/TierTitle';
import { ConsumerPath } from '../../migrations/ConsumerPath';
import { Deadline } from '../Deadline';
import { MigrationStateLabel } from '../MigrationStateLabel';

/** Columns of the consumers of a notice: who, whose, how far, and why it is one. */
export function consumerColumns(
  t: Text,
  set: (consumer: NoticeConsumer) => void,
): Column<NoticeConsumer>[] {
  return [
    {
      id: 'consumer',
      header: t('notices.consumers.columns.consumer'),
      render: ({ entityRef, gone, backSliding, title }) => (
        <>
          {gone ? title : <EntityRefLink entityRef={entityRef} />}
          {gone && (
            <Typography variant="body2">
              {t('notices.consumers.gone')}
            </Typography>
          )}
          {backSliding && (
            <Typography variant="body2">
              <ReplayIcon fontSize="inherit" aria-hidden />{' '}
              {t('notices.consumers.backSlider')}
            </Typography>
          )}
        </>
      ),
    },
    {
      id: 'owner',
      header: t('notices.consumers.columns.owner'),
      render: ({ owner }) =>
        owner ? <EntityRefLink entityRef={owner} /> : t('common.unowned'),
    },
    {
      id: 'tier',
      header: t('notices.consumers.columns.tier'),
      render: ({ tier }) => (
        <span style={{ whiteSpace: 'nowrap' }}>
          <TierTitle name={tier} />
        </span>
      ),
    },
    {
      id: 'state',
      header: t('notices.consumers.columns.state'),
      render: consumer => <Migration consumer={consumer} set={set} />,
    },
    {
      id: 'why',
      header: t('notices.consumers.columns.why'),
      render: consumer => <ConsumerPath consumer={consumer} />,
    },
    {
      id: 'since',
      header: t('notices.consumers.columns.since'),
      render: ({ since }) => <RelativeDate value={since} />,
    },
  ];
}

function Migration(props: {
  consumer: NoticeConsumer;
  set: (consumer: NoticeConsumer) => void;
}) {
  const { consumer, set } = props;
  const { state, note, plannedFor, exemptUntil, updatedAt, updatedBy } =
    consumer;
  const t = useText();
  return (
    <>
      <MigrationStateLabel state={state} />
      {plannedFor && (
        <div>
          {t('notices.consumers.plannedFor', {
            date: <Deadline value={plannedFor} />,
          })}
        </div>
      )}
      {exemptUntil && (
        <div>
          {t('notices.consumers.exemptUntil', {
            date: <Deadline value={exemptUntil} />,
          })}
        </div>
      )}
      {note && <div>{note}</div>}
      {updatedAt && updatedBy && (
        <Typography variant="caption" color="textSecondary" component="div">
          {t('notices.consumers.by', {
            by: <EntityRefLink entityRef={updatedBy} />,
            date: <RelativeDate value={updatedAt} />,
          })}
        </Typography>
      )}
      {consumer.editable && (
        <Button
          size="small"
          aria-label={t('notices.consumers.setOf', { entity: consumer.title })}
          onClick={() => set(consumer)}
        >
          {t('notices.consumers.set')}
        </Button>
      )}
    </>
  );
}
