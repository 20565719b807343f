import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { ProductDetail } from 'backstage-plugin-platform-products-common';
import { useText } from '../../../hooks/useText';
import { productRouteRef } from '../../../routes';
import { DataTable } from '../../common/DataTable';
import { Section } from '../../common/Section';
import { Share } from '../../common/Share';

/** Other products for the same, and how many use them: what exists twice is paid for twice. */
export function CompetingSection({ product }: { product: ProductDetail }) {
  const { title, capability, competing, adoption } = product;
  const t = useText();
  const pathOf = useRouteRef(productRouteRef);
  const caption = t('products.competing.title');
  return (
    <Section
      id="competing"
      title={caption}
      subheader={capability && t('products.competing.subtitle', { capability })}
    >
      {competing.length === 0 ? (
        t('products.competing.none')
      ) : (
        <>
          <DataTable
            caption={caption}
            columns={[
              {
                id: 'product',
                header: t('products.competing.product'),
                render: other => (
                  <Link to={pathOf({ name: other.name })}>{other.title}</Link>
                ),
              },
              {
                id: 'entities',
                header: t('products.competing.entities'),
                align: 'right',
                render: ({ entities }) => (
                  <Share part={entities} whole={adoption.eligible} />
                ),
              },
            ]}
            rows={competing}
            rowKey={({ name }) => name}
          />
          <p>{t('products.competing.entitiesHelp', { title })}</p>
        </>
      )}
    </Section>
  );
}
