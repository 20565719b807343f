import { makeStyles } from '@material-ui/core/styles';
import type { AdoptionCountsRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { AdoptionShare } from './AdoptionShare';

const useStyles = makeStyles(theme => ({
  bar: {
    position: 'relative',
    display: 'flex',
    height: 10,
    minWidth: 80,
    maxWidth: 240,
    border: `1px solid ${theme.palette.text.secondary}`,
  },
  adopted: { backgroundColor: theme.palette.primary.main },
  // Hatched: who is unknown is neither won nor lost.
  unknown: {
    backgroundImage: `repeating-linear-gradient(45deg, ${theme.palette.text.secondary} 0 2px, transparent 2px 5px)`,
  },
  target: {
    position: 'absolute',
    top: -3,
    bottom: -3,
    width: 2,
    backgroundColor: theme.palette.text.primary,
  },
  base: { ...theme.typography.caption, display: 'block' },
}));

/** Adopted and unknown of all eligible, with a mark at the target; and in words, which say it all. */
export function AdoptionBar(props: {
  adoption: AdoptionCountsRow;
  target?: number;
}) {
  const { adoption, target } = props;
  const { eligible, adopted, unknown } = adoption;
  const classes = useStyles();
  const t = useText();
  const known = eligible - unknown;
  const width = (count: number) => ({ width: `${(100 * count) / eligible}%` });
  return (
    <div>
      {eligible > 0 && (
        <div className={classes.bar} aria-hidden>
          <div className={classes.adopted} style={width(adopted)} />
          <div className={classes.unknown} style={width(unknown)} />
          {target !== undefined && (
            <div
              className={classes.target}
              style={{ left: `calc(${100 * target}% - 1px)` }}
            />
          )}
        </div>
      )}
      <AdoptionShare adoption={adoption} />
      {known > 0 && unknown > 0 && (
        <span className={classes.base}>
          {t('products.adoption.base', {
            adopted: formatNumber(adopted),
            known: formatNumber(known),
          })}
        </span>
      )}
    </div>
  );
}
