import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import type { Migration } from 'backstage-plugin-platform-products-common';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { FilterBar } from '../common/FilterBar';
import { OwnerFilter } from '../common/OwnerFilter';
import { SelectFilter } from '../common/SelectFilter';
import { MIGRATION_STATES } from './migrationStates';
import { MIGRATION_FILTERS, showsFinished } from './migrationsQuery';
import { useNoticeOptions } from './useNoticeOptions';

/** What the list of migrations can be narrowed by. */
export function MigrationsFilters(props: {
  caption: string;
  filters: QueryFilters;
  /** What is listed at present: the names of their notices are known. */
  migrations: Migration[];
}) {
  const { caption, filters, migrations } = props;
  const t = useText();
  const notices = useNoticeOptions(filters.first('notice'), migrations);
  const setter = (name: string) => (values: string[]) =>
    filters.set({ [name]: values });
  const states = filters.values('state');
  return (
    <FilterBar caption={caption} filters={filters} names={MIGRATION_FILTERS}>
      <SelectFilter
        label={t('migrations.filters.state')}
        options={MIGRATION_STATES.map(state => ({
          value: state,
          label: t(`notices.migrationState.${state}`),
        }))}
        values={states}
        onChange={setter('state')}
      />
      <OwnerFilter
        values={filters.values('owner')}
        onChange={setter('owner')}
      />
      <SelectFilter
        single
        label={t('migrations.filters.notice')}
        options={notices.options}
        values={filters.values('notice').slice(0, 1)}
        onChange={setter('notice')}
        loading={notices.loading}
        onOpen={notices.ask}
        helperText={notices.error && t('migrations.filters.noticesFailed')}
      />
      {states.length === 0 && (
        <FormControlLabel
          control={
            <Switch
              color="primary"
              checked={showsFinished(filters)}
              onChange={(_, checked) =>
                filters.set({ finished: checked ? ['shown'] : [] })
              }
            />
          }
          label={t('migrations.filters.finished')}
        />
      )}
    </FilterBar>
  );
}
