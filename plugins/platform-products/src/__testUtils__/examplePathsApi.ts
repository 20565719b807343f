import { NotFoundError } from '@backstage/errors';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import {
  disabledGoldenPath,
  exampleEntityPaths,
  exampleFunnel,
  exampleGoldenPath,
  exampleGoldenPathDetail,
  exampleJourneys,
  examplePathHistory,
  examplePathUptake,
  exampleShare,
  exampleTimes,
} from './examplePathsAnswers';

/** What the API needs to answer for the pages about golden paths. */
export type PathsApi = Pick<
  PlatformProductsApi,
  | 'getGoldenPaths'
  | 'getGoldenPath'
  | 'getPathFunnel'
  | 'getPathJourneys'
  | 'getPathJourneysCsv'
  | 'getPathTimes'
  | 'getPathHistory'
  | 'getPathShare'
  | 'getPathUptake'
  | 'getEntityPaths'
  | 'assignPath'
  | 'setLeavingReason'
>;

/** A backend in memory that holds the example paths: it filters and pages as the real one does. */
export function examplePathsApi(): PathsApi {
  return {
    getGoldenPaths: async () => ({
      items: [exampleGoldenPath, disabledGoldenPath],
      totalItems: 2,
    }),
    getGoldenPath: async name => {
      if (name !== exampleGoldenPath.name) {
        throw new NotFoundError(`No golden path "${name}"`);
      }
      return exampleGoldenPathDetail;
    },
    getPathFunnel: async () => exampleFunnel,
    getPathJourneys: async (_name, query = {}) => {
      const { limit = 50, cursor = '0' } = query;
      const has = (wanted: string[] | undefined, value = 'none') =>
        !wanted || wanted.includes(value);
      const found = exampleJourneys.filter(
        row =>
          has(query.state, row.state) &&
          has(query.drift, row.drift) &&
          has(query.owner, row.owner) &&
          has(query.tier, row.tier) &&
          row.title.toLowerCase().includes((query.search ?? '').toLowerCase()),
      );
      const from = Number(cursor);
      return {
        items: found.slice(from, from + limit),
        ...(from + limit < found.length && {
          nextCursor: String(from + limit),
        }),
        ...(from === 0 && { totalItems: found.length }),
      };
    },
    getPathJourneysCsv: async () => 'entityRef\n',
    getPathTimes: async () => exampleTimes,
    getPathHistory: async () => examplePathHistory,
    getPathShare: async () => exampleShare,
    getPathUptake: async () => examplePathUptake,
    getEntityPaths: async () => exampleEntityPaths,
    assignPath: async () => exampleEntityPaths,
    setLeavingReason: async (_name, _entityRef, { reason }) => ({
      ...exampleJourneys[3],
      leftReason: reason,
    }),
  };
}
