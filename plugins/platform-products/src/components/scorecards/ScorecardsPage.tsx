import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { ScorecardRow } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import { Text, useText } from '../../hooks/useText';
import { scorecardRouteRef } from '../../routes';
import { LevelBar } from '../charts/LevelBar';
import { Column, DataTable } from '../common/DataTable';
import { EmptyState } from '../common/EmptyState';
import { formatNumber } from '../common/formatNumber';
import { Loaded } from '../common/Loaded';
import { LoadedStatusNotice } from '../common/LoadedStatusNotice';
import { Pager } from '../common/Pager';
import { ScoreBar } from '../common/ScoreBar';
import { Section } from '../common/Section';
import { ScorecardStateLabel } from './ScorecardStateLabel';

/** Rows of one page. */
const SCORECARDS_PER_PAGE = 25;

/** All scorecards, with where the entities that they measure stand. */
export function ScorecardsPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pathOf = useRouteRef(scorecardRouteRef);
  const pages = useCursorPages(
    cursor => api.getScorecards({ limit: SCORECARDS_PER_PAGE, cursor }),
    'all',
  );
  const caption = t('scorecards.list.title');
  return (
    <>
      <LoadedStatusNotice />
      <Section id="scorecards" title={caption}>
        <Loaded state={pages}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                title={t('scorecards.list.empty')}
                description={t('scorecards.list.emptyDescription')}
              />
            ) : (
              <DataTable
                caption={caption}
                columns={scorecardColumns(t, name => pathOf({ name }))}
                rows={items}
                rowKey={row => row.scorecardRef}
              />
            )
          }
        </Loaded>
        <Pager pages={pages} caption={caption} pageSize={SCORECARDS_PER_PAGE} />
      </Section>
    </>
  );
}

function scorecardColumns(
  t: Text,
  pathOf: (name: string) => string,
): Column<ScorecardRow>[] {
  return [
    {
      id: 'scorecard',
      header: t('scorecards.list.scorecard'),
      render: ({ name, title, description }) => (
        <>
          <Link to={pathOf(name)}>{title}</Link>
          {description && (
            <Typography variant="body2" color="textSecondary">
              {description}
            </Typography>
          )}
        </>
      ),
    },
    {
      id: 'state',
      header: t('scorecards.list.state'),
      render: ({ state }) => <ScorecardStateLabel state={state} />,
    },
    {
      id: 'owner',
      header: t('scorecards.list.owner'),
      render: ({ owner }) =>
        owner ? <EntityRefLink entityRef={owner} /> : t('common.unowned'),
    },
    {
      id: 'entities',
      header: t('scorecards.list.entities'),
      align: 'right',
      render: ({ entities }) => formatNumber(entities),
    },
    {
      id: 'checks',
      header: t('scorecards.list.checks'),
      align: 'right',
      render: ({ checks }) => formatNumber(checks),
    },
    {
      id: 'levels',
      header: t('scorecards.list.levels'),
      render: ({ levels, title, entities }) =>
        entities > 0 && (
          <LevelBar
            levels={levels}
            label={t('scorecards.distribution.label', { title })}
          />
        ),
    },
    {
      id: 'score',
      header: t('scorecards.list.score'),
      render: ({ score }) => <ScoreBar score={score} />,
    },
  ];
}
