import { useApi } from '@backstage/core-plugin-api';
import type { Transition } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';

/** About as many as one looks at before asking for more; those of one moment are shown as one. */
const TRANSITIONS_PER_PAGE = 25;

/** The changes of one entity, newest first, page after page. Lives as long as the entity is shown. */
export function useEntityHistory(entityRef: string) {
  const api = useApi(platformProductsApiRef);
  const [cursor, setCursor] = useState<string>();
  const [newer, setNewer] = useState<Transition[]>([]);
  const { value, loading, error, retry } = useLoad(
    () =>
      api.getEntityHistory(entityRef, { limit: TRANSITIONS_PER_PAGE, cursor }),
    [api, entityRef, cursor],
  );
  // While a page is on its way, `value` is still the one before it.
  const page = loading || error ? undefined : value;
  const transitions = [...newer, ...(page?.items ?? [])];
  const showOlder = page?.nextCursor
    ? () => {
        setNewer(transitions);
        setCursor(page.nextCursor);
      }
    : undefined;
  return { transitions, loading, error, retry, showOlder };
}
