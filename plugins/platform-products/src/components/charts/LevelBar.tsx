import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { LevelCount } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { formatNumber } from '../common/formatNumber';
import { Share } from '../common/Share';
import { levelColour } from './levelColour';

/** A part narrower than this, in per cent of the bar, has no room for its number. */
const ROOM_FOR_NUMBER = 6;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    height: 28,
    borderRadius: theme.shape.borderRadius,
    overflow: 'hidden',
    border: `1px solid ${theme.palette.text.secondary}`,
  },
  part: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    fontSize: theme.typography.caption.fontSize,
    fontWeight: 'bold',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
  item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
  swatch: {
    width: 12,
    height: 12,
    borderRadius: 2,
    flex: 'none',
    border: `1px solid ${theme.palette.text.secondary}`,
  },
}));

/** How many entities stand at each level: a bar for the eye, and a list with the numbers for everybody. */
export function LevelBar(props: { levels: LevelCount[]; label: string }) {
  const { levels, label } = props;
  const classes = useStyles();
  const theme = useTheme();
  const t = useText();
  const total = levels.reduce((sum, level) => sum + level.entities, 0);
  const top = Math.max(...levels.map(level => level.rank));
  const shade = (rank: number) => levelColour(rank, top, theme.palette.type);
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {levels
          .filter(level => level.entities > 0)
          .map(level => {
            const width = (100 * level.entities) / total;
            const { fill, text } = shade(level.rank);
            return (
              <div
                key={level.name}
                className={classes.part}
                style={{
                  width: `${width}%`,
                  backgroundColor: fill,
                  color: text,
                }}
              >
                {width >= ROOM_FOR_NUMBER && formatNumber(level.entities)}
              </div>
            );
          })}
      </div>
      <ul className={classes.legend} aria-label={label}>
        {levels.map(level => (
          <li key={level.name} className={classes.item}>
            <span
              aria-hidden
              className={classes.swatch}
              style={{ backgroundColor: shade(level.rank).fill }}
            />
            <span>
              {level.rank === 0 ? t('common.levelNone') : level.title}:{' '}
              <Share part={level.entities} whole={total} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
