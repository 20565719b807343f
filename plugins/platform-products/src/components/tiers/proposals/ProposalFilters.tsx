import Box from '@material-ui/core/Box';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { FilterBar } from '../../common/FilterBar';
import { OwnerFilter } from '../../common/OwnerFilter';
import { SearchFilter } from '../../common/SearchFilter';
import { SelectFilter } from '../../common/SelectFilter';
import { LadderFilter } from '../common/LadderFilter';
import { ToggleChoice } from '../common/ToggleChoice';
import type { Ladder } from '../common/useLadder';
import {
  ASSIGNMENT_STATES,
  DISAGREEMENTS,
  presetOf,
  PRESETS,
  PROPOSAL_FILTERS,
} from './proposalsQuery';

/** What the page is opened for, and what the list can be narrowed by. */
export function ProposalFilters(props: {
  caption: string;
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { caption, filters, ladder } = props;
  const t = useText();
  const preset = presetOf(filters);
  const chosen = (name: string) => ({
    values: filters.values(name),
    onChange: (values: string[]) => filters.set({ [name]: values }),
  });
  return (
    <>
      <Box mb={2}>
        <ToggleChoice
          label={t('tiers.proposals.presets.label')}
          value={preset}
          options={PRESETS.map(value => ({
            value,
            label: t(`tiers.proposals.presets.${value}`),
          }))}
          onChange={next =>
            filters.set({
              show: next === 'waiting' ? [] : [next],
              state: [],
              disagreement: [],
            })
          }
        />
      </Box>
      <FilterBar caption={caption} filters={filters} names={PROPOSAL_FILTERS}>
        <SearchFilter
          value={filters.first('search') ?? ''}
          onChange={value => filters.set({ search: [value] })}
        />
        {preset === 'all' && (
          <SelectFilter
            label={t('tiers.proposals.state')}
            options={ASSIGNMENT_STATES.map(value => ({
              value,
              label: t(`tiers.proposals.states.${value}`),
            }))}
            {...chosen('state')}
          />
        )}
        {preset !== 'waiting' && (
          <SelectFilter
            label={t('tiers.proposals.disagreement')}
            options={DISAGREEMENTS.map(value => ({
              value,
              label: t(`tiers.proposals.disagreements.${value}`),
            }))}
            {...chosen('disagreement')}
          />
        )}
        <LadderFilter filters={filters} ladder={ladder} />
        <OwnerFilter {...chosen('owner')} />
      </FilterBar>
    </>
  );
}
