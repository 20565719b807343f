import { makeStyles } from '@material-ui/core/styles';
import type { MigrationProgress } from 'backstage-plugin-platform-products-common';
import { useText } from '../../hooks/useText';
import { formatNumber } from '../common/formatNumber';
import { percent } from '../common/share';

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
  done: { backgroundColor: theme.palette.primary.main },
  // Hatched: nothing is known of these, so the rate may be better than it looks.
  unseen: {
    backgroundImage: `repeating-linear-gradient(45deg, ${theme.palette.text.secondary} 0 2px, transparent 2px 5px)`,
  },
  text: { ...theme.typography.caption, whiteSpace: 'nowrap' },
}));

/** How many consumers have moved, of how many, and of how many of them nothing is known. */
export function NoticeProgress({ progress }: { progress: MigrationProgress }) {
  const classes = useStyles();
  const t = useText();
  const { done, open, counts } = progress;
  const all = done + open;
  const share = percent(done, all);
  if (share === undefined) {
    return <span className={classes.text}>{t('notices.progress.none')}</span>;
  }
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        <div
          className={classes.done}
          style={{ width: `${(100 * done) / all}%` }}
        />
        <div
          className={classes.unseen}
          style={{ width: `${(100 * counts.unseen) / all}%` }}
        />
      </div>
      <span className={classes.text}>
        {share} %,{' '}
        {t(
          counts.unseen > 0
            ? 'notices.progress.movedUnseen'
            : 'notices.progress.moved',
          {
            done: formatNumber(done),
            all: formatNumber(all),
            unseen: formatNumber(counts.unseen),
          },
        )}
      </span>
    </div>
  );
}
