import Box from '@material-ui/core/Box';
import Alert from '@material-ui/lab/Alert';
import { useText } from '../../hooks/useText';
import { formatDay } from '../common/formatDate';
import { ScoreBar } from '../common/ScoreBar';
import { Section } from '../common/Section';
import { CheckGroup } from './CheckGroup';
import { groupChecks, ReportedScorecard } from './groupChecks';
import { LevelLadder } from './LevelLadder';
import { NextSteps } from './NextSteps';
import { ScorecardHeadline } from './ScorecardHeadline';

/** One scorecard of the entity: where it stands, what to do next, and every check. */
export function ScorecardPanel(props: { scorecard: ReportedScorecard }) {
  const { scorecard } = props;
  const t = useText();
  const groups = groupChecks(scorecard.checks);
  return (
    <Section
      id={`scorecard-${scorecard.scorecard}`}
      title={scorecard.title}
      subheader={<ScorecardHeadline scorecard={scorecard} />}
    >
      <StaleNotice scorecard={scorecard} />
      <LevelLadder scorecard={scorecard} />
      <Box mb={2}>
        <ScoreBar score={scorecard.score} />
      </Box>
      <NextSteps scorecard={scorecard} />
      <CheckGroup
        title={t('entity.checks.open')}
        checks={groups.open}
        scorecard={scorecard}
      />
      <CheckGroup
        title={t('entity.checks.upcoming')}
        checks={groups.upcoming}
        scorecard={scorecard}
      />
      <CheckGroup
        title={t('entity.checks.passed')}
        checks={groups.passed}
        scorecard={scorecard}
      />
      <CheckGroup
        title={t('entity.checks.notCounted')}
        checks={groups.notCounted}
        scorecard={scorecard}
        collapsed
      />
    </Section>
  );
}

function StaleNotice({ scorecard }: { scorecard: ReportedScorecard }) {
  const t = useText();
  if (!scorecard.stale) {
    return null;
  }
  const { since, reason } = scorecard.stale;
  return (
    <Alert severity="warning">
      {t('common.stale', { date: formatDay(since), reason })}
    </Alert>
  );
}
