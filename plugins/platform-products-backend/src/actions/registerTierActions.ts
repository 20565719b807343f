import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  obligationSchema,
  reportReadPermission,
} from 'backstage-plugin-platform-products-common';
import { given, MOST } from './given';
import { CallDeps, routeCaller } from './routeCaller';
import { routeOf } from './routeOf';

const readOnly = {
  readOnly: true,
  idempotent: true,
  destructive: false,
} as const;

/**
 * Lets assistants ask about tiers and propose them, each with the rights of its caller. They cannot
 * assign: a person decides on what they propose.
 */
export function registerTierActions(
  registry: ActionsRegistryService,
  deps: CallDeps,
): void {
  const call = routeCaller(deps);

  registry.register({
    name: 'get-service-tier',
    title: 'Get the tier of a service',
    description:
      'How critical one entity is, and why: its tier and where that comes from, the open proposal, what the tier obliges it to and whether it keeps to it, what it leans on that is less critical than allowed, the most critical consumer, and who suffers when it is down. For an entity without a tier it says which one fits, and why.',
    attributes: readOnly,
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe('For example component:default/shop'),
        }),
      output: z =>
        z.object({ entityRef: z.string(), tier: z.any() }).passthrough(),
    },
    action: async ({ input, credentials }) => ({
      output: await call(routeOf('getEntityTier'), credentials, {
        params: { ...parseEntityRef(input.entityRef) },
      }),
    }),
  });

  registry.register({
    name: 'list-tier-findings',
    title: 'List obligations of tiers that are not met',
    description:
      'What services of an owner, or one service, do not do although their tier demands it, the most critical first: each with why, and how to fix it. "unknown" means that nobody can tell.',
    attributes: readOnly,
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          owner: z
            .string()
            .optional()
            .describe('Ref of the owner: group:default/team-a'),
          entityRef: z.string().optional().describe('Only of this entity'),
          state: z
            .enum(['not-met', 'unknown'])
            .optional()
            .describe('Without it, both'),
          obligation: z
            .enum(obligationSchema.options as [string, ...string[]])
            .optional(),
        }),
      output: z =>
        z.object({
          findings: z.array(z.object({ entityRef: z.string() }).passthrough()),
          total: z
            .number()
            .describe('How many there are; at most 50 are listed'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items, totalItems } = await call(
        routeOf('getTierFindings'),
        credentials,
        { query: { ...given(input), limit: MOST } },
      );
      return { output: { findings: items, total: totalItems } };
    },
  });

  registry.register({
    name: 'propose-service-tier',
    title: 'Propose a tier for a service',
    description:
      'Proposes how critical one entity is. Needs to own the entity, or the right to approve tiers. It counts once somebody else with that right has approved it. To propose another tier takes the place of an own earlier proposal.',
    attributes: { readOnly: false, idempotent: true, destructive: false },
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe('For example component:default/shop'),
          tier: z.string().describe('Name of a tier of the ladder: tier-1'),
          reason: z
            .string()
            .describe('What happens to whom while the service is down'),
          evidence: z
            .string()
            .optional()
            .describe('Web address of what speaks for it'),
        }),
      output: z =>
        z.object({ id: z.string(), state: z.string() }).passthrough(),
    },
    action: async ({ input, credentials }) => ({
      output: await call(routeOf('proposeTier'), credentials, {
        body: given(input),
      }),
    }),
  });
}
