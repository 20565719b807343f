import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import { useQueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { noticeRouteRef, tierMapRouteRef } from '../../../routes';
import { DataTable } from '../../common/DataTable';
import { DownloadCsvButton } from '../../common/DownloadCsvButton';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { useEntityTabPath } from '../../entity/useEntityTabPath';
import { useLadder } from '../common/useLadder';
import { findingColumns } from './findingColumns';
import { FindingFilters } from './FindingFilters';
import { FINDINGS_PER_PAGE, findingsQuery } from './findingsQuery';

/** Every obligation that is not met, or not known to be, with why and how to fix it. */
export function TierFindingsPage() {
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const filters = useQueryFilters();
  const ladder = useLadder();
  const entity = useEntityTabPath();
  const map = useRouteRef(tierMapRouteRef);
  const notice = useRouteRef(noticeRouteRef);
  const query = findingsQuery(filters);
  const filtered = Object.keys(query).length > 0;
  const pages = useCursorPages(
    cursor =>
      api.getTierFindings({ ...query, limit: FINDINGS_PER_PAGE, cursor }),
    JSON.stringify(query),
  );
  const caption = t('tiers.findings.title');
  const columns = findingColumns(t, ladder, {
    entity,
    map: entityRef => `${map()}?${new URLSearchParams({ focus: entityRef })}`,
    notice: id => notice({ id }),
  });
  return (
    <Section
      id="findings"
      title={caption}
      subheader={t('tiers.findings.subtitle')}
      action={
        <DownloadCsvButton
          load={() => api.getTierFindingsCsv(query)}
          fileName="tier-findings.csv"
        />
      }
    >
      <FindingFilters caption={caption} filters={filters} ladder={ladder} />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('tiers.findings.empty.title')}
              description={
                filtered
                  ? t('tiers.findings.empty.filtered')
                  : t('tiers.findings.empty.description')
              }
            />
          ) : (
            <DataTable
              caption={caption}
              columns={columns}
              rows={items}
              rowKey={row => `${row.entityRef} ${row.obligation} ${row.name}`}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={FINDINGS_PER_PAGE} />
    </Section>
  );
}
