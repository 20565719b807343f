import { useApi } from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import Grid from '@material-ui/core/Grid';
import type { Overview } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { QueryFilters, useQueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { Loaded } from '../common/Loaded';
import { PageSections } from '../common/PageSections';
import { StatusNotice } from '../common/StatusNotice';
import { EntitySection } from '../entities/EntitySection';
import { CoverageSection } from './CoverageSection';
import { DataFreshness } from './DataFreshness';
import { KpiSection } from './kpis/KpiSection';
import { usePrintStyles } from './kpis/usePrintStyles';
import { LevelsSection } from './LevelsSection';
import { TeamsSection } from './TeamsSection';
import { TiersSection } from './TiersSection';

/**
 * The front page: how the platform does in a quarter, how much is known, where everything stands and
 * who needs help. The first of it goes onto one printed page.
 */
export function OverviewPage() {
  const api = useApi(platformProductsApiRef);
  const filters = useQueryFilters();
  const print = usePrintStyles();
  const state = useLoad(() => api.getOverview(), [api]);
  return (
    <Loaded state={state}>
      {overview => (
        <>
          <StatusNotice status={overview.status} />
          <div className={print.screenOnly}>
            <DataFreshness status={overview.status} reload={state.retry} />
          </div>
          {overview.status.state !== 'waiting' && (
            <>
              <KpiSection status={overview.status} filters={filters} />
              <Box mt={3} className={print.screenOnly}>
                <Figures overview={overview} filters={filters} />
              </Box>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

function Figures(props: { overview: Overview; filters: QueryFilters }) {
  const { overview, filters } = props;
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
