import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useText } from '../../hooks/useText';
import { OutcomeLabel } from '../common/OutcomeLabel';
import { RelativeDate } from '../common/RelativeDate';
import { EvidenceList } from './EvidenceList';
import type { ReportedCheck, ReportedScorecard } from './groupChecks';
import { RemedyText } from './RemedyText';

const useStyles = makeStyles(theme => ({
  summary: { display: 'block', overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  details: { display: 'block', overflowWrap: 'anywhere' },
}));

/** One check: outcome, title and message at a glance, and unfolded why it is asked and what was read. */
export function CheckItem(props: {
  check: ReportedCheck;
  scorecard: ReportedScorecard;
}) {
  const { check, scorecard } = props;
  const classes = useStyles();
  const id = `check-${scorecard.scorecard}-${check.check}`;
  return (
    <Accordion variant="outlined">
      <AccordionSummary
        id={id}
        aria-controls={`${id}-details`}
        expandIcon={<ExpandMoreIcon />}
        classes={{ content: classes.summary }}
      >
        <Typography variant="body2" component="div" className={classes.line}>
          <OutcomeLabel outcome={check.outcome} />
          <strong>{check.title}</strong>
          <CheckStanding {...props} />
        </Typography>
        {check.message && (
          <Typography variant="body2">{check.message}</Typography>
        )}
      </AccordionSummary>
      <AccordionDetails className={classes.details}>
        <CheckDetails check={check} />
      </AccordionDetails>
    </Accordion>
  );
}

/** What the check is worth, and from when on if that is still to come. */
function CheckStanding(props: {
  check: ReportedCheck;
  scorecard: ReportedScorecard;
}) {
  const { check, scorecard } = props;
  const t = useText();
  const level = scorecard.levels.find(({ name }) => name === check.level);
  return (
    <>
      <Typography variant="caption" color="textSecondary">
        {t('entity.check.weight', {
          count: check.weight,
          level: level?.title ?? check.level,
        })}
      </Typography>
      {!check.enforced && check.enforcedFrom && (
        <Typography variant="caption">
          {t('entity.check.enforcedFrom', {
            date: <RelativeDate value={check.enforcedFrom} />,
          })}
        </Typography>
      )}
    </>
  );
}

function CheckDetails({ check }: { check: ReportedCheck }) {
  const t = useText();
  return (
    <>
      {check.why && (
        <Typography variant="body2" paragraph>
          {t('entity.check.why', { why: check.why })}
        </Typography>
      )}
      {check.remedy && check.outcome !== 'pass' && (
        <Typography variant="body2" component="div" paragraph>
          <RemedyText remedy={check.remedy} />
        </Typography>
      )}
      <EvidenceList evidence={check.evidence} />
    </>
  );
}
