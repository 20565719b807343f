import { Progress } from '@backstage/core-components';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useText } from '../../../hooks/useText';
import { ErrorWithRetry } from '../../common/ErrorWithRetry';
import type { Ladder } from '../../tiers/common/useLadder';
import { TierEventText } from './TierEventText';
import { useTierEvents } from './useTierEvents';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  event: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
}));

interface HistoryProps {
  entityRef: string;
  ladder: Ladder;
  /** Changes when something was done. */
  version: number;
}

/** Who did what about the tier, when and why. Nothing is asked for before somebody unfolds it. */
export function TierHistory(props: HistoryProps) {
  const t = useText();
  return (
    <Accordion variant="outlined" TransitionProps={{ unmountOnExit: true }}>
      <AccordionSummary
        id="tier-history"
        aria-controls="tier-history-events"
        expandIcon={<ExpandMoreIcon />}
      >
        <Typography variant="h6" component="h3">
          {t('entity.tier.history.title')}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Box width="100%">
          <TierEvents {...props} />
        </Box>
      </AccordionDetails>
    </Accordion>
  );
}

function TierEvents({ entityRef, ladder, version }: HistoryProps) {
  const classes = useStyles();
  const t = useText();
  const { events, loading, error, retry, showOlder } = useTierEvents(
    entityRef,
    version,
  );
  return (
    <>
      <ol className={classes.list} aria-label={t('entity.tier.history.title')}>
        {events.map(event => (
          <li key={event.id} className={classes.event}>
            <TierEventText event={event} ladder={ladder} />
          </li>
        ))}
      </ol>
      {events.length === 0 && !loading && !error && (
        <Typography variant="body2">{t('entity.tier.history.none')}</Typography>
      )}
      {loading && <Progress aria-label={t('common.loading')} />}
      {error && <ErrorWithRetry error={error} retry={retry} />}
      {showOlder && (
        <Button size="small" onClick={showOlder}>
          {t('entity.history.older')}
        </Button>
      )}
    </>
  );
}
