import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';
import { EntityDeprecations } from './EntityDeprecations';
import { EntityReportState } from './EntityReportState';
import { EntityTier } from './EntityTier';
import { ScorecardHeadline } from './ScorecardHeadline';
import { TierAttention } from './tier/TierAttention';
import { useEntityReport } from './useEntityReport';
import { useEntityTabPath } from './useEntityTabPath';

/** The card of the entity page: what goes away, tier and why, the level of each scorecard, and the way to the rest. */
export function EntityPlatformProductsCard() {
  const t = useText();
  const state = useEntityReport();
  return (
    <EntityInfoCard title={t('entity.card.title')}>
      <EntityReportState {...state}>
        {report => <CardBody report={report} />}
      </EntityReportState>
    </EntityInfoCard>
  );
}

function CardBody({ report }: { report: EntityReport }) {
  const t = useText();
  const tabPath = useEntityTabPath();
  const problems = report.problems.length;
  return (
    <>
      <EntityDeprecations report={report} short>
        {content => <Box mb={2}>{content}</Box>}
      </EntityDeprecations>
      <EntityTier tier={report.tier} />
      <OpenObligations entityRef={report.entityRef} />
      <Box my={2}>
        <CardScorecards report={report} />
      </Box>
      {problems > 0 && (
        <Typography variant="body2" gutterBottom>
          {t('entity.card.problems', { count: problems })}
        </Typography>
      )}
      <Typography variant="body2">
        <Link to={tabPath(report.entityRef)}>{t('entity.card.more')}</Link>
      </Typography>
    </>
  );
}

/** Where it cannot be had, the card has enough to say without it. */
function OpenObligations({ entityRef }: { entityRef: string }) {
  const api = useApi(platformProductsApiRef);
  const { value } = useLoad(
    async () => api.getEntityTier(entityRef),
    [api, entityRef],
  );
  return value ? (
    <Typography variant="body2" component="div">
      <TierAttention tier={value} />
    </Typography>
  ) : null;
}

function CardScorecards({ report }: { report: EntityReport }) {
  const t = useText();
  if (report.scorecards.length === 0) {
    return (
      <Typography variant="body2">{t('entity.card.noScorecards')}</Typography>
    );
  }
  return (
    <dl style={{ margin: 0 }}>
      {report.scorecards.map(scorecard => (
        <Box key={scorecard.scorecard} mb={1}>
          <Typography variant="caption" color="textSecondary" component="dt">
            {scorecard.title}
          </Typography>
          <Typography
            variant="body2"
            component="dd"
            style={{ margin: 0, fontWeight: 'bold' }}
          >
            <ScorecardHeadline scorecard={scorecard} />
          </Typography>
        </Box>
      ))}
    </dl>
  );
}
