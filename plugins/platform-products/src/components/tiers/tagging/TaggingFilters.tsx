import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { TIER_STATES } from '../../entities/entitiesQuery';
import { GroupingFilter } from '../common/GroupingFilter';
import { KindFilter } from '../common/KindFilter';
import { LadderFilter } from '../common/LadderFilter';
import type { Ladder } from '../common/useLadder';
import { chosenKinds, TAGGING_FILTERS } from './taggingFilter';

/** What the entities to tag are selected by. */
export function TaggingFilters(props: {
  caption: string;
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { caption, filters, ladder } = props;
  const t = useText();
  return (
    <FilterBar caption={caption} filters={filters} names={TAGGING_FILTERS}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={value => filters.set({ search: [value] })}
      />
      <KindFilter
        kinds={ladder.kinds}
        values={chosenKinds(filters)}
        onChange={kind => filters.set({ kind })}
      />
      <OwnerFilter
        values={filters.values('owner')}
        onChange={owner => filters.set({ owner })}
      />
      <GroupingFilter kind="system" filters={filters} />
      <GroupingFilter kind="domain" filters={filters} />
      <LadderFilter filters={filters} ladder={ladder} withNone />
      <SelectFilter
        label={t('common.filters.tierState')}
        options={TIER_STATES.map(state => ({
          value: state,
          label: t(`common.tierState.${state}`),
        }))}
        values={filters.values('tierState')}
        onChange={tierState => filters.set({ tierState })}
      />
    </FilterBar>
  );
}
