import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import Typography from '@material-ui/core/Typography';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import type { Ladder } from '../../tiers/common/useLadder';
import { ProductFacts } from '../common/ProductFacts';
import { StateOfDefinition } from '../common/StateOfDefinition';

/** What the product is, who stands behind it, and whether its newest text is in force. */
export function ProductIntroduction(props: {
  product: ProductDetail;
  ladder: Ladder;
}) {
  const { product, ladder } = props;
  const t = useText();
  return (
    <Box mb={3}>
      <Typography variant="h3" component="h2">
        {product.title}
      </Typography>
      {product.description && (
        <Typography variant="body1" paragraph>
          {product.description}
        </Typography>
      )}
      <StateOfDefinition product={product} />
      <Typography variant="body2" component="div">
        <ProductFacts
          full
          product={product}
          tier={product.tier && ladder.titleOf(product.tier)}
        />
        <EntityRefLink entityRef={product.productRef}>
          {t('products.introduction.definition')}
        </EntityRefLink>
      </Typography>
    </Box>
  );
}
