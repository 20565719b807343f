import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import { useText } from '../../hooks/useText';
import type { ReportedScorecard } from './groupChecks';

const useStyles = makeStyles(theme => ({
  ladder: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 1),
    padding: 0,
  },
  level: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  current: { fontWeight: 'bold' },
}));

/** The levels of a scorecard, lowest first, with those that the entity has reached. */
export function LevelLadder({ scorecard }: { scorecard: ReportedScorecard }) {
  const classes = useStyles();
  const t = useText();
  const { level: current, levels, title } = scorecard;
  return (
    <ol
      className={classes.ladder}
      aria-label={t('entity.levels.label', { scorecard: title })}
    >
      {levels
        .filter(level => level.rank > 0)
        .map(level => (
          <li
            key={level.name}
            className={classes.level}
            aria-current={level.rank === current.rank ? 'step' : undefined}
          >
            {level.rank <= current.rank ? (
              <CheckCircleIcon
                fontSize="small"
                titleAccess={t('entity.levels.reached')}
              />
            ) : (
              <RadioButtonUncheckedIcon
                fontSize="small"
                titleAccess={t('entity.levels.notReached')}
              />
            )}
            <Typography
              variant="body2"
              component="span"
              className={
                level.rank === current.rank ? classes.current : undefined
              }
            >
              {level.title}
            </Typography>
          </li>
        ))}
    </ol>
  );
}
