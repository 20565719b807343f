import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode, useState } from 'react';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  figure: { margin: 0 },
  caption: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/**
 * A chart that can also be read. The picture is hidden from assistive technology, which gets the
 * sentence of the caption; the button turns the picture into a table for everybody.
 */
export function ChartFigure(props: {
  caption: string;
  chart: ReactNode;
  table: ReactNode;
}) {
  const { caption, chart, table } = props;
  const classes = useStyles();
  const t = useText();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <Typography variant="body2">{caption}</Typography>
        <Button
          size="small"
          aria-label={`${
            asTable ? t('common.chart.showChart') : t('common.chart.showTable')
          }: ${caption}`}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('common.chart.showChart') : t('common.chart.showTable')}
        </Button>
      </figcaption>
      {asTable ? table : <div aria-hidden>{chart}</div>}
    </figure>
  );
}
