import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useRef } from 'react';
import { platformProductsApiRef } from '../../../api';

/**
 * Notes once that the reader's team has looked at a product that there is. It is said of the team
 * only, so that who is aware can be counted; where it cannot be noted the reader is not bothered.
 */
export function useProductVisit(name: string | undefined) {
  const api = useApi(platformProductsApiRef);
  const noted = useRef<string>();
  useEffect(() => {
    if (name !== undefined && noted.current !== name) {
      noted.current = name;
      api.noteProductVisit(name).catch(() => undefined);
    }
  }, [api, name]);
}
