import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'flex-start' },
  text: {
    flex: 1,
    margin: 0,
    padding: theme.spacing(1),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'Menlo, Consolas, monospace',
    fontSize: theme.typography.body2.fontSize,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.default,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** Source as it stands in a definition, which can be copied. */
export function SourceText(props: {
  /** Names the text for its copy button. */
  label: string;
  text: string;
  /** What is copied, where the shown text is laid out anew. */
  source: string;
}) {
  const { label, text, source } = props;
  const classes = useStyles();
  const t = useText();
  const copy = t('scorecards.checks.copy', { what: label });
  return (
    <div className={classes.root}>
      <pre className={classes.text}>{text}</pre>
      <CopyTextButton text={source} aria-label={copy} />
    </div>
  );
}
