import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { useText } from '../../../hooks/useText';
import { goldenPathRouteRef } from '../../../routes';
import { DataTable } from '../../common/DataTable';
import { Loaded } from '../../common/Loaded';
import { LoadedStatusNotice } from '../../common/LoadedStatusNotice';
import { Pager } from '../../common/Pager';
import { PageSections } from '../../common/PageSections';
import { Section } from '../../common/Section';
import { HowToBegin } from './HowToBegin';
import { pathColumns } from './pathColumns';
import { ShareSection } from './ShareSection';

/** Rows of one page. */
const PATHS_PER_PAGE = 25;

/** All golden paths, and how many of the new components take one. */
export function PathsPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pathOf = useRouteRef(goldenPathRouteRef);
  const pages = useCursorPages(
    cursor => api.getGoldenPaths({ limit: PATHS_PER_PAGE, cursor }),
    'all',
  );
  const caption = t('paths.list.title');
  return (
    <>
      <LoadedStatusNotice />
      <PageSections>
        <Section
          id="golden-paths"
          title={caption}
          subheader={t('paths.list.subtitle')}
        >
          <Loaded state={pages}>
            {({ items }) =>
              items.length === 0 ? (
                <HowToBegin />
              ) : (
                <DataTable
                  caption={caption}
                  columns={pathColumns(t, name => pathOf({ name }))}
                  rows={items}
                  rowKey={row => row.pathRef}
                />
              )
            }
          </Loaded>
          <Pager pages={pages} caption={caption} pageSize={PATHS_PER_PAGE} />
        </Section>
        <ShareSection />
      </PageSections>
    </>
  );
}
