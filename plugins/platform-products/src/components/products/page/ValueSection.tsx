import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { Section } from '../../common/Section';
import { NoticeText } from '../../notices/NoticeText';

/** What the product is for, in the words of who offers it. */
export function ValueSection({ product }: { product: ProductDetail }) {
  const t = useText();
  return (
    <Section id="value" title={t('products.value.title')}>
      {product.valueProposition ? (
        <NoticeText text={product.valueProposition} />
      ) : (
        t('products.value.none')
      )}
    </Section>
  );
}
