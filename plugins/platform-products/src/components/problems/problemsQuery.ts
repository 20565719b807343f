import type { ProblemsQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';

/** Rows of one page. */
export const PROBLEMS_PER_PAGE = 50;

/** What a problem can be about. */
export const ABOUTS = ['metadata', 'definition'] as const;

/** How bad a problem can be. */
export const SEVERITIES = ['error', 'warning'] as const;

/** Names of the filters in the address of the page. */
export const PROBLEM_FILTERS = [
  'search',
  'about',
  'severity',
  'code',
  'owner',
] as const;

/** The filters of the address as the API takes them; words that it does not know are left out. */
export function problemsQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): ProblemsQuery {
  const code = filters.values('code');
  const owner = filters.values('owner');
  const search = filters.first('search')?.slice(0, 200);
  const about = ABOUTS.find(word => word === filters.first('about'));
  const severity = SEVERITIES.find(word => word === filters.first('severity'));
  return {
    ...(about && { about }),
    ...(severity && { severity }),
    ...(code.length > 0 && { code }),
    ...(owner.length > 0 && { owner }),
    ...(search && { search }),
  };
}
