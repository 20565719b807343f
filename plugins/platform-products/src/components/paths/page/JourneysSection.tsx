import { useApi } from '@backstage/core-plugin-api';
import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { DataTable } from '../../common/DataTable';
import { DownloadCsvButton } from '../../common/DownloadCsvButton';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { useEntityTabPath } from '../../entity/useEntityTabPath';
import type { Ladder } from '../../tiers/common/useLadder';
import { journeyColumns } from './journeyColumns';
import { JourneyFilters } from './JourneyFilters';
import { JOURNEYS_ID, JOURNEYS_PER_PAGE, journeysQuery } from './journeysQuery';

/** Who is, or was, on the path, and how far, by the filters of the address. */
export function JourneysSection(props: {
  path: GoldenPathDetail;
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { path, filters, ladder } = props;
  const { name } = path;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const entityPath = useEntityTabPath();
  const query = journeysQuery(
    filters,
    path.definition.map(step => step.name),
  );
  const filtered = Object.keys(query).length > 0;
  const pages = useCursorPages(
    cursor =>
      api.getPathJourneys(name, { ...query, limit: JOURNEYS_PER_PAGE, cursor }),
    JSON.stringify([name, query]),
  );
  const caption = t('paths.journeys.title');
  return (
    <Section
      id={JOURNEYS_ID}
      title={caption}
      subheader={t('paths.journeys.subtitle')}
      action={
        <DownloadCsvButton
          load={() => api.getPathJourneysCsv(name, query)}
          fileName={`${name}-journeys.csv`}
        />
      }
    >
      <JourneyFilters
        caption={caption}
        steps={path.definition}
        filters={filters}
        ladder={ladder}
      />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(
                filtered ? 'paths.journeys.filtered' : 'paths.journeys.empty',
              )}
              description={t(
                filtered
                  ? 'paths.journeys.filteredDescription'
                  : 'paths.journeys.emptyDescription',
              )}
            />
          ) : (
            <DataTable
              caption={caption}
              columns={journeyColumns(t, ladder, entityPath)}
              rows={items}
              // Of one entity there may be several: it may have been made again.
              rowKey={(row, index) => `${row.entityRef} ${index}`}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={JOURNEYS_PER_PAGE} />
    </Section>
  );
}
