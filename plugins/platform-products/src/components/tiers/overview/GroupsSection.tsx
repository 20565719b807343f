import { useApi } from '@backstage/core-plugin-api';
import Box from '@material-ui/core/Box';
import type { TierRow } from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { useText } from '../../../hooks/useText';
import { EmptyState } from '../../common/EmptyState';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { Choice } from '../common/Choice';
import { GroupsMap } from './GroupsMap';
import { GROUPINGS } from './groupings';

/** Groups on one page of the map. */
const GROUPS_PER_PAGE = 20;

/** How the components of each team, system or domain spread over the tiers. */
export function GroupsSection(props: {
  tiers: TierRow[];
  filters: QueryFilters;
}) {
  const { tiers, filters } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const groupBy =
    GROUPINGS.find(word => word === filters.first('groupBy')) ?? 'owner';
  const pages = useCursorPages(
    cursor => api.getTierSummary({ groupBy, limit: GROUPS_PER_PAGE, cursor }),
    groupBy,
  );
  const caption = t('tiers.groups.title');
  return (
    <Section id="groups" title={caption} subheader={t('tiers.groups.subtitle')}>
      <Box mb={2}>
        <Choice
          label={t('tiers.groups.groupBy')}
          value={groupBy}
          options={GROUPINGS.map(value => ({
            value,
            label: t(`tiers.groups.by.${value}`),
          }))}
          onChange={value => filters.set({ groupBy: [value] })}
        />
      </Box>
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('tiers.groups.empty')}
              description={t('tiers.groups.emptyDescription')}
            />
          ) : (
            <GroupsMap
              groups={items}
              groupBy={groupBy}
              tiers={tiers}
              filters={filters}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={GROUPS_PER_PAGE} />
    </Section>
  );
}
