import type {
  ProductConsumer,
  ProductFinding,
  ProductHistory,
  ProductRow,
  ProductSummaryPage,
  Release,
} from 'backstage-plugin-platform-products-common';
import { fields } from './columns';
import type { Column } from './Route';

type Counts = ProductRow['adoption'];

const adoption: Column<{ adoption: Counts }>[] = [
  { header: 'eligible', value: item => item.adoption.eligible },
  { header: 'adopted', value: item => item.adoption.adopted },
  { header: 'unknown', value: item => item.adoption.unknown },
];

export const productColumns: Column<ProductRow>[] = [
  ...fields<ProductRow>(
    'name',
    'productRef',
    'title',
    'owner',
    'domain',
    'capability',
    'lifecycle',
    'tier',
    'maturity',
    'state',
    'parts',
  ),
  ...adoption,
  ...fields<ProductRow>('target', 'notices'),
];

export const productConsumerColumns: Column<ProductConsumer>[] = [
  ...fields<ProductConsumer>(
    'entityRef',
    'title',
    'owner',
    'system',
    'domain',
    'tier',
    'state',
    'since',
    'uses',
  ),
  { header: 'note', value: ({ note }) => note?.text },
  { header: 'notedBy', value: ({ note }) => note?.by },
];

export const productSummaryColumns: Column<
  ProductSummaryPage['items'][number]
>[] = [
  ...fields<ProductSummaryPage['items'][number]>('key', 'title'),
  ...adoption,
];

export const productFindingColumns: Column<ProductFinding>[] = [
  ...fields<ProductFinding>('entityRef', 'title', 'kind', 'owner', 'tier'),
  {
    header: 'obligations',
    value: ({ obligations }) => obligations.map(({ why }) => why).join(' '),
  },
  ...fields<ProductFinding>('inverted'),
  {
    header: 'failing',
    value: ({ scorecards }) =>
      scorecards.map(({ name, failing }) => `${name}: ${failing}`).join(', '),
  },
];

export const productHistoryColumns = fields<ProductHistory['items'][number]>(
  'day',
  'eligible',
  'adopted',
  'unknown',
);

export const releaseColumns = fields<Release>(
  'id',
  'product',
  'version',
  'title',
  'notes',
  'publishedAt',
  'publishedBy',
);
