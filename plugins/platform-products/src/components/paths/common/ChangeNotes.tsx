import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';
import { NoticeText } from '../../notices/NoticeText';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Versions with their date and what came with them, as their author wrote it in Markdown. */
export function ChangeNotes(props: { changes: GoldenPathDetail['changes'] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <ol className={classes.list}>
      {props.changes.map(({ version, date, notes }) => (
        <li key={version}>
          <Typography variant="subtitle2" component="div">
            {t('paths.changes.version', { version })}
          </Typography>
          {date && (
            <Typography variant="caption" color="textSecondary">
              <RelativeDate value={date} />
            </Typography>
          )}
          <NoticeText text={notes} />
        </li>
      ))}
    </ol>
  );
}
