import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ProductRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { useLadder } from '../../tiers/common/useLadder';
import { CapabilityGroup, DomainGroup, groupProducts } from './groupProducts';
import { ProductCard } from './ProductCard';

/** Least width of a capability in pixels: four beside each other on a usual screen. */
const CARD = 250;

function spanning(theme: Theme, width: 'md' | 'lg' | 'xl', columns: number) {
  return {
    [theme.breakpoints.up(width)]: {
      gridColumn: ({ products }: { products: number }) =>
        `span ${Math.min(products, columns)}`,
    },
  };
}

const useStyles = makeStyles((theme: Theme) => ({
  domain: { marginTop: theme.spacing(3) },
  capabilities: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${CARD}px), 1fr))`,
    gap: theme.spacing(2),
    marginTop: theme.spacing(1),
  },
  capability: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: theme.spacing(1.5),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    // As wide as its products, but never wider than the map.
    ...spanning(theme, 'md', 2),
    ...spanning(theme, 'lg', 3),
    ...spanning(theme, 'xl', 4),
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(2),
    marginTop: theme.spacing(1),
    flexGrow: 1,
  },
}));

type TitleOf = (tier: string) => string;

/** Products where people look for them: under what they are for. */
export function CapabilityMap({ products }: { products: ProductRow[] }) {
  const { titleOf } = useLadder();
  return (
    <>
      {groupProducts(products).map(group => (
        <Domain key={group.domain ?? ''} group={group} titleOf={titleOf} />
      ))}
    </>
  );
}

function Domain(props: { group: DomainGroup; titleOf: TitleOf }) {
  const { domain, capabilities } = props.group;
  const classes = useStyles({ products: 1 });
  const t = useText();
  return (
    <div className={classes.domain}>
      <Typography variant="h5" component="h3">
        {domain ? (
          <EntityRefLink entityRef={domain}>
            <EntityDisplayName entityRef={domain} hideIcon />
          </EntityRefLink>
        ) : (
          t('products.list.noDomain')
        )}
      </Typography>
      <div className={classes.capabilities}>
        {capabilities.map(group => (
          <Capability
            key={group.capability ?? ''}
            group={group}
            titleOf={props.titleOf}
          />
        ))}
      </div>
    </div>
  );
}

function Capability(props: { group: CapabilityGroup; titleOf: TitleOf }) {
  const { group, titleOf } = props;
  const { capability, products } = group;
  const classes = useStyles({ products: products.length });
  const t = useText();
  return (
    <div className={classes.capability}>
      <Typography variant="subtitle1" component="h4">
        {capability ?? t('products.list.noCapability')}
      </Typography>
      {capability !== undefined && products.length > 1 && (
        <Typography variant="body2">
          {t('products.list.competing', {
            number: formatNumber(products.length),
          })}
        </Typography>
      )}
      <div className={classes.cards}>
        {products.map(product => (
          <ProductCard
            key={product.productRef}
            product={product}
            tier={product.tier && titleOf(product.tier)}
          />
        ))}
      </div>
    </div>
  );
}
