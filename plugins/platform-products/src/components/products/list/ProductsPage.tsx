import { useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { LoadedStatusNotice } from '../../common/LoadedStatusNotice';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { CapabilityMap } from './CapabilityMap';
import { HowToWrite } from './HowToWrite';
import { ProductFilters } from './ProductFilters';
import { PRODUCTS_PER_PAGE, productsQuery } from './productsQuery';

/** The portfolio: what the platform offers, by what it is for, and how far each is adopted. */
export function ProductsPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const query = productsQuery(filters);
  const filtered = Object.keys(query).length > 0;
  const pages = useCursorPages(
    async cursor =>
      api.getProducts({ ...query, limit: PRODUCTS_PER_PAGE, cursor }),
    JSON.stringify(query),
  );
  const caption = t('products.list.title');
  return (
    <>
      <LoadedStatusNotice />
      <Section
        id="products"
        title={caption}
        subheader={t('products.list.subtitle')}
      >
        <ProductFilters caption={caption} filters={filters} />
        <Loaded state={pages}>
          {({ items }) =>
            items.length > 0 ? (
              <CapabilityMap products={items} />
            ) : (
              <Nothing filtered={filtered} />
            )
          }
        </Loaded>
        <Pager pages={pages} caption={caption} pageSize={PRODUCTS_PER_PAGE} />
      </Section>
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useText();
  return filtered ? (
    <EmptyState
      title={t('products.list.filtered')}
      description={t('products.list.filteredDescription')}
    />
  ) : (
    <HowToWrite />
  );
}
