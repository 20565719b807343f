import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import type { Overview } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useQueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { Loaded } from '../common/Loaded';
import { PageSections } from '../common/PageSections';
import { StatusNotice } from '../common/StatusNotice';
import { EntitySection } from '../entities/EntitySection';
import { CoverageSection } from './CoverageSection';
import { DataFreshness } from './DataFreshness';
import { LevelsSection } from './LevelsSection';
import { TeamsSection } from './TeamsSection';
import { TiersSection } from './TiersSection';

/** The front page: how much is known, where everything stands and who needs help. */
export function OverviewPage() {
  const api = useApi(platformProductsApiRef);
  const state = useLoad(() => api.getOverview(), [api]);
  return (
    <Loaded state={state}>
      {overview => (
        <>
          <StatusNotice status={overview.status} />
          <DataFreshness status={overview.status} reload={state.retry} />
          {overview.status.state !== 'waiting' && (
            <Figures overview={overview} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const filters = useQueryFilters();
  const t = useText();
  return (
    <PageSections>
      <CoverageSection overview={overview} filters={filters} />
      <Grid container spacing={3}>
        <Grid item xs={12} lg={5}>
          <TiersSection overview={overview} filters={filters} />
        </Grid>
        <Grid item xs={12} lg={7}>
          <TeamsSection teams={overview.teams} filters={filters} />
        </Grid>
      </Grid>
      <LevelsSection scorecards={overview.scorecards} />
      <EntitySection
        title={t('overview.entities')}
        filters={filters}
        tiers={overview.tiers}
        kind="component"
        fileName="components.csv"
      />
    </PageSections>
  );
}
