import {
  entityPathsSchema,
  goldenPathSchema,
  goldenPathsPageSchema,
  journeysPageSchema,
  journeysQuerySchema,
  pageQuerySchema,
  pathFunnelQuerySchema,
  pathFunnelSchema,
  pathHistoryQuerySchema,
  pathHistorySchema,
  pathShareQuerySchema,
  pathShareSchema,
  pathTimesQuerySchema,
  pathTimesSchema,
  pathUptakeQuerySchema,
  pathUptakeSchema,
  reportReadPermission,
} from 'backstage-plugin-platform-products-common';
import { listJourneys } from '../paths/read/listJourneys';
import { listPaths } from '../paths/read/listPaths';
import { readEntityPaths } from '../paths/read/readEntityPaths';
import { readFunnel } from '../paths/read/readFunnel';
import { readPath } from '../paths/read/readPath';
import { readPathHistory } from '../paths/read/readPathHistory';
import { readShare } from '../paths/read/readShare';
import { readTimes } from '../paths/read/readTimes';
import { readUptake } from '../paths/read/readUptake';
import { historyColumns } from './columns';
import { goldenPathColumns, journeyColumns } from './pathColumns';
import { refOf } from './refOf';
import { Route, route } from './Route';

const read = { method: 'get', permission: reportReadPermission } as const;

/** What is read of golden paths. Paths of words come before those with a name. */
export const pathRoutes: Route[] = [
  route({
    ...read,
    path: '/golden-paths',
    operation: 'getGoldenPaths',
    summary: 'Golden paths with the entities on them, by name',
    query: pageQuerySchema,
    response: goldenPathsPageSchema,
    columns: goldenPathColumns,
    answer: (context, _, query) => listPaths(context, query),
  }),
  route({
    ...read,
    path: '/golden-paths/share',
    operation: 'getPathShare',
    summary: 'How many of the new entities are on a golden path',
    query: pathShareQuerySchema,
    response: pathShareSchema,
    answer: (context, _, query) => readShare(context, query),
  }),
  route({
    ...read,
    path: '/golden-paths/:name',
    operation: 'getGoldenPath',
    summary: 'One golden path with its steps, versions and times',
    response: goldenPathSchema,
    answer: (context, { name }) => readPath(context, name),
  }),
  route({
    ...read,
    path: '/golden-paths/:name/funnel',
    operation: 'getPathFunnel',
    summary: 'How many entities on the path have completed each step',
    query: pathFunnelQuerySchema,
    response: pathFunnelSchema,
    answer: (context, { name }, query) => readFunnel(context, name, query),
  }),
  route({
    ...read,
    path: '/golden-paths/:name/journeys',
    operation: 'getPathJourneys',
    summary: 'Entities that are on the path, or were, by ref',
    query: journeysQuerySchema,
    response: journeysPageSchema,
    columns: journeyColumns,
    answer: (context, { name }, query) => listJourneys(context, name, query),
  }),
  route({
    ...read,
    path: '/golden-paths/:name/times',
    operation: 'getPathTimes',
    summary: 'How long it takes to reach a milestone',
    query: pathTimesQuerySchema,
    response: pathTimesSchema,
    answer: (context, { name }, query) => readTimes(context, name, query),
  }),
  route({
    ...read,
    path: '/golden-paths/:name/uptake',
    operation: 'getPathUptake',
    summary: 'How entities come to one path, whether they stay, and why not',
    query: pathUptakeQuerySchema,
    response: pathUptakeSchema,
    answer: (context, { name }, query) => readUptake(context, name, query),
  }),
  route({
    ...read,
    path: '/golden-paths/:name/history',
    operation: 'getPathHistory',
    summary: 'How each day ended',
    query: pathHistoryQuerySchema,
    response: pathHistorySchema,
    columns: historyColumns,
    answer: (context, { name }, query) => readPathHistory(context, name, query),
  }),
  route({
    ...read,
    path: '/entities/:kind/:namespace/:name/golden-paths',
    operation: 'getEntityPaths',
    summary: 'Where one entity comes from, and how far it is',
    response: entityPathsSchema,
    answer: (context, params) => readEntityPaths(context, refOf(params)),
  }),
];
