import {
  entitiesPageSchema,
  entitiesQuerySchema,
  entityReportSchema,
  historyQuerySchema,
  historySchema,
  overviewSchema,
  pageQuerySchema,
  problemsPageSchema,
  problemsQuerySchema,
  refreshSchema,
  reportQuerySchema,
  reportReadPermission,
  reportRefreshPermission,
  scorecardDetailSchema,
  scorecardsPageSchema,
  statusSchema,
  summaryPageSchema,
  summaryQuerySchema,
  transitionsPageSchema,
} from 'backstage-plugin-platform-products-common';
import { listEntities } from '../read/listEntities';
import { listProblems } from '../read/listProblems';
import { listScorecards, readScorecard } from '../read/listScorecards';
import { listTransitions } from '../read/listTransitions';
import { readHistory } from '../read/readHistory';
import { readOverview } from '../read/readOverview';
import { readReport } from '../read/readReport';
import { readStatus } from '../read/readStatus';
import { summarise } from '../read/summarise';
import {
  entityColumns,
  historyColumns,
  problemColumns,
  scorecardColumns,
  summaryColumns,
  transitionColumns,
} from './columns';
import { noticeCommandRoutes } from './noticeCommandRoutes';
import { noticeFeedRoutes } from './noticeFeedRoutes';
import { noticeRoutes } from './noticeRoutes';
import { pathCommandRoutes } from './pathCommandRoutes';
import { pathRoutes } from './pathRoutes';
import { productCommandRoutes } from './productCommandRoutes';
import { productRoutes } from './productRoutes';
import { refOf } from './refOf';
import { Route, route } from './Route';
import { tierRoutes } from './tierRoutes';
import { tierCommandRoutes } from './tierCommandRoutes';

const read = { method: 'get', permission: reportReadPermission } as const;

/** Every route of the plugin, beside the description of itself. */
export const routes: Route[] = [
  route({
    ...read,
    path: '/overview',
    operation: 'getOverview',
    summary: 'The front page in one answer',
    response: overviewSchema,
    answer: context => readOverview(context),
  }),
  route({
    ...read,
    path: '/entities',
    operation: 'getEntities',
    summary: 'Entities with their headline state, by ref',
    query: entitiesQuerySchema,
    response: entitiesPageSchema,
    columns: entityColumns,
    answer: (context, _, query) => listEntities(context, query),
  }),
  route({
    ...read,
    path: '/entities/:kind/:namespace/:name',
    operation: 'getReport',
    summary: 'One entity with everything known about it, now or at a moment',
    query: reportQuerySchema,
    response: entityReportSchema,
    answer: (context, params, { at }) =>
      readReport(context, refOf(params), at ? new Date(at) : undefined),
  }),
  route({
    ...read,
    path: '/entities/:kind/:namespace/:name/history',
    operation: 'getEntityHistory',
    summary: 'Stored changes of one entity, newest first',
    query: pageQuerySchema,
    response: transitionsPageSchema,
    columns: transitionColumns,
    answer: (context, params, query) =>
      listTransitions(context, refOf(params), query),
  }),
  route({
    ...read,
    path: '/scorecards',
    operation: 'getScorecards',
    summary: 'Scorecards with their level distribution, by name',
    query: pageQuerySchema,
    response: scorecardsPageSchema,
    columns: scorecardColumns,
    answer: (context, _, query) => listScorecards(context, query),
  }),
  route({
    ...read,
    path: '/scorecards/:name',
    operation: 'getScorecard',
    summary: 'One scorecard with its checks and how they stand',
    response: scorecardDetailSchema,
    answer: (context, { name }) => readScorecard(context, name),
  }),
  route({
    ...read,
    path: '/scorecards/:name/summary',
    operation: 'getScorecardSummary',
    summary: 'How groups of entities stand, check by check',
    query: summaryQuerySchema,
    response: summaryPageSchema,
    columns: summaryColumns,
    answer: (context, { name }, query) => summarise(context, name, query),
  }),
  route({
    ...read,
    path: '/scorecards/:name/history',
    operation: 'getScorecardHistory',
    summary: 'How each day ended',
    query: historyQuerySchema,
    response: historySchema,
    columns: historyColumns,
    answer: (context, { name }, query) => readHistory(context, name, query),
  }),
  route({
    ...read,
    path: '/problems',
    operation: 'getProblems',
    summary: 'Defects in metadata and definitions',
    query: problemsQuerySchema,
    response: problemsPageSchema,
    columns: problemColumns,
    answer: (context, _, query) => listProblems(context, query),
  }),
  route({
    ...read,
    path: '/status',
    operation: 'getStatus',
    summary: 'How new everything is, and the last passes',
    response: statusSchema,
    answer: context => readStatus(context),
  }),
  route({
    method: 'post',
    permission: reportRefreshPermission,
    path: '/refresh',
    operation: 'refresh',
    summary: 'Asks for a pass over the catalog now',
    status: 202,
    response: refreshSchema,
    auditEvent: 'refresh',
    answer: ({ ingest }) => ingest.requestRefresh(),
  }),
  ...noticeRoutes,
  ...noticeCommandRoutes,
  ...noticeFeedRoutes,
  ...tierRoutes,
  ...tierCommandRoutes,
  ...pathRoutes,
  ...pathCommandRoutes,
  ...productRoutes,
  ...productCommandRoutes,
];
