import { Link } from '@backstage/core-components';
import {
  useApi,
  useRouteRef,
  useRouteRefParams,
} from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import Grid from '@material-ui/core/Grid';
import Paper from '@material-ui/core/Paper';
import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { goldenPathRouteRef, goldenPathsRouteRef } from '../../../routes';
import { Loaded } from '../../common/Loaded';
import { LoadedStatusNotice } from '../../common/LoadedStatusNotice';
import { PageSections } from '../../common/PageSections';
import { useLadder } from '../../tiers/common/useLadder';
import { ChangesSection } from './ChangesSection';
import { FunnelSection } from './FunnelSection';
import { HistorySection } from './HistorySection';
import { JourneysSection } from './JourneysSection';
import { LeavingSection } from './LeavingSection';
import { PathIntroduction } from './PathIntroduction';
import { SegmentBar } from './SegmentBar';
import { StandingSection } from './StandingSection';
import { TemplatesSection } from './TemplatesSection';
import { TimesSection } from './TimesSection';
import { UptakeSection } from './UptakeSection';
import { usePathUptake } from './usePathUptake';
import { VersionsSection } from './VersionsSection';

/** One golden path: how far everybody is, how long it takes, and who is on an old version. */
export function GoldenPathPage() {
  const { name } = useRouteRefParams(goldenPathRouteRef);
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const listPath = useRouteRef(goldenPathsRouteRef);
  const state = useLoad(() => api.getGoldenPath(name), [api, name]);
  return (
    <>
      <Link to={listPath()}>← {t('paths.back')}</Link>
      <LoadedStatusNotice />
      <Loaded state={state}>
        {path => (
          <>
            <PathIntroduction path={path} />
            {path.state !== 'disabled' && <PathParts path={path} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function PathParts({ path }: { path: GoldenPathDetail }) {
  const filters = useQueryFilters();
  const ladder = useLadder();
  const uptake = usePathUptake(path.name, filters);
  const milestones = path.definition.flatMap(({ milestone }) =>
    milestone ? [milestone] : [],
  );
  return (
    <PageSections>
      <Grid container spacing={3}>
        <Grid item xs={12} lg={8}>
          <StandingSection path={path} filters={filters} />
        </Grid>
        <Grid item xs={12} lg={4}>
          <TemplatesSection templates={path.templates} />
        </Grid>
      </Grid>
      <Paper>
        <Box px={2} pt={2}>
          <SegmentBar filters={filters} ladder={ladder} />
        </Box>
      </Paper>
      <Grid container spacing={3}>
        <Grid item xs={12} md={milestones.length > 0 ? 6 : 12}>
          <PageSections>
            <FunnelSection path={path} filters={filters} />
            <LeavingSection state={uptake} filters={filters} />
          </PageSections>
        </Grid>
        {milestones.length > 0 && (
          <Grid item xs={12} md={6}>
            <PageSections>
              {milestones.map(milestone => (
                <TimesSection
                  key={milestone}
                  path={path}
                  milestone={milestone}
                  filters={filters}
                />
              ))}
            </PageSections>
          </Grid>
        )}
      </Grid>
      <UptakeSection state={uptake} filters={filters} />
      <VersionsSection path={path} filters={filters} />
      <JourneysSection path={path} filters={filters} ladder={ladder} />
      <Grid container spacing={3}>
        <Grid item xs={12} md={6}>
          <HistorySection path={path} />
        </Grid>
        <Grid item xs={12} md={6}>
          <ChangesSection changes={path.changes} />
        </Grid>
      </Grid>
    </PageSections>
  );
}
