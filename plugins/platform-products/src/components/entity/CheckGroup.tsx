import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { CheckItem } from './CheckItem';
import type { ReportedCheck, ReportedScorecard } from './groupChecks';

/**
 * Checks of one sort under a heading with their number; nothing at all where there are none.
 * `collapsed` hides the group behind its heading.
 */
export function CheckGroup(props: {
  title: string;
  checks: ReportedCheck[];
  scorecard: ReportedScorecard;
  collapsed?: boolean;
}) {
  const { title, checks, scorecard, collapsed } = props;
  if (checks.length === 0) {
    return null;
  }
  const heading = (
    <Typography variant="h6" component="h3" gutterBottom={!collapsed}>
      {title} ({checks.length})
    </Typography>
  );
  const items = checks.map(check => (
    <CheckItem key={check.check} check={check} scorecard={scorecard} />
  ));
  if (!collapsed) {
    return (
      <Box mt={2}>
        {heading}
        {items}
      </Box>
    );
  }
  const id = `not-counted-${scorecard.scorecard}`;
  return (
    <Box mt={2}>
      <Accordion variant="outlined">
        <AccordionSummary
          id={id}
          aria-controls={`${id}-checks`}
          expandIcon={<ExpandMoreIcon />}
        >
          {heading}
        </AccordionSummary>
        <AccordionDetails>
          <Box width="100%">{items}</Box>
        </AccordionDetails>
      </Accordion>
    </Box>
  );
}
