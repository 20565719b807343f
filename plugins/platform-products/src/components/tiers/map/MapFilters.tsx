import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { formatNumber } from '../../common/formatNumber';
import { OwnerFilter } from '../../common/OwnerFilter';
import { Choice } from '../common/Choice';
import { GroupingFilter } from '../common/GroupingFilter';
import { KindFilter } from '../common/KindFilter';
import { LadderFilter } from '../common/LadderFilter';
import type { Ladder } from '../common/useLadder';
import { depthOf, DEPTHS, MAP_FILTERS } from './mapQuery';

/** Kinds that lean on each other in every catalog. */
const KINDS = ['component', 'api', 'resource'];

/** What the map can be narrowed by. */
export function MapFilters(props: {
  caption: string;
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { caption, filters, ladder } = props;
  const t = useText();
  return (
    <FilterBar caption={caption} filters={filters} names={MAP_FILTERS}>
      <OwnerFilter
        values={filters.values('owner')}
        onChange={owner => filters.set({ owner })}
      />
      <GroupingFilter kind="system" filters={filters} />
      <GroupingFilter kind="domain" filters={filters} />
      <LadderFilter filters={filters} ladder={ladder} withNone />
      <KindFilter
        kinds={[...KINDS, ...ladder.kinds]}
        values={filters.values('kind')}
        onChange={kind => filters.set({ kind })}
      />
      {filters.first('focus') && (
        <Choice
          label={t('tiers.map.depth')}
          value={String(depthOf(filters))}
          options={DEPTHS.map(count => ({
            value: String(count),
            label: formatNumber(count),
          }))}
          onChange={depth => filters.set({ depth: [depth] })}
        />
      )}
      <FormControlLabel
        control={
          <Switch
            color="primary"
            checked={filters.first('inversions') === 'only'}
            onChange={(_, checked) =>
              filters.set({ inversions: checked ? ['only'] : [] })
            }
          />
        }
        label={t('tiers.map.inversionsOnly')}
      />
    </FilterBar>
  );
}
