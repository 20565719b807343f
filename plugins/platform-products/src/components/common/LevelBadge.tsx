import { makeStyles, useTheme } from '@material-ui/core/styles';
import { formatNumber } from './formatNumber';
import { levelColour } from '../charts/levelColour';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    whiteSpace: 'nowrap',
  },
  swatch: {
    width: 12,
    height: 12,
    borderRadius: 2,
    flex: 'none',
    border: `1px solid ${theme.palette.text.secondary}`,
  },
}));

/** A level of a scorecard with its place on the way up: "Silver (2 of 3)". */
export function LevelBadge(props: {
  level: { title: string; rank: number };
  /** Rank of the highest level. */
  topRank: number;
}) {
  const { level, topRank } = props;
  const classes = useStyles();
  const theme = useTheme();
  const t = useText();
  return (
    <span className={classes.root}>
      <span
        aria-hidden
        className={classes.swatch}
        style={{
          backgroundColor: levelColour(level.rank, topRank, theme.palette.type)
            .fill,
        }}
      />
      {level.rank === 0
        ? t('common.levelNone')
        : t('common.level', {
            title: level.title,
            rank: formatNumber(level.rank),
            top: formatNumber(topRank),
          })}
    </span>
  );
}
