import { useApi } from '@backstage/core-plugin-api';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { platformProductsApiRef } from '../../api';

/** What goes away of an entity, and what it has to move off. */
export type EntityDeprecations = EntityReport['notices'];

/**
 * The deprecations of a report, and a way to have them anew without the page that shows the rest of
 * the report going blank.
 */
export function useEntityDeprecations(report: EntityReport) {
  const api = useApi(platformProductsApiRef);
  const [newer, setNewer] = useState<{
    than: EntityReport;
    deprecations: EntityDeprecations;
  }>();
  const [{ loading, error }, reload] = useAsyncFn(async () => {
    const { notices } = await api.getReport(report.entityRef);
    setNewer({ than: report, deprecations: notices });
  }, [api, report]);
  return {
    deprecations: newer?.than === report ? newer.deprecations : report.notices,
    /** Why they could not be had anew. */
    error: loading ? undefined : error,
    reload,
  };
}
