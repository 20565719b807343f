import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductRow } from 'backstage-plugin-platform-products-common';
import type { ReactNode } from 'react';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0.25, 1.5),
    margin: 0,
  },
  // Not in the secondary colour, which has too little contrast on the background of a page.
  term: { fontWeight: 700 },
  value: { margin: 0 },
  // A page has room beside each other for what a card has only below each other.
  wide: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    margin: 0,
  },
}));

/** Who stands behind a product and how ripe it is; what nobody has said is said to be so. */
export function ProductFacts(props: {
  product: ProductRow;
  /** Title of its tier, where it has one. */
  tier: string | undefined;
  /** With domain and capability, where they do not stand above it already. */
  full?: boolean;
}) {
  const { product, tier, full } = props;
  const classes = useStyles();
  const t = useText();
  const notSaid = t('products.facts.notSaid');
  const entity = (ref: string) => (
    <EntityRefLink entityRef={ref}>
      <EntityDisplayName entityRef={ref} hideIcon />
    </EntityRefLink>
  );
  const fact = (term: string, value: ReactNode) => {
    const pair = (
      <>
        <dt className={classes.term}>{term}</dt>
        <dd className={classes.value}>{value}</dd>
      </>
    );
    return full ? <div>{pair}</div> : pair;
  };
  const { eligible, adopted } = product.adoption;
  return (
    <dl className={full ? classes.wide : classes.list}>
      {fact(
        t('products.facts.owner'),
        product.owner ? entity(product.owner) : t('common.unowned'),
      )}
      {full && (
        <>
          {fact(
            t('products.facts.domain'),
            product.domain ? entity(product.domain) : notSaid,
          )}
          {fact(t('products.facts.capability'), product.capability ?? notSaid)}
        </>
      )}
      {fact(t('products.facts.maturity'), product.maturity ?? notSaid)}
      {fact(t('products.facts.lifecycle'), product.lifecycle ?? notSaid)}
      {fact(t('products.facts.tier'), tier ?? t('products.facts.noTier'))}
      {fact(
        t('products.facts.adopters'),
        eligible === 0
          ? t('products.facts.notMeasured')
          : t('products.facts.ofEligible', {
              adopted: formatNumber(adopted),
              eligible: formatNumber(eligible),
            }),
      )}
    </dl>
  );
}
