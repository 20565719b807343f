import { useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { useText } from '../../hooks/useText';

/**
 * The title of the tier column, which also learns the order of the ladder for it: a column is made
 * outside of React, where nothing can be asked for. Without the ladder, tiers are sorted by name.
 */
export function TierColumnTitle({ ranks }: { ranks: Map<string, number> }) {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const { value } = useLoad(() => api.getTiers(), [api]);
  useEffect(() => {
    value?.items.forEach(({ name, rank }) => ranks.set(name, rank));
  }, [value, ranks]);
  return <>{t('catalog.tierColumn.title')}</>;
}
