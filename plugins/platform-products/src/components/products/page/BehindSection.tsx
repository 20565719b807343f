import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import type {
  ProductDetail,
  ProductSummaryPage,
} from 'backstage-plugin-platform-products-common';
import { platformProductsApiRef } from '../../../api';
import { useCursorPages } from '../../../hooks/useCursorPages';
import type { QueryFilters } from '../../../hooks/useQueryFilters';
import { Text, useText } from '../../../hooks/useText';
import { Column, DataTable } from '../../common/DataTable';
import { DownloadCsvButton } from '../../common/DownloadCsvButton';
import { EmptyState } from '../../common/EmptyState';
import { formatNumber } from '../../common/formatNumber';
import { Loaded } from '../../common/Loaded';
import { Pager } from '../../common/Pager';
import { Section } from '../../common/Section';
import { Choice } from '../../tiers/common/Choice';
import type { Ladder } from '../../tiers/common/useLadder';
import { AdoptionBar } from '../common/AdoptionBar';
import { CONSUMER_FILTERS } from './consumersQuery';
import { CONSUMERS_ID } from './ConsumersSection';

type Group = ProductSummaryPage['items'][number];

const GROUPINGS = ['owner', 'system', 'domain', 'tier'] as const;
type Grouping = (typeof GROUPINGS)[number];

/** Groups on one page. */
const GROUPS_PER_PAGE = 10;

/** The key of the group of those that belong to none. */
const NONE = 'none';

/** Which teams, systems, domains or tiers are behind, and a way from each to those entities. */
export function BehindSection(props: {
  product: ProductDetail;
  filters: QueryFilters;
  ladder: Ladder;
}) {
  const { product, filters, ladder } = props;
  const api = useApi(platformProductsApiRef);
  const t = useText();
  const groupBy =
    GROUPINGS.find(word => word === filters.first('groupBy')) ?? 'owner';
  const pages = useCursorPages(
    async cursor =>
      api.getProductSummary(product.name, {
        groupBy,
        limit: GROUPS_PER_PAGE,
        cursor,
      }),
    `${product.name} ${groupBy}`,
  );
  const caption = t('products.behind.title');
  return (
    <Section
      id="behind"
      title={caption}
      subheader={t('products.behind.subtitle')}
      action={
        <DownloadCsvButton
          load={() => api.getProductSummaryCsv(product.name, { groupBy })}
          fileName={`${product.name}-behind-by-${groupBy}.csv`}
          about={caption}
        />
      }
    >
      <Box mb={2}>
        <Choice
          label={t('products.behind.groupBy')}
          value={groupBy}
          options={GROUPINGS.map(value => ({
            value,
            label: t(`products.behind.by.${value}`),
          }))}
          onChange={value => filters.set({ groupBy: [value] })}
        />
      </Box>
      <Loaded state={pages}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('products.behind.empty')}
              description={t('products.behind.emptyDescription')}
            />
          ) : (
            <DataTable
              caption={caption}
              columns={groupColumns({ t, product, filters, ladder, groupBy })}
              rows={items}
              rowKey={({ key }) => key}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} caption={caption} pageSize={GROUPS_PER_PAGE} />
    </Section>
  );
}

function groupColumns(options: {
  t: Text;
  product: ProductDetail;
  filters: QueryFilters;
  ladder: Ladder;
  groupBy: Grouping;
}): Column<Group>[] {
  const { t, product, filters, ladder, groupBy } = options;
  return [
    {
      id: 'group',
      header: t(`products.behind.by.${groupBy}`),
      render: ({ key, title }) => {
        if (key === NONE) {
          return t(`products.behind.none.${groupBy}`);
        }
        return groupBy === 'tier' ? (
          ladder.titleOf(key)
        ) : (
          <EntityRefLink entityRef={key}>{title}</EntityRefLink>
        );
      },
    },
    {
      id: 'notAdopted',
      header: t('products.behind.notAdopted'),
      align: 'right',
      render: group => (
        <NotAdopted group={group} filters={filters} groupBy={groupBy} />
      ),
    },
    {
      id: 'unknown',
      header: t('products.behind.unknown'),
      align: 'right',
      render: ({ adoption }) => formatNumber(adoption.unknown),
    },
    {
      id: 'eligible',
      header: t('products.behind.eligible'),
      align: 'right',
      render: ({ adoption }) => formatNumber(adoption.eligible),
    },
    {
      id: 'adoption',
      header: t('products.behind.adoption'),
      render: ({ adoption }) => (
        <AdoptionBar adoption={adoption} target={product.target} />
      ),
    },
  ];
}

/** How many have not adopted it; leads to them in the table of consumers. */
function NotAdopted(props: {
  group: Group;
  filters: QueryFilters;
  groupBy: Grouping;
}) {
  const { group, filters, groupBy } = props;
  const { eligible, adopted, unknown } = group.adoption;
  const t = useText();
  const behind = formatNumber(eligible - adopted - unknown);
  if (eligible === adopted + unknown) {
    return <>{behind}</>;
  }
  const cleared = Object.fromEntries(CONSUMER_FILTERS.map(name => [name, []]));
  const wanted = { [groupBy]: [group.key], state: ['not-adopted'] };
  return (
    <Link
      to={`?${filters.search({ ...cleared, ...wanted })}`}
      aria-label={t('products.behind.show', {
        number: behind,
        group:
          group.key === NONE
            ? t(`products.behind.none.${groupBy}`)
            : group.title,
      })}
      onClick={() => {
        const section = document.getElementById(CONSUMERS_ID);
        section?.scrollIntoView?.({ block: 'start' });
        section?.focus({ preventScroll: true });
      }}
    >
      {behind}
    </Link>
  );
}
