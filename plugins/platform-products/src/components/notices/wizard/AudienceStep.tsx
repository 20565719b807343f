import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import type { NoticePreview } from 'backstage-plugin-platform-products-common';
import { Text, useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { CountBars } from '../../charts/CountBars';
import { Column, DataTable } from '../../common/DataTable';
import { EmptyState } from '../../common/EmptyState';
import { Figure, FigureList } from '../../common/Figure';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { TierTitle } from '../../common/TierTitle';
import { ConsumerPath } from '../../migrations/ConsumerPath';
import { PolicyViolations } from '../PolicyViolations';
import type { StepProps } from './StepProps';

type Group = NoticePreview['byOwner'][number];
type Example = NoticePreview['examples'][number];

/** Who would have to move, what else they carry in the same weeks, and what the policy says to it. */
export function AudienceStep({ form, preview }: StepProps) {
  const t = useText();
  if (!form.subjects?.length) {
    return (
      <EmptyState
        title={t('noticeEditor.audience.nothing')}
        description={t('noticeEditor.audience.nothingText')}
      />
    );
  }
  return (
    <Loaded state={preview}>
      {value => (
        <>
          <Judgement preview={value} />
          {value.consumers === 0 ? (
            <EmptyState
              title={t('noticeEditor.audience.none')}
              description={t('noticeEditor.audience.noneText')}
            />
          ) : (
            <Affected preview={value} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Judgement({ preview }: { preview: NoticePreview }) {
  const { violations, warnings } = preview;
  const t = useText();
  return (
    <>
      <Alert severity={violations.length > 0 ? 'warning' : 'success'}>
        {violations.length > 0 ? (
          <>
            <AlertTitle>{t('noticeEditor.audience.policy')}</AlertTitle>
            <PolicyViolations violations={violations} />
            {t('noticeEditor.audience.policyText')}
          </>
        ) : (
          t('noticeEditor.audience.policyKept')
        )}
      </Alert>
      {warnings.length > 0 && (
        <Box mt={1}>
          <Alert severity="info">
            <AlertTitle>{t('noticeEditor.audience.warnings')}</AlertTitle>
            <ul>
              {warnings.map(warning => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Alert>
        </Box>
      )}
    </>
  );
}

function Affected({ preview }: { preview: NoticePreview }) {
  const { consumers, byOwner, byTier, examples } = preview;
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const busy = byOwner.filter(({ otherOpen }) => otherOpen > 0);
  const heading = (text: string) => (
    <Box mt={3}>
      <Typography variant="h6" component="h3">
        {text}
      </Typography>
    </Box>
  );
  return (
    <>
      <Box mt={2}>
        <FigureList>
          <Figure
            label={t('noticeEditor.audience.consumers')}
            value={formatNumber(consumers)}
          />
          <Figure
            label={t('noticeEditor.audience.teams')}
            value={formatNumber(byOwner.length)}
          />
          <Figure
            label={t('noticeEditor.audience.busy')}
            value={formatNumber(busy.length)}
          />
        </FigureList>
      </Box>
      {heading(t('noticeEditor.audience.byTier'))}
      <CountBars
        label={t('noticeEditor.audience.byTier')}
        whole={consumers}
        bars={byTier.map(({ key, consumers: count }) => ({
          id: key ?? '',
          label: <TierTitle name={key} />,
          count,
          muted: key === undefined,
        }))}
      />
      {heading(t('noticeEditor.audience.byOwner'))}
      <DataTable
        caption={t('noticeEditor.audience.byOwner')}
        columns={ownerColumns(t, id => pathOf({ id }))}
        rows={byOwner}
        rowKey={({ key }) => key ?? ''}
      />
      {heading(t('noticeEditor.audience.examples'))}
      <DataTable
        caption={t('noticeEditor.audience.examples')}
        columns={exampleColumns(t)}
        rows={examples}
        rowKey={({ entityRef }) => entityRef}
      />
    </>
  );
}

function ownerColumns(
  t: Text,
  pathOf: (id: string) => string,
): Column<Group>[] {
  return [
    {
      id: 'owner',
      header: t('noticeEditor.audience.owner'),
      render: ({ key }) =>
        key ? <EntityRefLink entityRef={key} /> : t('common.unowned'),
    },
    {
      id: 'consumers',
      header: t('noticeEditor.audience.ownConsumers'),
      align: 'right',
      render: ({ consumers }) => formatNumber(consumers),
    },
    {
      id: 'load',
      header: t('noticeEditor.audience.load'),
      render: ({ otherOpen, otherNotices }) =>
        otherOpen === 0 ? (
          t('noticeEditor.audience.loadNone')
        ) : (
          <>
            {formatNumber(otherOpen)}:{' '}
            {otherNotices.map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link to={pathOf(id)}>{title}</Link>
              </span>
            ))}
          </>
        ),
    },
  ];
}

function exampleColumns(t: Text): Column<Example>[] {
  return [
    {
      id: 'entity',
      header: t('noticeEditor.audience.entity'),
      render: ({ entityRef }) => <EntityRefLink entityRef={entityRef} />,
    },
    {
      id: 'owner',
      header: t('noticeEditor.audience.owner'),
      render: ({ owner }) =>
        owner ? <EntityRefLink entityRef={owner} /> : t('common.unowned'),
    },
    {
      id: 'tier',
      header: t('noticeEditor.audience.tier'),
      render: ({ tier }) => <TierTitle name={tier} />,
    },
    {
      id: 'why',
      header: t('noticeEditor.audience.why'),
      render: example => (
        <ConsumerPath consumer={{ ...example, origin: 'relation' }} />
      ),
    },
  ];
}
