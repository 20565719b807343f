import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useText } from '../../hooks/useText';
import { OutcomeLabel } from '../common/OutcomeLabel';
import type { ReportedScorecard } from './groupChecks';
import { RemedyText } from './RemedyText';

const useStyles = makeStyles(theme => ({
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** What stands between the entity and its next level, least effort first. */
export function NextSteps({ scorecard }: { scorecard: ReportedScorecard }) {
  const classes = useStyles();
  const t = useText();
  const { nextLevel, nextSteps } = scorecard;
  if (!nextLevel || nextSteps.length === 0) {
    return null;
  }
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('entity.nextSteps.title', { level: nextLevel.title })}
      </Typography>
      <ol>
        {nextSteps.map(step => (
          <Typography component="li" variant="body2" key={step.check}>
            <div className={classes.step}>
              <strong>{step.title}</strong>
              <OutcomeLabel outcome={step.outcome} />
            </div>
            {step.remedy && <RemedyText remedy={step.remedy} />}
          </Typography>
        ))}
      </ol>
    </section>
  );
}
