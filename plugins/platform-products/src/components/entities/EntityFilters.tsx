import type { ScorecardDetail } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { FilterBar } from '../common/FilterBar';
import { OwnerFilter } from '../common/OwnerFilter';
import { SearchFilter } from '../common/SearchFilter';
import { SelectFilter } from '../common/SelectFilter';
import { ENTITY_FILTERS, OUTCOMES, TIER_STATES } from './entitiesQuery';

/** The key of entities without a tier, as the API names that group. */
const NO_TIER = 'none';

/** What the table of entities can be narrowed by; levels and checks where it is about one scorecard. */
export function EntityFilters(props: {
  caption: string;
  filters: QueryFilters;
  tiers: { name: string; title: string }[];
  scorecard?: ScorecardDetail;
}) {
  const { caption, filters, tiers, scorecard } = props;
  const t = useText();
  const setter = (name: string) => (values: string[]) =>
    filters.set({ [name]: values });
  return (
    <FilterBar caption={caption} filters={filters} names={ENTITY_FILTERS}>
      <SearchFilter
        value={filters.first('search') ?? ''}
        onChange={value => filters.set({ search: [value] })}
      />
      <OwnerFilter
        values={filters.values('owner')}
        onChange={setter('owner')}
      />
      <GivenFilter name="system" filters={filters} />
      <GivenFilter name="domain" filters={filters} />
      <SelectFilter
        label={t('common.filters.tier')}
        options={[
          ...tiers.map(({ name, title }) => ({ value: name, label: title })),
          { value: NO_TIER, label: t('common.tier.notSet') },
        ]}
        values={filters.values('tier')}
        onChange={setter('tier')}
      />
      {scorecard ? (
        <ScorecardFilters filters={filters} scorecard={scorecard} />
      ) : (
        <SelectFilter
          label={t('common.filters.tierState')}
          options={TIER_STATES.map(state => ({
            value: state,
            label: t(`common.tierState.${state}`),
          }))}
          values={filters.values('tierState')}
          onChange={setter('tierState')}
        />
      )}
    </FilterBar>
  );
}

/** A filter that links set and nobody types: shown while it is set, so that it can be taken off. */
function GivenFilter(props: {
  name: 'system' | 'domain';
  filters: QueryFilters;
}) {
  const { name, filters } = props;
  const t = useText();
  const values = filters.values(name);
  return values.length === 0 ? null : (
    <SelectFilter
      label={t(`common.filters.${name}`)}
      options={values.map(value => ({ value, label: value }))}
      values={values}
      onChange={next => filters.set({ [name]: next })}
    />
  );
}

function ScorecardFilters(props: {
  filters: QueryFilters;
  scorecard: ScorecardDetail;
}) {
  const { filters, scorecard } = props;
  const t = useText();
  const check = filters.first('check');
  return (
    <>
      <SelectFilter
        label={t('common.filters.level')}
        options={scorecard.levels.map(({ name, title, rank }) => ({
          value: name,
          label: rank === 0 ? t('common.levelNone') : title,
        }))}
        values={filters.values('level')}
        onChange={level => filters.set({ level })}
      />
      <SelectFilter
        single
        label={t('common.filters.check')}
        options={scorecard.checks.map(({ name, title }) => ({
          value: name,
          label: title,
        }))}
        values={check ? [check] : []}
        onChange={next =>
          filters.set(
            next.length > 0 ? { check: next } : { check: [], outcome: [] },
          )
        }
      />
      {check && (
        <SelectFilter
          label={t('common.filters.outcome')}
          options={OUTCOMES.map(outcome => ({
            value: outcome,
            label: t(`common.outcome.${outcome}`),
          }))}
          values={filters.values('outcome')}
          onChange={outcome => filters.set({ outcome })}
        />
      )}
    </>
  );
}
