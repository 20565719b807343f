import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { GroupingFilter } from '../../tiers/common/GroupingFilter';
import { NO_TIER } from '../../tiers/common/LadderFilter';
import type { Ladder } from '../../tiers/common/useLadder';
import { DayField } from './DayField';
import { SEGMENT_FILTERS } from './segmentQuery';

/** Whose funnel and times are looked at, and of journeys that started when. */
export function SegmentBar(props: { filters: QueryFilters; ladder: Ladder }) {
  const { filters, ladder } = props;
  const t = useText();
  // Funnel and times are of one owner at a time: the newest choice takes the place of the last.
  const latest = (name: string) => ({
    values: filters.values(name),
    onChange: (values: string[]) => filters.set({ [name]: values.slice(-1) }),
  });
  const domain = latest('segmentDomain');
  const ofDomain: QueryFilters = {
    ...filters,
    values: () => domain.values,
    set: patch => domain.onChange(patch.domain ?? []),
  };
  return (
    <FilterBar
      caption={t('paths.segment.title')}
      filters={filters}
      names={[...SEGMENT_FILTERS]}
    >
      <OwnerFilter {...latest('segmentOwner')} />
      <GroupingFilter kind="domain" filters={ofDomain} />
      <SelectFilter
        single
        label={t('common.filters.tier')}
        options={[
          ...ladder.tiers.map(({ name, title }) => ({
            value: name,
            label: title,
          })),
          { value: NO_TIER, label: t('common.tier.notSet') },
        ]}
        {...latest('segmentTier')}
      />
      <DayField
        label={t('paths.segment.from')}
        value={filters.first('startedFrom')}
        onChange={day => filters.set({ startedFrom: [day] })}
      />
      <DayField
        label={t('paths.segment.to')}
        value={filters.first('startedTo')}
        onChange={day => filters.set({ startedTo: [day] })}
      />
    </FilterBar>
  );
}
