import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { LadderFilter } from '../common/LadderFilter';
import type { Ladder } from '../common/useLadder';
import { DAYS_AHEAD, REVIEW_FILTERS, REVIEW_STATES } from './reviewsQuery';

/** What the reviews can be narrowed by. */
export function ReviewFilters(props: {
  caption: string;
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { caption, filters, ladder } = props;
  const t = useText();
  const chosen = (name: string) => ({
    values: filters.values(name),
    onChange: (values: string[]) => filters.set({ [name]: values }),
  });
  return (
    <FilterBar caption={caption} filters={filters} names={REVIEW_FILTERS}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={value => filters.set({ search: [value] })}
      />
      <SelectFilter
        label={t('tiers.reviews.state')}
        options={REVIEW_STATES.map(value => ({
          value,
          label: t(`tiers.reviews.states.${value}`),
        }))}
        {...chosen('state')}
      />
      <SelectFilter
        single
        label={t('tiers.reviews.within')}
        options={DAYS_AHEAD.map(count => ({
          value: String(count),
          label: t('tiers.reviews.days', { count }),
        }))}
        {...chosen('within')}
      />
      <LadderFilter filters={filters} ladder={ladder} />
      <OwnerFilter {...chosen('owner')} />
    </FilterBar>
  );
}
