import { useApi } from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { Loaded } from '../../common/Loaded';
import { PageSections } from '../../common/PageSections';
import { EntitySection } from '../../entities/EntitySection';
import { GroupsSection } from './GroupsSection';
import { HeadlineSection } from './HeadlineSection';
import { LadderSection } from './LadderSection';
import { TierCoverageSection } from './TierCoverageSection';
import { TierTrendSection } from './TierTrendSection';

/** The ladder with its obligations, which component stands where on it, and what needs attention. */
export function TiersOverviewPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const state = useLoad(() => api.getTiers(), [api]);
  return (
    <Loaded state={state}>
      {tiers => (
        <PageSections>
          <HeadlineSection coverage={tiers.coverage} filters={filters} />
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
          <GroupsSection tiers={tiers.items} filters={filters} />
          <TierTrendSection tiers={tiers.items} />
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
  );
}
