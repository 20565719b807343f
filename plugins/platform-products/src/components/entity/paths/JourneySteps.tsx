import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { useText } from '../../../hooks/useText';
import { IconLabel, Sign } from '../../common/IconLabel';
import { RelativeDate } from '../../common/RelativeDate';
import { RemedyText } from '../RemedyText';
import type { EntityJourney, JourneyStep } from './EntityJourney';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, paddingLeft: theme.spacing(3) },
  step: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
  },
}));

/** A step is answered or it is not; what is exempt or does not apply asks nothing of anybody. */
const answers = {
  pass: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  exempt: 'pass',
  'not-applicable': 'pass',
} as const;

const signs: Record<(typeof answers)[keyof typeof answers], Sign> = {
  pass: { icon: CheckCircleIcon, tone: 'success' },
  fail: { icon: CancelIcon, tone: 'error' },
  unknown: { icon: HelpOutlineIcon, tone: 'warning' },
};

/** The steps in the order in which people should take them, each with what it takes to complete it. */
export function JourneySteps({ journey }: { journey: EntityJourney }) {
  const classes = useStyles();
  const t = useText();
  return (
    <ol
      className={classes.list}
      aria-label={t('paths.entity.steps.label', { path: journey.pathTitle })}
    >
      {journey.steps.map(step => (
        <li key={step.name} className={classes.step}>
          <Step step={step} />
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { step: JourneyStep }) {
  const { title, milestone, outcome, message, why, remedy } = step;
  const classes = useStyles();
  const t = useText();
  const answer = answers[outcome];
  return (
    <>
      <div className={classes.line}>
        <IconLabel sign={signs[answer]}>
          {t(`paths.entity.steps.${answer}`)}
        </IconLabel>
        <strong>{title}</strong>
        {milestone && (
          <Typography variant="caption">
            {t(`paths.milestone.${milestone}`)}
          </Typography>
        )}
      </div>
      <StepTimes step={step} />
      {message && <div>{message}</div>}
      {answer !== 'pass' && (
        <>
          {why && <div>{t('paths.entity.steps.why', { why })}</div>}
          {remedy && <RemedyText remedy={remedy} />}
        </>
      )}
    </>
  );
}

function StepTimes({ step: { completedAt, lostAt } }: { step: JourneyStep }) {
  const t = useText();
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {completedAt && (
        <div>
          {t('paths.entity.steps.completed', {
            date: <RelativeDate value={completedAt} />,
          })}
        </div>
      )}
      {lostAt && (
        <div>
          {t('paths.entity.steps.lost', {
            date: <RelativeDate value={lostAt} />,
          })}
        </div>
      )}
    </Typography>
  );
}
