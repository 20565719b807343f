import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { RelativeDate } from '../../common/RelativeDate';
import { NoticeText } from '../../notices/NoticeText';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(2),
  },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(1),
    marginBottom: theme.spacing(0.5),
  },
  // The first and last lines of what was written stand off from nothing.
  notes: {
    '& > * > :first-child': { marginTop: 0 },
    '& > * > :last-child': { marginBottom: 0 },
    '& ul, & ol': {
      margin: theme.spacing(0.5, 0),
      paddingLeft: theme.spacing(3),
    },
  },
}));

/** Versions with their date and what came with them, as their author wrote it in Markdown. */
export function ChangeNotes(props: { changes: GoldenPathDetail['changes'] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <ol className={classes.list}>
      {props.changes.map(({ version, date, notes }) => (
        <li key={version}>
          <div className={classes.heading}>
            <Typography variant="subtitle2" component="span">
              {t('paths.changes.version', { version })}
            </Typography>
            {date && (
              <Typography variant="caption" color="textSecondary">
                <RelativeDate value={date} />
              </Typography>
            )}
          </div>
          <div className={classes.notes}>
            <NoticeText text={notes} />
          </div>
        </li>
      ))}
    </ol>
  );
}
