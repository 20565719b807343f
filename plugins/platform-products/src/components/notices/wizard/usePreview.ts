import { useApi } from '@backstage/core-plugin-api';
import type { NoticePreview } from 'backstage-plugin-platform-products-common';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { platformProductsApiRef } from '../../../api';
import { LoadState, useLoad } from '../../../hooks/useLoad';

/** Milliseconds without a change before the backend works out who is affected. */
const PAUSE = 600;

/** Who a notice would affect, and what stands in its way, as it is being written. */
export function usePreview(
  content: Partial<NoticeContent>,
  id: string | undefined,
): LoadState<NoticePreview> {
  const api = useApi(platformProductsApiRef);
  const question = JSON.stringify({ content, ...(id && { id }) });
  const [asked, setAsked] = useState(question);
  useDebounce(() => setAsked(question), PAUSE, [question]);
  const state = useLoad(
    () => api.previewNotice(JSON.parse(asked)),
    [api, asked],
  );
  // What is known is about the words of before: nobody should publish by it.
  return { ...state, loading: state.loading || asked !== question };
}
