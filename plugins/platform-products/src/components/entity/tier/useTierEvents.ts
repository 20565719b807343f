import { useApi } from '@backstage/core-plugin-api';
import type { TierEvent } from 'backstage-plugin-platform-products-common';
import { useEffect, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';

/** About as many as one looks at before asking for more. */
const EVENTS_PER_PAGE = 10;

/**
 * What happened to the tier of an entity, newest first, page after page; from the first again when
 * `version` changes.
 */
export function useTierEvents(entityRef: string, version: number) {
  const api = useApi(platformProductsApiRef);
  const [walk, setWalk] = useState<{ cursor?: string; newer: TierEvent[] }>({
    newer: [],
  });
  useEffect(() => setWalk({ newer: [] }), [entityRef, version]);
  const { value, loading, error, retry } = useLoad(
    () =>
      api.getEntityTierHistory(entityRef, {
        limit: EVENTS_PER_PAGE,
        cursor: walk.cursor,
      }),
    [api, entityRef, version, walk.cursor],
  );
  // While a page is on its way, `value` is still the one before it.
  const page = loading || error ? undefined : value;
  const events = [...walk.newer, ...(page?.items ?? [])];
  const showOlder = page?.nextCursor
    ? () => setWalk({ cursor: page.nextCursor, newer: events })
    : undefined;
  return { events, loading, error, retry, showOlder };
}
