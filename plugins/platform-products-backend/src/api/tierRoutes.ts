import {
  affectedConsumersPageSchema,
  effectiveTiersQuerySchema,
  effectiveTiersSchema,
  entityTierSchema,
  pageQuerySchema,
  reportReadPermission,
  tierAssignmentsPageSchema,
  tierAssignmentsQuerySchema,
  tierEventsPageSchema,
  tierFindingsPageSchema,
  tierFindingsQuerySchema,
  tierHistoryQuerySchema,
  tierHistorySchema,
  tierMapQuerySchema,
  tierMapSchema,
  tierReviewsPageSchema,
  tierReviewsQuerySchema,
  tiersQuerySchema,
  tiersSchema,
  tierSummaryPageSchema,
  tierSummaryQuerySchema,
} from 'backstage-plugin-platform-products-common';
import { readTiers } from '../read/readTiers';
import { listAssignments } from '../tiers/read/listAssignments';
import { listFindings } from '../tiers/read/listFindings';
import { listReviews } from '../tiers/read/listReviews';
import { listTierConsumers } from '../tiers/read/listTierConsumers';
import { listTierEvents } from '../tiers/read/listTierEvents';
import { readEffectiveTiers } from '../tiers/read/readEffectiveTiers';
import { readEntityTier } from '../tiers/read/readEntityTier';
import { readTierHistory } from '../tiers/read/readTierHistory';
import { readTierMap } from '../tiers/read/readTierMap';
import { summariseTiers } from '../tiers/read/summariseTiers';
import { refOf } from './refOf';
import { Route, route } from './Route';
import {
  affectedConsumerColumns,
  tierAssignmentColumns,
  tierColumns,
  tierEventColumns,
  tierFindingColumns,
  tierReviewColumns,
  tierSummaryColumns,
} from './tierColumns';

const read = { method: 'get', permission: reportReadPermission } as const;

/** What is read of tiers. */
export const tierRoutes: Route[] = [
  route({
    ...read,
    path: '/tiers',
    operation: 'getTiers',
    summary: 'The ladder, most critical first, with the entities on it',
    query: tiersQuerySchema,
    response: tiersSchema,
    columns: tierColumns,
    answer: (context, _, { kind }) => readTiers(context, kind),
  }),
  route({
    ...read,
    path: '/tiers/summary',
    operation: 'getTierSummary',
    summary: 'How groups of entities stand, those with most entities first',
    query: tierSummaryQuerySchema,
    response: tierSummaryPageSchema,
    columns: tierSummaryColumns,
    answer: (context, _, query) => summariseTiers(context, query),
  }),
  route({
    ...read,
    path: '/tiers/history',
    operation: 'getTierHistory',
    summary: 'How days ended: entities by tier, and how many keep to it',
    query: tierHistoryQuerySchema,
    response: tierHistorySchema,
    answer: (context, _, query) => readTierHistory(context, query),
  }),
  route({
    ...read,
    path: '/tiers/findings',
    operation: 'getTierFindings',
    summary: 'Obligations that are not met or unknown, most critical first',
    query: tierFindingsQuerySchema,
    response: tierFindingsPageSchema,
    columns: tierFindingColumns,
    answer: (context, _, query) => listFindings(context, query),
  }),
  route({
    ...read,
    path: '/tiers/map',
    operation: 'getTierMap',
    summary: 'Who leans on whom, and where that is an inversion',
    query: tierMapQuerySchema,
    response: tierMapSchema,
    answer: (context, _, query) => readTierMap(context, query),
  }),
  route({
    ...read,
    path: '/tiers/reviews',
    operation: 'getTierReviews',
    summary: 'When tiers must be looked at again, those never reviewed first',
    query: tierReviewsQuerySchema,
    response: tierReviewsPageSchema,
    columns: tierReviewColumns,
    answer: (context, _, query) => listReviews(context, query),
  }),
  route({
    ...read,
    path: '/tiers/effective',
    operation: 'getEffectiveTiers',
    summary: 'The effective tiers of all entities, or of those changed since',
    query: effectiveTiersQuerySchema,
    response: effectiveTiersSchema,
    answer: (context, _, query) => readEffectiveTiers(context, query),
  }),
  route({
    ...read,
    path: '/tier-assignments',
    operation: 'getTierAssignments',
    summary: 'Tiers proposed or given in the portal, newest first',
    query: tierAssignmentsQuerySchema,
    response: tierAssignmentsPageSchema,
    columns: tierAssignmentColumns,
    answer: (context, _, query) => listAssignments(context, query),
  }),
  route({
    ...read,
    path: '/entities/:kind/:namespace/:name/tier',
    operation: 'getEntityTier',
    summary: 'The tier of one entity, why, and what it obliges to',
    response: entityTierSchema,
    answer: (context, params) => readEntityTier(context, refOf(params)),
  }),
  route({
    ...read,
    path: '/entities/:kind/:namespace/:name/tier/history',
    operation: 'getEntityTierHistory',
    summary: 'What happened to the tier of one entity, newest first',
    query: pageQuerySchema,
    response: tierEventsPageSchema,
    columns: tierEventColumns,
    answer: (context, params, query) =>
      listTierEvents(context, refOf(params), query),
  }),
  route({
    ...read,
    path: '/entities/:kind/:namespace/:name/tier/consumers',
    operation: 'getEntityTierConsumers',
    summary: 'Who suffers when one entity is down, most critical first',
    query: pageQuerySchema,
    response: affectedConsumersPageSchema,
    columns: affectedConsumerColumns,
    answer: (context, params, query) =>
      listTierConsumers(context, refOf(params), query),
  }),
];
