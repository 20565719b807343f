import { useApi } from '@backstage/core-plugin-api';
import type {
  ProductConsumer,
  ProductDetail,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { DataTable } from '../../common/DataTable';
import { DownloadCsvButton } from '../../common/DownloadCsvButton';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { useEntityTabPath } from '../../entity/useEntityTabPath';
import type { Ladder } from '../../tiers/common/useLadder';
import { adopterColumns } from './adopterColumns';
import { ConsumerFilters } from './ConsumerFilters';
import { CONSUMERS_PER_PAGE, consumersQuery } from './consumersQuery';
import { NoteDialog } from './NoteDialog';

/** Where links of the same page lead to. */
export const CONSUMERS_ID = 'consumers';

/** All that the product is meant for: who uses it since when, and who does not and why. */
export function ConsumersSection(props: {
  product: ProductDetail;
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { product, filters, ladder } = props;
  const { name } = product;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pathOf = useEntityTabPath();
  const [asked, setAsked] = useState<ProductConsumer>();
  const query = consumersQuery(filters);
  const filtered = Object.keys(query).length > 0;
  const pages = useCursorPages(
    async cursor =>
      api.getProductConsumers(name, {
        ...query,
        limit: CONSUMERS_PER_PAGE,
        cursor,
      }),
    `${name} ${JSON.stringify(query)}`,
  );
  const caption = t('products.consumers.title');
  return (
    <Section
      id={CONSUMERS_ID}
      title={caption}
      subheader={t('products.consumers.subtitle')}
      action={
        <DownloadCsvButton
          load={() => api.getProductConsumersCsv(name, query)}
          fileName={`${name}-consumers.csv`}
        />
      }
    >
      <ConsumerFilters caption={caption} filters={filters} ladder={ladder} />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(`products.consumers.${filtered ? 'filtered' : 'empty'}`)}
              description={t(
                filtered
                  ? 'products.consumers.filteredDescription'
                  : 'products.consumers.emptyDescription',
              )}
            />
          ) : (
            <DataTable
              caption={caption}
              columns={adopterColumns({
                t,
                ladder,
                pathOf,
                product,
                onNote: setAsked,
              })}
              rows={items}
              rowKey={row => row.entityRef}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={CONSUMERS_PER_PAGE} />
      {asked && (
        <NoteDialog
          product={product}
          consumer={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined);
            pages.retry();
          }}
        />
      )}
    </Section>
  );
}
