import { useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import { useQueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { DataTable } from '../common/DataTable';
import { DownloadCsvButton } from '../common/DownloadCsvButton';
import { EmptyState } from '../common/EmptyState';
import { Loaded } from '../common/Loaded';
import { LoadedStatusNotice } from '../common/LoadedStatusNotice';
import { Pager } from '../common/Pager';
import { Section } from '../common/Section';
import { problemColumns } from './problemColumns';
import { ProblemsFilters } from './ProblemsFilters';
import { PROBLEMS_PER_PAGE, problemsQuery } from './problemsQuery';

/** Everything that somebody wrote and the platform cannot use, addressed to who wrote it. */
export function ProblemsPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const query = problemsQuery(filters);
  const pages = useCursorPages(
    cursor => api.getProblems({ ...query, limit: PROBLEMS_PER_PAGE, cursor }),
    JSON.stringify(query),
  );
  const caption = t('problems.title');
  const filtered = Object.keys(query).length > 0;
  return (
    <>
      <LoadedStatusNotice />
      <Section
        id="problems"
        title={caption}
        subheader={t('problems.subtitle')}
        action={
          <DownloadCsvButton
            load={() => api.getProblemsCsv(query)}
            fileName="problems.csv"
          />
        }
      >
        <ProblemsFilters caption={caption} filters={filters} />
        <Loaded state={pages}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState
                title={t('problems.empty.title')}
                description={
                  filtered
                    ? t('problems.empty.filtered')
                    : t('problems.empty.description')
                }
              />
            ) : (
              <DataTable
                caption={caption}
                columns={problemColumns(t)}
                rows={items}
                rowKey={(row, index) => `${row.entityRef} ${index}`}
              />
            )
          }
        </Loaded>
        <Pager pages={pages} caption={caption} pageSize={PROBLEMS_PER_PAGE} />
      </Section>
    </>
  );
}
