import { useApi } from '@backstage/core-plugin-api';
import type {
  BulkPreview,
  BulkResult,
  PreviewBulk,
} from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import { platformProductsApiRef } from '../../../api';
import type { TaggingDraft } from './TaggingDraft';
import type { TaggingFilter } from './taggingFilter';

interface Step<T> {
  loading: boolean;
  value?: T;
  error?: Error;
}

const idle = { loading: false };

/**
 * Looks at what a bulk request would do, and does it. A preview holds for what it was asked for: it
 * is gone as soon as filters, tier or way are changed.
 */
export function useBulkTagging(filter: TaggingFilter, draft: TaggingDraft) {
  const api = useApi(platformProductsApiRef);
  const request: PreviewBulk = {
    selection: { filter },
    tier: draft.tier,
    ...(draft.direct && { direct: true }),
  };
  const key = JSON.stringify(request);
  const [preview, setPreview] = useKeyedStep<BulkPreview>(key);
  const [sending, setSending] = useKeyedStep<BulkResult>(key);
  const look = async () => {
    setSending(key, idle);
    setPreview(key, { loading: true });
    setPreview(key, await settled(api.previewTiers(request)));
  };
  const send = async () => {
    if (!preview.value) {
      return;
    }
    const reason = draft.reason.trim();
    const evidence = draft.evidence.trim();
    setSending(key, { loading: true });
    setSending(
      key,
      await settled(
        api.proposeTiers({
          ...request,
          reason,
          ...(evidence && { evidence }),
          expected: preview.value.selected,
        }),
      ),
    );
  };
  const reset = () => {
    setPreview(key, idle);
    setSending(key, idle);
  };
  return { preview, sending, result: sending.value, look, send, reset };
}

/**
 * A step that is forgotten when the key changes. An answer for a former key is not heard: a newer
 * question has begun since.
 */
function useKeyedStep<T>(
  key: string,
): [Step<T>, (key: string, step: Step<T>) => void] {
  const [kept, keep] = useState<{ key: string; step: Step<T> }>();
  return [
    kept?.key === key ? kept.step : idle,
    (of, step) =>
      keep(current =>
        step.loading || !current || current.key === of
          ? { key: of, step }
          : current,
      ),
  ];
}

async function settled<T>(answer: Promise<T>): Promise<Step<T>> {
  try {
    return { loading: false, value: await answer };
  } catch (error) {
    return {
      loading: false,
      error: error instanceof Error ? error : new Error(String(error)),
    };
  }
}
