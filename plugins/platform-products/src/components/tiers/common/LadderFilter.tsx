import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { SelectFilter } from '../../common/SelectFilter';
import type { Ladder } from './useLadder';

/** The key of entities without a tier, as the API names that group. */
export const NO_TIER = 'none';

/** Chooses tiers of the ladder. */
export function LadderFilter(props: {
  filters: QueryFilters;
  ladder: Ladder;
  /** Whether entities without a tier can be chosen too. */
  withNone?: boolean;
}) {
  const { filters, ladder, withNone } = props;
  const t = useText();
  return (
    <SelectFilter
      label={t('common.filters.tier')}
      options={[
        ...ladder.tiers.map(({ name, title }) => ({
          value: name,
          label: title,
        })),
        ...(withNone
          ? [{ value: NO_TIER, label: t('common.tier.notSet') }]
          : []),
      ]}
      values={filters.values('tier')}
      onChange={tier => filters.set({ tier })}
    />
  );
}
