import { Progress } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { ErrorWithRetry } from '../common/ErrorWithRetry';
import { Section } from '../common/Section';
import { groupTransitions } from './groupTransitions';
import { JourneyChange } from './JourneyChange';
import { TransitionText } from './TransitionText';
import { useEntityHistory } from './useEntityHistory';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  transition: { marginBottom: theme.spacing(1), overflowWrap: 'anywhere' },
}));

/** What changed for the entity and what made it change, newest first. */
export function EntityHistory({ report }: { report: EntityReport }) {
  const classes = useStyles();
  const t = useText();
  const { transitions, loading, error, retry, showOlder } = useEntityHistory(
    report.entityRef,
  );
  const empty = transitions.length === 0 && !loading && !error;
  return (
    <Section id="history" title={t('entity.history.title')}>
      {empty && (
        <Typography variant="body2">{t('entity.history.none')}</Typography>
      )}
      <ol className={classes.list} aria-label={t('entity.history.title')}>
        {groupTransitions(transitions).map((group, index) => (
          <li key={index} className={classes.transition}>
            {group.other ? (
              <TransitionText transition={group.other} report={report} />
            ) : (
              <JourneyChange group={group} report={report} />
            )}
          </li>
        ))}
      </ol>
      {loading && <Progress />}
      {error && <ErrorWithRetry error={error} retry={retry} />}
      {showOlder && (
        <Button size="small" onClick={showOlder}>
          {t('entity.history.older')}
        </Button>
      )}
    </Section>
  );
}
