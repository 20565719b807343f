import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useLocation } from 'react-router-dom';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { EmptyState } from '../../common/EmptyState';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { NO_OWNER } from '../../common/OwnerFilter';
import { Section } from '../../common/Section';
import { CONSUMERS_ID } from './ConsumersSection';

interface TeamRow {
  owner?: string;
  open: number;
  done: number;
}

/** Teams that have something left to move, the most first. Nothing for a notice without a sunset. */
export function TeamsSection(props: { notice: Notice; changes: number }) {
  const { sunsetAt } = props.notice;
  return sunsetAt ? <Teams {...props} sunsetAt={sunsetAt} /> : null;
}

function Teams(props: { notice: Notice; changes: number; sunsetAt: string }) {
  const { notice, changes, sunsetAt } = props;
  const { id } = notice;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { pathname } = useLocation();
  const state = useLoad(
    // The time line of just this moment holds the counts by team.
    () =>
      api.getTimeline({
        from: sunsetAt,
        to: new Date(Date.parse(sunsetAt) + 1).toISOString(),
      }),
    [api, id, sunsetAt, changes],
  );
  const caption = t('notices.teams.caption');
  return (
    <Section id="teams" title={t('notices.teams.title')}>
      <Loaded state={state}>
        {({ teams }) => {
          const rows = teams
            .flatMap(({ owner, notices }) =>
              notices
                .filter(counted => counted.id === id && counted.open > 0)
                .map(({ open, done }): TeamRow => ({ owner, open, done })),
            )
            .sort((a, b) => b.open - a.open);
          return rows.length === 0 ? (
            <EmptyState title={t('notices.teams.empty')} />
          ) : (
            <DataTable
              caption={caption}
              columns={teamColumns(t, pathname)}
              rows={rows}
              rowKey={({ owner }) => owner ?? ''}
            />
          );
        }}
      </Loaded>
    </Section>
  );
}

function teamColumns(t: Text, pathname: string): Column<TeamRow>[] {
  const nameOf = (owner?: string) =>
    owner
      ? parseEntityRef(owner, { defaultKind: 'group' }).name
      : t('common.unowned');
  const query = (owner: string) => new URLSearchParams({ owner });
  return [
    {
      id: 'team',
      header: t('notices.teams.team'),
      render: ({ owner }) =>
        owner ? <EntityRefLink entityRef={owner} /> : t('common.unowned'),
    },
    {
      id: 'open',
      header: t('notices.teams.open'),
      align: 'right',
      render: ({ open }) => formatNumber(open),
    },
    {
      id: 'done',
      header: t('notices.teams.done'),
      align: 'right',
      render: ({ done }) => formatNumber(done),
    },
    {
      id: 'show',
      header: t('notices.consumers.title'),
      render: ({ owner }) => (
        <Link
          to={`${pathname}?${query(owner ?? NO_OWNER)}#${CONSUMERS_ID}`}
          aria-label={t('notices.teams.showOf', { team: nameOf(owner) })}
        >
          {t('notices.teams.show')}
        </Link>
      ),
    },
  ];
}
