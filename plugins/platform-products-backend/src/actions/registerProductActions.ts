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

/** What an assistant can take in of things that are described at length. */
const MOST_DESCRIBED = 10;

/**
 * Lets assistants lead people to golden paths and platform products, and tell how products are taken
 * up, each with the rights of its caller.
 */
export function registerProductActions(
  registry: ActionsRegistryService,
  deps: CallDeps,
): void {
  const call = routeCaller(deps);

  registry.register({
    name: 'find-golden-path',
    title: 'Find a golden path',
    description:
      'The golden paths, the recommended ways to build something: those for a kind of entity with the templates to start from and their steps. For one entity it also says on which path it is, which steps it has completed, what to do next, and what changed since the version that it is on. Where nothing says where the entity comes from, it suggests a path that fits.',
    attributes: readOnly,
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .optional()
            .describe('For example component:default/shop'),
          kind: z
            .string()
            .optional()
            .describe('Only paths that may be for this kind: component'),
        }),
      output: z =>
        z.object({
          paths: z.array(z.object({ name: z.string() }).passthrough()),
          entity: z
            .object({ provenance: z.string() })
            .passthrough()
            .optional()
            .describe('Of the entity asked for'),
        }),
    },
    action: async ({ input: { entityRef, kind }, credentials }) => {
      const parts =
        entityRef === undefined ? undefined : parseEntityRef(entityRef);
      const entity =
        parts &&
        (await call(routeOf('getEntityPaths'), credentials, {
          params: { ...parts },
        }));
      const wanted = kind ?? parts?.kind;
      const { items } = await call(routeOf('getGoldenPaths'), credentials, {
        query: { limit: MOST },
      });
      const paths = [];
      for (const { name } of items) {
        const path = await call(routeOf('getGoldenPath'), credentials, {
          params: { name },
        });
        if (!wanted || mayBeFor(path.appliesTo, wanted)) {
          paths.push(path);
        }
      }
      return { output: { paths, ...given({ entity }) } };
    },
  });

  registry.register({
    name: 'find-platform-product',
    title: 'Find a platform product',
    description:
      'Platform products, what the company offers to its own developers: by what they are for, or by words of their name and description. Each with its value, where to ask, its documentation, the golden paths to start with, and how many use it.',
    attributes: readOnly,
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          capability: z
            .string()
            .optional()
            .describe('What it is for, as products name it: messaging'),
          search: z.string().optional().describe('Words of the product'),
        }),
      output: z =>
        z.object({
          products: z.array(z.object({ name: z.string() }).passthrough()),
          total: z
            .number()
            .describe('How many there are; at most 10 are described'),
        }),
    },
    action: async ({ input: { capability, search }, credentials }) => {
      const { items, totalItems } = await call(
        routeOf('getProducts'),
        credentials,
        {
          query: {
            ...given({ capability: capability && [capability], search }),
            limit: MOST_DESCRIBED,
          },
        },
      );
      const products = [];
      for (const { name } of items) {
        products.push(
          await call(routeOf('getProduct'), credentials, { params: { name } }),
        );
      }
      return { output: { products, total: totalItems } };
    },
  });

  registry.register({
    name: 'get-adoption',
    title: 'Get the adoption of a platform product',
    description:
      'How far a platform product is taken up: how many of those it is meant for use it, the target, the teams that are most behind, and the entities that do not use it, with what they use instead and why. "unknown" means that nobody can tell.',
    attributes: readOnly,
    visibilityPermission: reportReadPermission,
    schema: {
      input: z =>
        z.object({
          name: z.string().describe('Name of the product'),
          owner: z
            .string()
            .optional()
            .describe('Only entities of this owner: group:default/team-a'),
        }),
      output: z =>
        z.object({
          product: z.object({ name: z.string() }).passthrough(),
          teams: z
            .array(z.object({ key: z.string() }).passthrough())
            .describe('Those most behind first'),
          behind: z
            .array(z.object({ entityRef: z.string() }).passthrough())
            .describe('Entities that do not use it'),
          total: z
            .number()
            .describe('How many do not use it; at most 50 are listed'),
        }),
    },
    action: async ({ input: { name, owner }, credentials }) => {
      const params = { name };
      const product = await call(routeOf('getProduct'), credentials, {
        params,
      });
      const teams = await call(routeOf('getProductSummary'), credentials, {
        params,
        query: { groupBy: 'owner', limit: MOST_DESCRIBED },
      });
      const behind = await call(routeOf('getProductConsumers'), credentials, {
        params,
        query: {
          ...given({ owner: owner && [owner] }),
          state: ['not-adopted'],
          limit: MOST,
        },
      });
      return {
        output: {
          product,
          teams: teams.items,
          behind: behind.items,
          total: behind.totalItems,
        },
      };
    },
  });
}

/** Unless the selection names other kinds. */
function mayBeFor(appliesTo: unknown, wanted: string): boolean {
  const { kind } = Object(appliesTo) as { kind?: unknown };
  const kinds = typeof kind === 'string' ? [kind] : Object(kind).$in;
  return (
    !Array.isArray(kinds) ||
    kinds.some(one => String(one).toLowerCase() === wanted.toLowerCase())
  );
}
