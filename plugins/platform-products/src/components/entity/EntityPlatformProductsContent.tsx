import Grid from '@material-ui/core/Grid';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { EmptyState } from '../common/EmptyState';
import { EntityDeprecationSection } from './EntityDeprecationSection';
import { EntityHistory } from './EntityHistory';
import { EntityProblems } from './EntityProblems';
import { EntityReportState } from './EntityReportState';
import { EntityTierPanel } from './EntityTierPanel';
import { ForecastNotice } from './ForecastNotice';
import { EntityPathsSection } from './paths/EntityPathsSection';
import { ScorecardPanel } from './ScorecardPanel';
import { useEntityReport } from './useEntityReport';
import { useForecastMoment } from './useForecastMoment';

/** The tab of the entity page: everything known about the entity, and what to do next. */
export function EntityPlatformProductsContent() {
  const state = useEntityReport({ at: useForecastMoment() });
  return (
    <EntityReportState {...state}>
      {report => <EntityReportView report={report} />}
    </EntityReportState>
  );
}

function EntityReportView({ report }: { report: EntityReport }) {
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <ForecastNotice report={report} />
      </Grid>
      <EntityDeprecationSection report={report} />
      <Grid item xs={12}>
        <EntityTierPanel report={report} />
      </Grid>
      {/* Of a day that has not come nobody knows which steps will be completed. */}
      {!report.forecast && (
        <Grid item xs={12}>
          <EntityPathsSection
            entityRef={report.entityRef}
            title={report.title}
          />
        </Grid>
      )}
      <Grid item xs={12} md={8}>
        <Scorecards report={report} />
      </Grid>
      <Grid item xs={12} md={4}>
        <Grid container spacing={3}>
          <Grid item xs={12}>
            <EntityProblems problems={report.problems} />
          </Grid>
          <Grid item xs={12}>
            <EntityHistory report={report} />
          </Grid>
        </Grid>
      </Grid>
    </Grid>
  );
}

function Scorecards({ report }: { report: EntityReport }) {
  const t = useText();
  if (report.scorecards.length === 0) {
    return (
      <EmptyState
        title={t('entity.empty.title')}
        description={t('entity.empty.description')}
      />
    );
  }
  return (
    <Grid container spacing={3}>
      {report.scorecards.map(scorecard => (
        <Grid item xs={12} key={scorecard.scorecard}>
          <ScorecardPanel scorecard={scorecard} />
        </Grid>
      ))}
    </Grid>
  );
}
