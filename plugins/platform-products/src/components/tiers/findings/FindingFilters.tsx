import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { GivenFilter } from '../common/GivenFilter';
import { LadderFilter } from '../common/LadderFilter';
import type { Ladder } from '../common/useLadder';
import { FINDING_FILTERS, FINDING_STATES, OBLIGATIONS } from './findingsQuery';

/** What the findings can be narrowed by. */
export function FindingFilters(props: {
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
    <FilterBar caption={caption} filters={filters} names={FINDING_FILTERS}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={value => filters.set({ search: [value] })}
      />
      <SelectFilter
        label={t('tiers.findings.obligation')}
        options={OBLIGATIONS.map(value => ({
          value,
          label: t(`tiers.findings.obligationsBy.${value}`),
        }))}
        {...chosen('obligation')}
      />
      <SelectFilter
        label={t('tiers.findings.state')}
        options={FINDING_STATES.map(value => ({
          value,
          label: t(`entity.tier.state.${value}`),
        }))}
        {...chosen('state')}
      />
      <LadderFilter filters={filters} ladder={ladder} />
      <OwnerFilter {...chosen('owner')} />
      <GivenFilter
        name="kind"
        label={t('tiers.filters.kind')}
        filters={filters}
      />
      <GivenFilter
        name="system"
        label={t('common.filters.system')}
        filters={filters}
      />
      <GivenFilter
        name="domain"
        label={t('common.filters.domain')}
        filters={filters}
      />
    </FilterBar>
  );
}
