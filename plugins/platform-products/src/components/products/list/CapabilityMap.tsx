import {
  EntityDisplayName,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ProductRow } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { formatNumber } from '../../common/formatNumber';
import { useLadder } from '../../tiers/common/useLadder';
import { CapabilityGroup, DomainGroup, groupProducts } from './groupProducts';
import { ProductCard } from './ProductCard';

/** Width of a card with what is around it, in pixels: four beside each other on a usual screen. */
const CARD = 264;

const useStyles = makeStyles(theme => ({
  domain: { marginTop: theme.spacing(3) },
  capabilities: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    marginTop: theme.spacing(1),
  },
  capability: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${
      CARD - 32
    }px), 1fr))`,
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
  const classes = useStyles();
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
  const classes = useStyles();
  const t = useText();
  return (
    <div
      className={classes.capability}
      style={{
        flex: `${products.length} 1 ${products.length * CARD}px`,
        maxWidth: `min(100%, ${products.length * 1.5 * CARD}px)`,
      }}
    >
      <Typography variant="subtitle1" component="h4">
        {capability ?? t('products.list.noCapability')}
      </Typography>
      {capability !== undefined && products.length > 1 && (
        <Typography variant="body2" color="textSecondary">
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
