import type { MigrationsQuery } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { MIGRATION_STATES, OPEN_STATES } from './migrationStates';

/** Rows of one page. */
export const MIGRATIONS_PER_PAGE = 50;

/** Names of the filters in the address of the page. Notifications link to it with `notice`. */
export const MIGRATION_FILTERS = ['state', 'owner', 'notice', 'finished'];

/** The longest id that the API takes. */
const LONGEST_ID = 255;

/** Whether what is finished is listed too. An address that names states says so itself. */
export function showsFinished(filters: Pick<QueryFilters, 'first'>): boolean {
  return filters.first('finished') === 'shown';
}

/**
 * The filters of the address as the API takes them. Without states it is what is still to be done:
 * the list is by sunset, and years of finished migrations would stand before the next one.
 */
export function migrationsQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): MigrationsQuery {
  const owner = filters.values('owner');
  const noticeId = filters.first('notice');
  const named = MIGRATION_STATES.filter(state =>
    filters.values('state').includes(state),
  );
  const open = showsFinished(filters) ? [] : OPEN_STATES;
  const state = named.length > 0 ? named : open;
  return {
    ...(owner.length > 0 && { owner }),
    ...(state.length > 0 && { state }),
    ...(noticeId && noticeId.length <= LONGEST_ID && { noticeId }),
  };
}
