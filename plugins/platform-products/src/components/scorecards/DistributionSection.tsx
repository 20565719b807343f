import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import type { ScorecardDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { LevelBar } from '../charts/LevelBar';
import { EmptyState } from '../common/EmptyState';
import { ScoreBar } from '../common/ScoreBar';
import { Section } from '../common/Section';

/** Where the entities of a scorecard stand today. */
export function DistributionSection(props: { scorecard: ScorecardDetail }) {
  const { title, levels, entities, score } = props.scorecard;
  const t = useText();
  return (
    <Section id="levels" title={t('scorecards.distribution.title')}>
      {entities === 0 ? (
        <EmptyState
          title={t('scorecards.distribution.empty')}
          description={t('scorecards.distribution.emptyDescription')}
        />
      ) : (
        <>
          <LevelBar
            levels={levels}
            label={t('scorecards.distribution.label', { title })}
          />
          <Box mt={2}>
            <Typography variant="body2" color="textSecondary">
              {t('scorecards.distribution.score')}
            </Typography>
            <ScoreBar score={score} />
          </Box>
        </>
      )}
    </Section>
  );
}
