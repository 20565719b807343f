import {
  bulkPreviewSchema,
  bulkResultSchema,
  confirmTiersResultSchema,
  confirmTiersSchema,
  decideTierSchema,
  decideTiersResultSchema,
  decideTiersSchema,
  previewBulkSchema,
  proposeBulkSchema,
  proposeTierSchema,
  reportReadPermission,
  tierApprovePermission,
  tierAssignmentSchema,
  tierProposePermission,
  withdrawTierSchema,
} from 'backstage-plugin-platform-products-common';
import { previewTiers, proposeTiers } from '../tiers/commands/bulkTiers';
import { confirmTiers } from '../tiers/commands/confirmTiers';
import {
  decideTier,
  decideTiers,
  type TierDecision,
} from '../tiers/commands/decideTiers';
import { proposeTier } from '../tiers/commands/proposeTier';
import { assignmentRows } from '../tiers/read/assignmentRows';
import type { DbTierAssignmentRow } from '../tiers/store/rows';
import { LIMIT_BYTES_OF_BULK } from './readJson';
import { RequestContext, Route, route } from './Route';

/** Owners propose for their own entities, who approves tiers for any: the commands look closer. */
const propose = {
  method: 'post',
  permission: tierProposePermission,
  orPermission: tierApprovePermission,
  conflicts: true,
} as const;

const decide = {
  method: 'post',
  permission: tierApprovePermission,
  conflicts: true,
} as const;

async function answerOf(context: RequestContext, row: DbTierAssignmentRow) {
  const [answer] = await assignmentRows(context, [row]);
  return answer;
}

function decisionRoute(
  command: Exclude<TierDecision['command'], 'withdraw'>,
  summary: string,
): Route {
  return route({
    ...decide,
    path: `/tier-assignments/:id/${command}`,
    operation: `${command}Tier`,
    summary,
    body: decideTierSchema,
    response: tierAssignmentSchema,
    auditEvent: `tier-${command}`,
    answer: async (context, { id }, _, { reason }) =>
      answerOf(context, await decideTier(context, id, { command, reason })),
  });
}

/** What is changed of tiers. Paths of words come before those with an id. */
export const tierCommandRoutes: Route[] = [
  route({
    ...propose,
    path: '/tier-assignments',
    operation: 'proposeTier',
    summary: 'Proposes a tier for an entity, or assigns it directly',
    status: 201,
    body: proposeTierSchema,
    response: tierAssignmentSchema,
    auditEvent: 'tier-propose',
    answer: async (context, _, __, body) =>
      answerOf(context, await proposeTier(context, body)),
  }),
  route({
    ...propose,
    conflicts: false,
    path: '/tier-assignments/preview',
    operation: 'previewTiers',
    summary: 'What a bulk request would do; nothing is stored',
    bodyLimit: LIMIT_BYTES_OF_BULK,
    body: previewBulkSchema,
    response: bulkPreviewSchema,
    answer: (context, _, __, { direct = false, ...body }) =>
      previewTiers(context, { ...body, direct }),
  }),
  route({
    ...propose,
    path: '/tier-assignments/bulk',
    operation: 'proposeTiers',
    summary: 'Proposes or assigns a tier for many entities, each by itself',
    bodyLimit: LIMIT_BYTES_OF_BULK,
    body: proposeBulkSchema,
    response: bulkResultSchema,
    auditEvent: 'tier-bulk',
    answer: (context, _, __, { direct = false, ...body }) =>
      proposeTiers(context, { ...body, direct }),
  }),
  route({
    ...decide,
    path: '/tier-assignments/decisions',
    operation: 'decideTiers',
    summary: 'Makes one decision on several proposals, each by itself',
    body: decideTiersSchema,
    response: decideTiersResultSchema,
    auditEvent: 'tier-decisions',
    answer: (context, _, __, body) => decideTiers(context, body),
  }),
  decisionRoute('approve', 'Lets a proposed tier count'),
  decisionRoute('reject', 'Turns a proposed tier down'),
  route({
    method: 'post',
    // Everybody may take back an own proposal; for anything else the command asks for more.
    permission: reportReadPermission,
    conflicts: true,
    path: '/tier-assignments/:id/withdraw',
    operation: 'withdrawTier',
    summary: 'Takes a proposal back, or ends an approved assignment',
    body: withdrawTierSchema,
    response: tierAssignmentSchema,
    auditEvent: 'tier-withdraw',
    answer: async (context, { id }, _, { reason }) =>
      answerOf(
        context,
        await decideTier(context, id, { command: 'withdraw', reason }),
      ),
  }),
  route({
    ...decide,
    path: '/tier-reviews',
    operation: 'confirmTiers',
    summary: 'Confirms that the tiers of entities were looked at and stay',
    body: confirmTiersSchema,
    response: confirmTiersResultSchema,
    auditEvent: 'tier-reviews',
    answer: (context, _, __, body) => confirmTiers(context, body),
  }),
];
