import { useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { StatusNotice } from './StatusNotice';

/**
 * For pages whose own answer says nothing of its age. Where the status cannot be had the page says
 * why itself: it asks the same backend.
 */
export function LoadedStatusNotice() {
  const api = useApi(platformProductsApiRef);
  const { value } = useLoad(() => api.getStatus(), [api]);
  return value ? <StatusNotice status={value} /> : null;
}
