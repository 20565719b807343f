import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { MAX_LIMIT } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { PRODUCT_FILTERS } from './productsQuery';

const FACTS = ['owner', 'domain', 'capability', 'lifecycle'] as const;

/** What the map can be narrowed by: what any of the products says, and nothing that none does. */
export function ProductFilters(props: {
  caption: string;
  filters: QueryFilters;
}) {
  const { caption, filters } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const presentation = useApiHolder().get(entityPresentationApiRef);
  // Without the choices the map still stands, and so do the filters that are set.
  const { value } = useLoad(
    async () => api.getProducts({ limit: MAX_LIMIT }),
    [api],
  );
  const labelOf = (name: (typeof FACTS)[number], said: string) =>
    name === 'owner' || name === 'domain'
      ? (
          presentation?.forEntity(said).snapshot ??
          defaultEntityPresentation(said)
        ).primaryTitle
      : said;
  return (
    <FilterBar caption={caption} filters={filters} names={PRODUCT_FILTERS}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={search => filters.set({ search: [search] })}
      />
      {FACTS.map(name => {
        const chosen = filters.values(name);
        const said = (value?.items ?? []).flatMap(row => row[name] ?? []);
        return (
          <SelectFilter
            key={name}
            label={t(`products.facts.${name}`)}
            options={[...new Set([...chosen, ...said])]
              .map(word => ({ value: word, label: labelOf(name, word) }))
              .sort((a, b) => a.label.localeCompare(b.label))}
            values={chosen}
            onChange={values => filters.set({ [name]: values })}
          />
        );
      })}
    </FilterBar>
  );
}
