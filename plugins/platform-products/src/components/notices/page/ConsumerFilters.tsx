import { useApi } from '@backstage/core-plugin-api';
import { migrationStateSchema } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useLoad } from '../../../hooks/useLoad';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { CONSUMER_FILTERS, CONSUMER_ORIGINS } from './consumersQuery';

/** The key of consumers without a tier, as the API names that group. */
const NO_TIER = 'none';

/** What the consumers of a notice can be narrowed by. */
export function ConsumerFilters(props: {
  caption: string;
  filters: QueryFilters;
}) {
  const { caption, filters } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  // The ladder only names the choices of one filter: without it the filter still works by name.
  const { value: tiers } = useLoad(() => api.getTiers(), [api]);
  const chosen = (name: string) => ({
    values: filters.values(name),
    onChange: (values: string[]) => filters.set({ [name]: values }),
  });
  return (
    <FilterBar
      caption={caption}
      filters={filters}
      names={[...CONSUMER_FILTERS]}
    >
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={value => filters.set({ search: [value] })}
      />
      <SelectFilter
        label={t('notices.consumers.filters.state')}
        options={migrationStateSchema.options.map(value => ({
          value,
          label: t(`notices.migrationState.${value}`),
        }))}
        {...chosen('state')}
      />
      <OwnerFilter {...chosen('owner')} />
      <SelectFilter
        label={t('common.filters.tier')}
        options={[
          ...(tiers?.items ?? []).map(({ name, title }) => ({
            value: name,
            label: title,
          })),
          { value: NO_TIER, label: t('common.tier.notSet') },
        ]}
        {...chosen('tier')}
      />
      <SelectFilter
        single
        label={t('notices.consumers.filters.origin')}
        options={CONSUMER_ORIGINS.map(value => ({
          value,
          label: t(`notices.consumers.origin.${value}`),
        }))}
        {...chosen('origin')}
      />
      <SelectFilter
        single
        label={t('notices.consumers.filters.backSliding')}
        options={(['true', 'false'] as const).map(value => ({
          value,
          label: t(`notices.consumers.backSliding.${value}`),
        }))}
        {...chosen('backSliding')}
      />
    </FilterBar>
  );
}
