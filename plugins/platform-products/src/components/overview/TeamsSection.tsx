import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { Overview } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { Text, useText } from '../../hooks/useText';
import { Column, DataTable } from '../common/DataTable';
import { formatNumber } from '../common/formatNumber';
import { NO_OWNER } from '../common/OwnerFilter';
import { ScoreBar } from '../common/ScoreBar';
import { Section } from '../common/Section';
import { EntitiesLink } from '../entities/EntitiesLink';

type Team = Overview['teams'][number];

/** The owners with the most open checks; their numbers lead to their components. */
export function TeamsSection(props: { teams: Team[]; filters: QueryFilters }) {
  const { teams, filters } = props;
  const t = useText();
  return (
    <Section
      id="teams"
      title={t('overview.teams.title')}
      subheader={t('overview.teams.subtitle')}
    >
      {teams.length === 0 ? (
        <Typography variant="body2">{t('overview.teams.none')}</Typography>
      ) : (
        <DataTable
          caption={t('overview.teams.title')}
          columns={teamColumns(t, filters)}
          rows={teams}
          rowKey={team => team.owner}
        />
      )}
    </Section>
  );
}

function teamColumns(t: Text, filters: QueryFilters): Column<Team>[] {
  return [
    {
      id: 'team',
      header: t('overview.teams.team'),
      render: ({ owner }) =>
        owner === NO_OWNER ? (
          t('common.unowned')
        ) : (
          <EntityRefLink entityRef={owner} />
        ),
    },
    {
      id: 'entities',
      header: t('overview.teams.entities'),
      align: 'right',
      render: ({ entities }) => formatNumber(entities),
    },
    {
      id: 'failing',
      header: t('overview.teams.failing'),
      align: 'right',
      render: ({ owner, failing }) => (
        <EntitiesLink
          filters={filters}
          wanted={{ owner: [owner] }}
          aria-label={t('overview.teams.failed', {
            failing: formatNumber(failing),
            team: owner,
          })}
        >
          {formatNumber(failing)}
        </EntitiesLink>
      ),
    },
    {
      id: 'unknown',
      header: t('overview.teams.unknown'),
      align: 'right',
      render: ({ unknown }) => formatNumber(unknown),
    },
    {
      id: 'score',
      header: t('overview.teams.score'),
      render: ({ score }) => <ScoreBar score={score} />,
    },
  ];
}
