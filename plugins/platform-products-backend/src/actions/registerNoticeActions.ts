import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import { reportReadPermission } from 'backstage-plugin-platform-products-common';
import { given, MOST } from './given';
import { CallDeps, routeCaller } from './routeCaller';
import { routeOf } from './routeOf';

const readOnly = {
  readOnly: true,
  idempotent: true,
  destructive: false,
} as const;

/** Lets assistants ask about notices and set migrations, each with the rights of its caller. */
export function registerNoticeActions(
  registry: ActionsRegistryService,
  deps: CallDeps,
): void {
  const call = routeCaller(deps);

  registry.register({
    name: 'list-deprecation-notices',
    title: 'List deprecation notices',
    description:
      'Deprecation notices, the next sunset first: all of them, those that the entities of an owner have to migrate for, those that one entity has to migrate for, or those about one entity. Each with its dates, its replacements and how far its consumers are.',
    attributes: readOnly,
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          consumerOwner: z
            .string()
            .optional()
            .describe('Ref of the owner of consumers: group:default/team-a'),
          consumer: z
            .string()
            .optional()
            .describe('Ref of an entity that has to migrate'),
          subject: z
            .string()
            .optional()
            .describe('Ref of an entity that goes away'),
          search: z.string().optional().describe('Words of the notice'),
        }),
      output: z =>
        z.object({
          notices: z.array(z.object({ id: z.string() }).passthrough()),
          total: z
            .number()
            .describe('How many there are; at most 50 are listed'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items, totalItems } = await call(
        routeOf('getNotices'),
        credentials,
        { query: { ...given(input), limit: MOST } },
      );
      return { output: { notices: items, total: totalItems } };
    },
  });

  registry.register({
    name: 'get-deprecation-notice',
    title: 'Get a deprecation notice',
    description:
      'One deprecation notice with everything known about it: what goes away, why, what to use instead, the migration guide, all dates, and how far its consumers are.',
    attributes: readOnly,
    visibilityPermission: reportReadPermission,
    schema: {
      input: z => z.object({ id: z.string().describe('Id of the notice') }),
      output: z => z.object({ id: z.string() }).passthrough(),
    },
    action: async ({ input, credentials }) => ({
      output: await call(routeOf('getNotice'), credentials, {
        params: { id: input.id },
      }),
    }),
  });

  registry.register({
    name: 'list-my-migrations',
    title: 'List my migrations',
    description:
      'What the entities of the caller, or of an owner, still have to migrate for, the next sunset first: each with the notice, the entity, the state of its migration and why it is affected.',
    attributes: readOnly,
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          owner: z
            .string()
            .optional()
            .describe('Ref of an owner; without it, everything of the caller'),
          entityRef: z.string().optional().describe('Only of this entity'),
        }),
      output: z =>
        z.object({
          migrations: z.array(
            z.object({ notice: z.any(), consumer: z.any() }).passthrough(),
          ),
          total: z
            .number()
            .describe('How many there are; at most 50 are listed'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items, totalItems } = await call(
        routeOf('getMigrations'),
        credentials,
        { query: { ...given(input), limit: MOST } },
      );
      return { output: { migrations: items, total: totalItems } };
    },
  });

  registry.register({
    name: 'set-migration-state',
    title: 'Set the state of a migration',
    description:
      'Says how far one entity is with one deprecation notice. Needs to own the entity. The states blocked and not-affected need a note, planned needs a date.',
    attributes: { readOnly: false, idempotent: true, destructive: false },
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          noticeId: z.string(),
          entityRef: z.string().describe('For example component:default/shop'),
          state: z.enum([
            'acknowledged',
            'planned',
            'in-progress',
            'migrated',
            'blocked',
            'not-affected',
            'exempt',
          ]),
          note: z.string().optional().describe('Why, or any remark'),
          plannedFor: z.string().optional().describe('ISO 8601 instant'),
          exemptUntil: z.string().optional().describe('ISO 8601 instant'),
        }),
      output: z =>
        z.object({ entityRef: z.string(), state: z.string() }).passthrough(),
    },
    action: async ({ input, credentials }) => {
      const { noticeId, entityRef, ...change } = input;
      return {
        output: await call(routeOf('setMigration'), credentials, {
          params: { id: noticeId, ...parseEntityRef(entityRef) },
          body: given(change),
        }),
      };
    },
  });
}
