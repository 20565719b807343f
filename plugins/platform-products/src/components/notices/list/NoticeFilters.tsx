import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { NOTICE_CHOICES, NOTICE_FILTERS } from './noticesQuery';

/** What the list of notices can be narrowed by. */
export function NoticeFilters(props: {
  caption: string;
  filters: QueryFilters;
}) {
  const { caption, filters } = props;
  const t = useText();
  const setter = (name: string) => (values: string[]) =>
    filters.set({ [name]: values });
  const chosen = (name: string) => ({
    values: filters.values(name),
    onChange: setter(name),
  });
  return (
    <FilterBar caption={caption} filters={filters} names={[...NOTICE_FILTERS]}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={value => filters.set({ search: [value] })}
      />
      <SelectFilter
        label={t('notices.list.filters.state')}
        options={NOTICE_CHOICES.state.map(value => ({
          value,
          label: t(`notices.state.${value}`),
        }))}
        {...chosen('state')}
      />
      <SelectFilter
        label={t('notices.list.filters.stage')}
        options={NOTICE_CHOICES.stage.map(value => ({
          value,
          label: t(`notices.stage.${value}`),
        }))}
        {...chosen('stage')}
      />
      <SelectFilter
        label={t('notices.list.filters.kind')}
        options={NOTICE_CHOICES.kind.map(value => ({
          value,
          label: t(`notices.kind.${value}`),
        }))}
        {...chosen('kind')}
      />
      <SelectFilter
        label={t('notices.list.filters.origin')}
        options={NOTICE_CHOICES.origin.map(value => ({
          value,
          label: t(`notices.origin.${value}`),
        }))}
        {...chosen('origin')}
      />
      <OwnerFilter {...chosen('owner')} />
    </FilterBar>
  );
}
