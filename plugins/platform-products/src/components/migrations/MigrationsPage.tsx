import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { platformProductsApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import { QueryFilters, useQueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { EmptyState } from '../common/EmptyState';
import { Loaded } from '../common/Loaded';
import { LoadedStatusNotice } from '../common/LoadedStatusNotice';
import { Pager } from '../common/Pager';
import { Section } from '../common/Section';
import { MigrationsFilters } from './MigrationsFilters';
import {
  MIGRATION_FILTERS,
  MIGRATIONS_PER_PAGE,
  migrationsQuery,
  showsFinished,
} from './migrationsQuery';
import { MigrationsTable } from './MigrationsTable';

/** All that the reader's teams have to migrate, the next sunset first. */
export function MigrationsPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const query = migrationsQuery(filters);
  const filterKey = JSON.stringify(query);
  const pages = useCursorPages(
    cursor =>
      api.getMigrations({ ...query, limit: MIGRATIONS_PER_PAGE, cursor }),
    filterKey,
  );
  const caption = t('migrations.title');
  return (
    <>
      <LoadedStatusNotice />
      <Section
        id="migrations"
        title={caption}
        subheader={t('migrations.subtitle')}
      >
        <MigrationsFilters
          caption={caption}
          filters={filters}
          migrations={pages.value?.items ?? []}
        />
        <Loaded state={pages}>
          {({ items }) =>
            items.length === 0 ? (
              <NothingToMigrate filters={filters} />
            ) : (
              <MigrationsTable
                caption={caption}
                migrations={items}
                listKey={`${filterKey} ${pages.pageIndex}`}
                onDone={pages.retry}
              />
            )
          }
        </Loaded>
        <Pager pages={pages} caption={caption} pageSize={MIGRATIONS_PER_PAGE} />
      </Section>
    </>
  );
}

function NothingToMigrate({ filters }: { filters: QueryFilters }) {
  const t = useText();
  const narrowed = MIGRATION_FILTERS.some(
    name => name !== 'finished' && filters.values(name).length > 0,
  );
  const onlyOpen =
    !showsFinished(filters) && filters.values('state').length === 0;
  return (
    <EmptyState
      title={t('migrations.empty.title')}
      description={
        narrowed
          ? t('migrations.empty.filtered')
          : t('migrations.empty.description')
      }
      action={
        onlyOpen && (
          <Button
            variant="outlined"
            onClick={() => filters.set({ finished: ['shown'] })}
          >
            {t('migrations.empty.showFinished')}
          </Button>
        )
      }
    />
  );
}
