import { makeStyles } from '@material-ui/core/styles';
import type { Score } from 'backstage-plugin-platform-products-core';
import { useText } from '../../hooks/useText';
import { formatNumber } from './formatNumber';
import { percent } from './share';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    height: 8,
    minWidth: 80,
    maxWidth: 160,
    borderRadius: 4,
    overflow: 'hidden',
    border: `1px solid ${theme.palette.text.secondary}`,
  },
  earned: { backgroundColor: theme.palette.primary.main },
  // Hatched: points whose check could not be answered are neither won nor lost.
  unknown: {
    backgroundImage: `repeating-linear-gradient(45deg, ${theme.palette.text.secondary} 0 2px, transparent 2px 5px)`,
  },
  text: { ...theme.typography.caption, whiteSpace: 'nowrap' },
}));

/** Weighted score: per cent, points, and the points that nobody knows about. */
export function ScoreBar({ score }: { score: Score }) {
  const classes = useStyles();
  const t = useText();
  const { earned, possible, unknown } = score;
  const share = percent(earned, possible);
  if (share === undefined) {
    return <span className={classes.text}>{t('common.score.nothing')}</span>;
  }
  const points = {
    earned: formatNumber(earned),
    possible: formatNumber(possible),
  };
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        <div
          className={classes.earned}
          style={{ width: `${(100 * earned) / possible}%` }}
        />
        <div
          className={classes.unknown}
          style={{ width: `${(100 * unknown) / possible}%` }}
        />
      </div>
      <span className={classes.text}>
        {share} %,{' '}
        {unknown > 0
          ? t('common.score.withUnknown', {
              ...points,
              unknown: formatNumber(unknown),
            })
          : t('common.score.known', points)}
      </span>
    </div>
  );
}
