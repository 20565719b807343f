import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef } from '../../../routes';
import { DataTable } from '../../common/DataTable';
import { DownloadCsvButton } from '../../common/DownloadCsvButton';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { NewNoticeButton } from './NewNoticeButton';
import { noticeColumns } from './noticeColumns';
import { NoticeFilters } from './NoticeFilters';
import { NOTICES_PER_PAGE, noticesQuery } from './noticesQuery';

/** The list of notices of all origins, narrowed by the filters of the address. */
export function NoticesSection({ filters }: { filters: QueryFilters }) {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pathOf = useRouteRef(noticeRouteRef);
  const query = noticesQuery(filters);
  const filtered = Object.keys(query).length > 0;
  const pages = useCursorPages(
    cursor => api.getNotices({ ...query, limit: NOTICES_PER_PAGE, cursor }),
    JSON.stringify(query),
  );
  const caption = t('notices.list.title');
  return (
    <Section
      id="notices"
      title={caption}
      subheader={t('notices.list.subtitle')}
      action={
        <Box display="flex" flexWrap="wrap" style={{ gap: 8 }}>
          <DownloadCsvButton
            load={() => api.getNoticesCsv(query)}
            fileName="notices.csv"
          />
          <NewNoticeButton />
        </Box>
      }
    >
      <NoticeFilters caption={caption} filters={filters} />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(
                filtered ? 'notices.list.filtered' : 'notices.list.empty',
              )}
              description={t(
                filtered
                  ? 'notices.list.filteredDescription'
                  : 'notices.list.emptyDescription',
              )}
            />
          ) : (
            <DataTable
              caption={caption}
              columns={noticeColumns(t, id => pathOf({ id }))}
              rows={items}
              rowKey={row => row.id}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={NOTICES_PER_PAGE} />
    </Section>
  );
}
