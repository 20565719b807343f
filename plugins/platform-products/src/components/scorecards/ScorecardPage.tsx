import { Link } from '@backstage/core-components';
import {
  useApi,
  useRouteRef,
  useRouteRefParams,
} from '@backstage/core-plugin-api';
import Grid from '@material-ui/core/Grid';
import type { ScorecardDetail } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useQueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { scorecardRouteRef, scorecardsRouteRef } from '../../routes';
import { Loaded } from '../common/Loaded';
import { LoadedStatusNotice } from '../common/LoadedStatusNotice';
import { PageSections } from '../common/PageSections';
import { EntitySection } from '../entities/EntitySection';
import { ChecksSection } from './ChecksSection';
import { DistributionSection } from './DistributionSection';
import { HeatMapSection } from './HeatMapSection';
import { ScorecardIntroduction } from './ScorecardIntroduction';
import { TrendSection } from './TrendSection';

/** One scorecard: where everybody stands, who needs help with which check, and what the checks are. */
export function ScorecardPage() {
  const { name } = useRouteRefParams(scorecardRouteRef);
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const listPath = useRouteRef(scorecardsRouteRef);
  const state = useLoad(() => api.getScorecard(name), [api, name]);
  return (
    <>
      <Link to={listPath()}>← {t('scorecards.back')}</Link>
      <LoadedStatusNotice />
      <Loaded state={state}>
        {scorecard => (
          <>
            <ScorecardIntroduction scorecard={scorecard} />
            {scorecard.state !== 'disabled' && (
              <ScorecardSections scorecard={scorecard} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function ScorecardSections({ scorecard }: { scorecard: ScorecardDetail }) {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const { value: tiers } = useLoad(() => api.getTiers(), [api]);
  return (
    <PageSections>
      <Grid container spacing={3}>
        <Grid item xs={12} md={6}>
          <DistributionSection scorecard={scorecard} />
        </Grid>
        <Grid item xs={12} md={6}>
          <TrendSection scorecard={scorecard} />
        </Grid>
      </Grid>
      <HeatMapSection scorecard={scorecard} filters={filters} />
      <EntitySection
        title={t('scorecards.table')}
        filters={filters}
        // The ladder only names the choices of one filter: without it the filter still works by name.
        tiers={tiers?.items ?? []}
        scorecard={scorecard}
        fileName={`${scorecard.name}.csv`}
      />
      <ChecksSection scorecard={scorecard} filters={filters} />
    </PageSections>
  );
}
