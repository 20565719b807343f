import { useApi } from '@backstage/core-plugin-api';
import type {
  NoticeEvent,
  NoticeHistoryQuery,
} from 'backstage-plugin-platform-products-common';
import { useEffect, useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';

/** About as many as one looks at before asking for more. */
const EVENTS_PER_PAGE = 10;

/** What happened to a notice, newest first, page after page; from the first again when `key` changes. */
export function useNoticeEvents(
  id: string,
  query: Pick<NoticeHistoryQuery, 'type'>,
  key: string,
) {
  const api = useApi(platformProductsApiRef);
  const [walk, setWalk] = useState<{ cursor?: string; newer: NoticeEvent[] }>({
    newer: [],
  });
  useEffect(() => setWalk({ newer: [] }), [id, key]);
  const { value, loading, error, retry } = useLoad(
    () =>
      api.getNoticeHistory(id, {
        ...query,
        limit: EVENTS_PER_PAGE,
        cursor: walk.cursor,
      }),
    [api, id, key, walk.cursor],
  );
  // While a page is on its way, `value` is still the one before it.
  const page = loading || error ? undefined : value;
  const events = [...walk.newer, ...(page?.items ?? [])];
  const showOlder = page?.nextCursor
    ? () => setWalk({ cursor: page.nextCursor, newer: events })
    : undefined;
  return { events, loading, error, retry, showOlder };
}
