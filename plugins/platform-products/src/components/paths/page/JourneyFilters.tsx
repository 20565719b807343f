import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { GroupingFilter } from '../../tiers/common/GroupingFilter';
import { LadderFilter } from '../../tiers/common/LadderFilter';
import type { Ladder } from '../../tiers/common/useLadder';
import { DRIFTS } from '../common/drifts';
import { JOURNEY_FILTERS, JOURNEY_STATES } from './journeysQuery';

/** What the journeys can be narrowed by. */
export function JourneyFilters(props: {
  caption: string;
  steps: GoldenPathDetail['definition'];
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { caption, steps, filters, ladder } = props;
  const t = useText();
  const chosen = (name: string) => ({
    values: filters.values(name),
    onChange: (values: string[]) => filters.set({ [name]: values }),
  });
  return (
    <FilterBar caption={caption} filters={filters} names={[...JOURNEY_FILTERS]}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={value => filters.set({ search: [value] })}
      />
      <SelectFilter
        label={t('paths.journeys.state')}
        options={JOURNEY_STATES.map(value => ({
          value,
          label: t(`paths.journeyState.${value}`),
        }))}
        {...chosen('state')}
      />
      <SelectFilter
        label={t('paths.journeys.drift')}
        options={DRIFTS.map(value => ({
          value,
          label: t(`paths.drift.${value}`),
        }))}
        {...chosen('drift')}
      />
      <SelectFilter
        single
        label={t('paths.journeys.missing')}
        options={steps.map(({ name, title }) => ({
          value: name,
          label: title,
        }))}
        {...chosen('missing')}
      />
      <OwnerFilter {...chosen('owner')} />
      <GroupingFilter kind="domain" filters={filters} />
      <LadderFilter filters={filters} ladder={ladder} withNone />
    </FilterBar>
  );
}
