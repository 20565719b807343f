import {
  kpisQuerySchema,
  kpisSchema,
  pageQuerySchema,
  productConsumersPageSchema,
  productConsumersQuerySchema,
  productFindingsPageSchema,
  productHistoryQuerySchema,
  productHistorySchema,
  productSchema,
  productsPageSchema,
  productsQuerySchema,
  productSummaryPageSchema,
  productSummaryQuerySchema,
  releasesPageSchema,
  reportReadPermission,
} from 'backstage-plugin-platform-products-common';
import { listConsumers } from '../products/read/listConsumers';
import { listProductFindings } from '../products/read/listProductFindings';
import { listProducts } from '../products/read/listProducts';
import { listReleases } from '../products/read/listReleases';
import { readKpis } from '../products/read/readKpis';
import { readProduct } from '../products/read/readProduct';
import { readProductHistory } from '../products/read/readProductHistory';
import { summariseProduct } from '../products/read/summariseProduct';
import {
  productColumns,
  productConsumerColumns,
  productFindingColumns,
  productHistoryColumns,
  productSummaryColumns,
  releaseColumns,
} from './productColumns';
import { Route, route } from './Route';

const read = { method: 'get', permission: reportReadPermission } as const;

/** What is read of platform products, and the measures that they are managed by. */
export const productRoutes: Route[] = [
  route({
    ...read,
    path: '/products',
    operation: 'getProducts',
    summary: 'Platform products with their adoption, by name',
    query: productsQuerySchema,
    response: productsPageSchema,
    columns: productColumns,
    answer: (context, _, query) => listProducts(context, query),
  }),
  route({
    ...read,
    path: '/products/:name',
    operation: 'getProduct',
    summary: 'One platform product with how it is taken up',
    response: productSchema,
    answer: (context, { name }) => readProduct(context, name),
  }),
  route({
    ...read,
    path: '/products/:name/consumers',
    operation: 'getProductConsumers',
    summary: 'Entities that the product is meant for, by ref',
    query: productConsumersQuerySchema,
    response: productConsumersPageSchema,
    columns: productConsumerColumns,
    answer: (context, { name }, query) => listConsumers(context, name, query),
  }),
  route({
    ...read,
    path: '/products/:name/summary',
    operation: 'getProductSummary',
    summary: 'How groups have taken it up, those most behind first',
    query: productSummaryQuerySchema,
    response: productSummaryPageSchema,
    columns: productSummaryColumns,
    answer: (context, { name }, query) =>
      summariseProduct(context, name, query),
  }),
  route({
    ...read,
    path: '/products/:name/findings',
    operation: 'getProductFindings',
    summary: 'What is open at what the product is made of, the worst first',
    query: pageQuerySchema,
    response: productFindingsPageSchema,
    columns: productFindingColumns,
    answer: (context, { name }, query) =>
      listProductFindings(context, name, query),
  }),
  route({
    ...read,
    path: '/products/:name/history',
    operation: 'getProductHistory',
    summary: 'How each day ended',
    query: productHistoryQuerySchema,
    response: productHistorySchema,
    columns: productHistoryColumns,
    answer: (context, { name }, query) =>
      readProductHistory(context, name, query),
  }),
  route({
    ...read,
    path: '/products/:name/releases',
    operation: 'getReleases',
    summary: 'What is new in the product, newest first',
    query: pageQuerySchema,
    response: releasesPageSchema,
    columns: releaseColumns,
    answer: (context, { name }, query) => listReleases(context, name, query),
  }),
  route({
    ...read,
    path: '/kpis',
    operation: 'getKpis',
    summary: 'The measures of a quarter, with those of the quarters before',
    query: kpisQuerySchema,
    response: kpisSchema,
    answer: (context, _, query) => readKpis(context, query),
  }),
];
