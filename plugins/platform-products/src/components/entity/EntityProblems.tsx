import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Problem } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { Section } from '../common/Section';
import { SeverityLabel } from '../common/SeverityLabel';
import { SourceWords } from '../common/SourceWords';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  problem: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
}));

/** What the entity's own file gets wrong, each with where, what was found and what may stand there. */
export function EntityProblems({ problems }: { problems: Problem[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <Section id="metadata-problems" title={t('entity.problems.title')}>
      {problems.length === 0 && (
        <Typography variant="body2">{t('entity.problems.none')}</Typography>
      )}
      <ul className={classes.list}>
        {problems.map(problem => (
          <li
            key={`${problem.code} ${problem.path}`}
            className={classes.problem}
          >
            <Typography variant="body2" component="div">
              <SeverityLabel severity={problem.severity} />
            </Typography>
            <ProblemFacts problem={problem} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ProblemFacts({ problem }: { problem: Problem }) {
  const t = useText();
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      <div>
        <SourceWords text={problem.path} />
      </div>
      <div>{t('entity.problems.found', { found: problem.found })}</div>
      <div>{t('entity.problems.allowed', { allowed: problem.allowed })}</div>
    </Typography>
  );
}
