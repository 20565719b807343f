import { useApi } from '@backstage/core-plugin-api';
import { SearchFilter } from '@backstage/plugin-search-react';
import { useCallback } from 'react';
import { platformProductsApiRef } from '../../api';
import { useText } from '../../hooks/useText';

/**
 * Filter of search results by the tier that counts for an entity. It selects among documents that
 * carry the field `tier`, which the search module of the suite adds to those of the catalog.
 */
export function TierSearchFilter({ className }: { className: string }) {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  // The same function each time, or the tiers would be asked for at each key in the search bar.
  const tiers = useCallback(async () => {
    const { items } = await api.getTiers();
    return items.map(({ name, title }) => ({ value: name, label: title }));
  }, [api]);
  return (
    <SearchFilter.Select
      className={className}
      label={t('catalog.searchFilter.label')}
      name="tier"
      values={tiers}
    />
  );
}
