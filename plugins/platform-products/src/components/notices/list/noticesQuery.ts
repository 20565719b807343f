import {
  noticeOriginSchema,
  noticeStageSchema,
  noticeStateSchema,
  NoticesQuery,
} from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';

/** Rows of one page. */
export const NOTICES_PER_PAGE = 25;

/** What a notice can ask for. */
export const NOTICE_KINDS = ['compulsory', 'advisory'] as const;

/** Choices of the filters that have a fixed set of them. */
export const NOTICE_CHOICES = {
  state: noticeStateSchema.options,
  stage: noticeStageSchema.options,
  kind: NOTICE_KINDS,
  origin: noticeOriginSchema.options,
} as const;

/** Names of the filters in the address of the page. */
export const NOTICE_FILTERS = [
  'search',
  'state',
  'stage',
  'kind',
  'origin',
  'owner',
] as const;

/** The filters of the address as the API takes them; words that it does not know are left out. */
export function noticesQuery(
  filters: Pick<QueryFilters, 'values' | 'first'>,
): NoticesQuery {
  const known = <T extends string>(name: string, words: readonly T[]) =>
    words.filter(word => filters.values(name).includes(word));
  const state = known('state', NOTICE_CHOICES.state);
  const stage = known('stage', NOTICE_CHOICES.stage);
  const kind = known('kind', NOTICE_CHOICES.kind);
  const origin = known('origin', NOTICE_CHOICES.origin);
  const owner = filters.values('owner');
  const search = filters.first('search')?.slice(0, 200);
  return {
    ...(state.length > 0 && { state }),
    ...(stage.length > 0 && { stage }),
    ...(kind.length > 0 && { kind }),
    ...(origin.length > 0 && { origin }),
    ...(owner.length > 0 && { owner }),
    ...(search && { search }),
  };
}
