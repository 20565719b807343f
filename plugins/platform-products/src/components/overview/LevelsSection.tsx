import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type { Overview } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { scorecardRouteRef } from '../../routes';
import { LevelBar } from '../charts/LevelBar';
import { LevelTrend } from '../charts/LevelTrend';
import { EmptyState } from '../common/EmptyState';
import { ScoreBar } from '../common/ScoreBar';
import { Section } from '../common/Section';

/** Where entities stand in each scorecard today, and how that came about. */
export function LevelsSection(props: { scorecards: Overview['scorecards'] }) {
  const { scorecards } = props;
  const t = useText();
  return (
    <Section id="levels" title={t('overview.levels.title')}>
      {scorecards.length === 0 && (
        <EmptyState
          title={t('overview.levels.none')}
          description={t('overview.levels.noneDescription')}
        />
      )}
      {scorecards.map(scorecard => (
        <Box key={scorecard.name} mb={4}>
          <ScorecardLevels scorecard={scorecard} />
        </Box>
      ))}
    </Section>
  );
}

function ScorecardLevels(props: { scorecard: Overview['scorecards'][number] }) {
  const { name, title, entities, levels, score, trend } = props.scorecard;
  const t = useText();
  const scorecardPath = useRouteRef(scorecardRouteRef);
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} md={6}>
        <Typography variant="h6" component="h3">
          <Link to={scorecardPath({ name })}>{title}</Link>
        </Typography>
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {t('overview.levels.entities', { count: entities })}
        </Typography>
        <LevelBar
          levels={levels}
          label={t('overview.levels.distribution', { title })}
        />
        <Box mt={1}>
          <ScoreBar score={score} />
        </Box>
      </Grid>
      <Grid item xs={12} md={6}>
        <LevelTrend
          points={trend}
          title={t('overview.levels.trend', { title })}
          height={160}
        />
      </Grid>
    </Grid>
  );
}
