import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { FilterBar } from '../common/FilterBar';
import { OwnerFilter } from '../common/OwnerFilter';
import { SearchFilter } from '../common/SearchFilter';
import { SelectFilter } from '../common/SelectFilter';
import { PROBLEM_CODES } from './problemFix';
import { ABOUTS, PROBLEM_FILTERS, SEVERITIES } from './problemsQuery';

/** What the list of problems can be narrowed by. */
export function ProblemsFilters(props: {
  caption: string;
  filters: QueryFilters;
}) {
  const { caption, filters } = props;
  const t = useText();
  const setter = (name: string) => (values: string[]) =>
    filters.set({ [name]: values });
  return (
    <FilterBar caption={caption} filters={filters} names={[...PROBLEM_FILTERS]}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={value => filters.set({ search: [value] })}
      />
      <SelectFilter
        single
        label={t('problems.filters.about')}
        options={ABOUTS.map(value => ({
          value,
          label: t(`problems.about.${value}`),
        }))}
        values={filters.values('about')}
        onChange={setter('about')}
      />
      <SelectFilter
        single
        label={t('problems.filters.severity')}
        options={SEVERITIES.map(value => ({
          value,
          label: t(`common.severity.${value}`),
        }))}
        values={filters.values('severity')}
        onChange={setter('severity')}
      />
      <SelectFilter
        label={t('problems.filters.code')}
        options={PROBLEM_CODES.map(value => ({
          value,
          label: t(`problems.codes.${value}`),
        }))}
        values={filters.values('code')}
        onChange={setter('code')}
      />
      <OwnerFilter
        values={filters.values('owner')}
        onChange={setter('owner')}
      />
    </FilterBar>
  );
}
