import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import type { Migration } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import type { FilterOption } from '../common/SelectFilter';

/** The API takes at most this many owners. */
const MOST_OWNERS = 100;

/** As many as one chooses from; those with the next sunset come first. */
const MOST_NOTICES = 100;

/**
 * The notices that concern the reader, for a filter. They are asked for when first needed; until
 * then those are known that are listed, and the one that the address names.
 */
export function useNoticeOptions(
  chosen: string | undefined,
  migrations: Migration[],
) {
  const api = useApi(platformProductsApiRef);
  const identityApi = useApi(identityApiRef);
  const [asked, setAsked] = useState(false);
  const listed = migrations.map(({ notice }) => notice);
  const unknown =
    chosen !== undefined && !listed.some(({ id }) => id === chosen);
  const all = useLoad(async () => {
    if (!asked) {
      return [];
    }
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const consumerOwner = ownershipEntityRefs.slice(0, MOST_OWNERS);
    const page = await api.getNotices({
      ...(consumerOwner.length > 0 && { consumerOwner }),
      limit: MOST_NOTICES,
    });
    return page.items;
  }, [api, identityApi, asked]);
  const named = useLoad(
    async () => (unknown ? api.getNotice(chosen) : undefined),
    [api, chosen, unknown],
  );
  const titles = new Map<string, string>();
  for (const { id, title } of [
    ...listed,
    ...(all.value ?? []),
    ...(named.value ? [named.value] : []),
  ]) {
    titles.set(id, title);
  }
  const options: FilterOption[] = [...titles].map(([value, label]) => ({
    value,
    label,
  }));
  return {
    options,
    loading: all.loading,
    error: all.error,
    ask: () => setAsked(true),
  };
}
