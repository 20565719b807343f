import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useQueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { Loaded } from '../common/Loaded';
import { LoadedStatusNotice } from '../common/LoadedStatusNotice';
import { PageSections } from '../common/PageSections';
import { EntitySection } from '../entities/EntitySection';
import { LadderSection } from './LadderSection';
import { TierCoverageSection } from './TierCoverageSection';

/** The ladder with its obligations, and which component stands on which rung or on none. */
export function TiersPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const state = useLoad(() => api.getTiers(), [api]);
  return (
    <>
      <LoadedStatusNotice />
      <Loaded state={state}>
        {tiers => (
          <PageSections>
            <Grid container spacing={3}>
              <Grid item xs={12} lg={8}>
                <LadderSection tiers={tiers} filters={filters} />
              </Grid>
              <Grid item xs={12} lg={4}>
                <TierCoverageSection
                  coverage={tiers.coverage}
                  filters={filters}
                />
              </Grid>
            </Grid>
            <EntitySection
              title={t('tiers.table')}
              filters={filters}
              tiers={tiers.items}
              kind="component"
              fileName="components-by-tier.csv"
            />
          </PageSections>
        )}
      </Loaded>
    </>
  );
}
