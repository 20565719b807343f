import { NotFoundError } from '@backstage/errors';
import type {
  PlatformProductsApi,
  ProductRow,
  ProductsQuery,
} from 'backstage-plugin-platform-products-common';
import {
  exampleAdopters,
  exampleAdoptionHistory,
  exampleBehind,
  exampleKpis,
  exampleOpenFindings,
  exampleProducts,
  exampleReleases,
  rowOfProduct,
} from './exampleProductsAnswers';

/** What the API needs to answer for the pages about products. */
export type ProductsApi = Pick<
  PlatformProductsApi,
  | 'getProducts'
  | 'getProduct'
  | 'getProductConsumers'
  | 'getProductConsumersCsv'
  | 'getProductSummary'
  | 'getProductSummaryCsv'
  | 'getProductFindings'
  | 'getProductHistory'
  | 'setAdoptionNote'
  | 'getReleases'
  | 'publishRelease'
  | 'noteProductVisit'
  | 'getKpis'
>;

/** A backend in memory that holds the example products: notes are kept, and so are release notes. */
export function exampleProductsApi(): ProductsApi {
  const adopters = new Map(exampleAdopters.map(row => [row.entityRef, row]));
  const releases = [...exampleReleases];
  return {
    getProducts: async (query = {}) =>
      pageOf(
        exampleProducts.map(rowOfProduct).filter(row => matches(row, query)),
      ),
    getProduct: async name => {
      const product = exampleProducts.find(known => known.name === name);
      if (!product) {
        throw new NotFoundError(`No product "${name}"`);
      }
      return product;
    },
    getProductConsumers: async (_, query = {}) =>
      pageOf(
        [...adopters.values()].filter(
          row => has(query.state, row.state) && has(query.owner, row.owner),
        ),
      ),
    getProductConsumersCsv: async () => 'entityRef\n',
    getProductSummary: async () => pageOf(exampleBehind),
    getProductSummaryCsv: async () => 'key\n',
    getProductFindings: async () => exampleOpenFindings,
    getProductHistory: async () => exampleAdoptionHistory,
    setAdoptionNote: async (_, entityRef, { text }) => {
      const row = {
        ...adopters.get(entityRef)!,
        note:
          text === null
            ? undefined
            : {
                text,
                by: 'user:default/guest',
                at: '2026-11-25T00:00:00.000Z',
              },
      };
      adopters.set(entityRef, row);
      return row;
    },
    getReleases: async () => pageOf(releases),
    publishRelease: async (product, body) => {
      const release = {
        ...body,
        id: `release-${releases.length + 2}`,
        product,
        publishedAt: '2026-11-25T00:00:00.000Z',
        publishedBy: 'user:default/guest',
      };
      releases.unshift(release);
      return release;
    },
    noteProductVisit: async () => {},
    getKpis: async ({ quarter = exampleKpis.quarter } = {}) => ({
      ...exampleKpis,
      quarter,
    }),
  };
}

function matches(row: ProductRow, query: ProductsQuery): boolean {
  return (
    has(query.owner, row.owner) &&
    has(query.domain, row.domain) &&
    has(query.capability, row.capability) &&
    has(query.lifecycle, row.lifecycle) &&
    row.title.toLowerCase().includes((query.search ?? '').toLowerCase())
  );
}

function has(wanted: string[] | undefined, value = 'none'): boolean {
  return !wanted || wanted.includes(value);
}

function pageOf<T>(items: T[]) {
  return { items: [...items], totalItems: items.length };
}
