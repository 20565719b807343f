import { useApi } from '@backstage/core-plugin-api';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { DataTable } from '../../common/DataTable';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { generalColumns } from '../../entities/entityColumns';
import { useEntityTabPath } from '../../entity/useEntityTabPath';
import type { Ladder } from '../common/useLadder';
import { CHOSEN_PER_PAGE, TaggingFilter } from './taggingFilter';
import { TaggingFilters } from './TaggingFilters';

/** Which entities are to be tagged. */
export function SelectSection(props: {
  filters: QueryFilters;
  filter: TaggingFilter;
  ladder: Ladder;
}) {
  const { filters, filter, ladder } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const pathOf = useEntityTabPath();
  const pages = useCursorPages(
    cursor => api.getEntities({ ...filter, limit: CHOSEN_PER_PAGE, cursor }),
    JSON.stringify(filter),
  );
  const caption = t('tiers.tagging.select.caption');
  return (
    <Section
      id="select"
      title={t('tiers.tagging.select.title')}
      subheader={t('tiers.tagging.select.subtitle')}
    >
      <TaggingFilters caption={caption} filters={filters} ladder={ladder} />
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('tiers.tagging.select.empty')}
              description={t('tiers.tagging.select.emptyDescription')}
            />
          ) : (
            <DataTable
              caption={caption}
              columns={generalColumns(t, pathOf)}
              rows={items}
              rowKey={row => row.entityRef}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={CHOSEN_PER_PAGE} />
    </Section>
  );
}
