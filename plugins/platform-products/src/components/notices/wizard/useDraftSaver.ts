import { useApi } from '@backstage/core-plugin-api';
import type { Notice } from 'backstage-plugin-platform-products-common';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { platformProductsApiRef } from '../../../api';
import { DraftSaver } from './DraftSaver';

/** A draft that is saved as it is written, and when its author leaves. */
export function useDraftSaver(
  notice: Notice | undefined,
  onCreated: ((notice: Notice) => void) | undefined,
) {
  const api = useApi(platformProductsApiRef);
  const automatic = !notice || notice.state === 'draft';
  const [saver] = useState(
    () =>
      new DraftSaver({
        api,
        notice,
        initial: {
          kind: 'compulsory',
          timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
        automatic,
      }),
  );
  const view = useSyncExternalStore(saver.subscribe, saver.getView);

  const createdId = notice ? undefined : view.notice?.id;
  const told = useRef<string>();
  useEffect(() => {
    if (createdId && view.notice && told.current !== createdId) {
      told.current = createdId;
      onCreated?.(view.notice);
    }
  }, [createdId, view.notice, onCreated]);

  useEffect(() => {
    // The browser asks for itself; its words cannot be chosen.
    const ask = (event: BeforeUnloadEvent) => {
      if (saver.isUnsaved()) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      if (automatic) {
        saver.flush();
      }
    };
  }, [saver, automatic]);

  return { saver, view, automatic };
}
