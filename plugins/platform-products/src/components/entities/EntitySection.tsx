import { useApi } from '@backstage/core-plugin-api';
import type { ScorecardDetail } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import type { QueryFilters } from '../../hooks/useQueryFilters';
import { useText } from '../../hooks/useText';
import { DataTable } from '../common/DataTable';
import { DownloadCsvButton } from '../common/DownloadCsvButton';
import { EmptyState } from '../common/EmptyState';
import { Loaded } from '../common/Loaded';
import { Pager } from '../common/Pager';
import { Section } from '../common/Section';
import { useEntityTabPath } from '../entity/useEntityTabPath';
import { ENTITIES_PER_PAGE, entitiesQuery } from './entitiesQuery';
import {
  allScorecardsColumns,
  generalColumns,
  oneScorecardColumns,
} from './entityColumns';
import { EntityFilters } from './EntityFilters';

/** Where links of the same page lead to. */
export const ENTITIES_ID = 'entities';

/** The table of entities of a page, narrowed by the filters of its address. */
export function EntitySection(props: {
  title: string;
  filters: QueryFilters;
  tiers: { name: string; title: string }[];
  scorecard?: ScorecardDetail;
  /** Only entities of this kind; all kinds where it is not given. */
  kind?: string;
  fileName: string;
}) {
  const { title, filters, tiers, scorecard, kind, fileName } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pathOf = useEntityTabPath();
  const query = entitiesQuery(filters, { scorecard: scorecard?.name, kind });
  const pages = useCursorPages(
    cursor => api.getEntities({ ...query, limit: ENTITIES_PER_PAGE, cursor }),
    JSON.stringify(query),
  );
  const columns = [
    ...generalColumns(t, pathOf),
    ...(scorecard
      ? oneScorecardColumns(t, query.check)
      : allScorecardsColumns(t)),
  ];
  return (
    <Section
      id={ENTITIES_ID}
      title={title}
      action={
        <DownloadCsvButton
          load={() => api.getEntitiesCsv(query)}
          fileName={fileName}
        />
      }
    >
      <EntityFilters
        caption={title}
        filters={filters}
        tiers={tiers}
        scorecard={scorecard}
      />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('entities.empty.title')}
              description={t('entities.empty.description')}
            />
          ) : (
            <DataTable
              caption={title}
              columns={columns}
              rows={items}
              rowKey={row => row.entityRef}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={title} pageSize={ENTITIES_PER_PAGE} />
    </Section>
  );
}
