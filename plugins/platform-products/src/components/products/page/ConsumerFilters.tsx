import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { GroupingFilter } from '../../tiers/common/GroupingFilter';
import { LadderFilter } from '../../tiers/common/LadderFilter';
import type { Ladder } from '../../tiers/common/useLadder';
import { ADOPTION_STATES, CONSUMER_FILTERS } from './consumersQuery';

/** What the consumers can be narrowed by. */
export function ConsumerFilters(props: {
  caption: string;
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { caption, filters, ladder } = props;
  const t = useText();
  return (
    <FilterBar caption={caption} filters={filters} names={CONSUMER_FILTERS}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={search => filters.set({ search: [search] })}
      />
      <SelectFilter
        label={t('products.consumers.state')}
        options={ADOPTION_STATES.map(value => ({
          value,
          label: t(`products.state.${value}`),
        }))}
        values={filters.values('state')}
        onChange={state => filters.set({ state })}
      />
      <OwnerFilter
        values={filters.values('owner')}
        onChange={owner => filters.set({ owner })}
      />
      <LadderFilter filters={filters} ladder={ladder} withNone />
      <GroupingFilter kind="system" filters={filters} />
      <GroupingFilter kind="domain" filters={filters} />
    </FilterBar>
  );
}
