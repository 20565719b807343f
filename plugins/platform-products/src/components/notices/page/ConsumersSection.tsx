import { useApi } from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import type {
  Notice,
  NoticeConsumer,
} from 'backstage-plugin-platform-products-common';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { DataTable } from '../../common/DataTable';
import { DownloadCsvButton } from '../../common/DownloadCsvButton';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { MigrationDialog } from '../../migrations/MigrationDialog';
import { AddConsumer } from './AddConsumer';
import { consumerColumns } from './consumerColumns';
import { ConsumerFilters } from './ConsumerFilters';
import { CONSUMERS_PER_PAGE, consumersQuery } from './consumersQuery';

/** Where links of this page and of the map of teams lead to. */
export const CONSUMERS_ID = 'consumers';

/** Who has to move, by the filters of the address. */
export function ConsumersSection(props: {
  notice: Notice;
  changes: number;
  reload: () => void;
}) {
  const { notice, changes, reload } = props;
  const { id } = notice;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const query = consumersQuery(filters);
  const filtered = Object.keys(query).length > 0;
  const [chosen, setChosen] = useState<NoticeConsumer[]>();
  const pages = useCursorPages(
    cursor =>
      api.getNoticeConsumers(id, {
        ...query,
        limit: CONSUMERS_PER_PAGE,
        cursor,
      }),
    JSON.stringify([id, query, changes]),
  );
  useArrival();
  const caption = t('notices.consumers.title');
  const columns = consumerColumns(t, consumer => setChosen([consumer]));
  return (
    <Section
      id={CONSUMERS_ID}
      title={caption}
      action={
        <Box display="flex" flexWrap="wrap" style={{ gap: 8 }}>
          <DownloadCsvButton
            load={() => api.getNoticeConsumersCsv(id, query)}
            fileName="consumers.csv"
          />
          <AddConsumer notice={notice} onDone={reload} />
        </Box>
      }
    >
      <ConsumerFilters caption={caption} filters={filters} />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(
                filtered
                  ? 'notices.consumers.filtered'
                  : 'notices.consumers.empty',
              )}
              description={t(
                filtered
                  ? 'notices.consumers.filteredDescription'
                  : 'notices.consumers.emptyDescription',
              )}
            />
          ) : (
            <DataTable
              caption={caption}
              columns={columns}
              rows={items}
              rowKey={row => row.entityRef}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={CONSUMERS_PER_PAGE} />
      {chosen && (
        <MigrationDialog
          noticeId={id}
          consumers={chosen}
          sunsetAt={notice.sunsetAt}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined);
            reload();
          }}
        />
      )}
    </Section>
  );
}

/** The browser cannot jump to a part that was not there yet when the address was opened. */
function useArrival() {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === `#${CONSUMERS_ID}`) {
      const section = document.getElementById(CONSUMERS_ID);
      section?.scrollIntoView?.();
      section?.focus({ preventScroll: true });
    }
  }, [hash, key]);
}
