import { useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { periodIn } from '../common/PeriodToggle';

/** How entities come to a path and why they leave: one answer for the sections that show it. */
export function usePathUptake(name: string, filters: QueryFilters) {
  const api = useApi(platformProductsApiRef);
  const period = periodIn(filters, 'quarter');
  return useLoad(
    () => api.getPathUptake(name, { period }),
    [api, name, period],
  );
}

/** The answer on its way. */
export type PathUptakeState = ReturnType<typeof usePathUptake>;
