import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { createRouter } from '../../../api/createRouter';
import { routes } from '../../../api/routes';
import { Announcer } from '../../../notices/announce/Announcer';
import { DatabaseReadStore } from '../../../read/DatabaseReadStore';
import type { TierWorld } from '../../__testUtils__/tierWorld';
import { tierSourceOf } from '../../TierSource';

/** Who asks, and what the catalog and the policy let them. */
export interface TestCaller {
  /** Whether the catalog shows an entity to them. Absent: it shows everything. */
  shown?: (ref: string) => boolean;
  permissions?: string[];
  owns?: string[];
}

const everything = { result: AuthorizeResult.ALLOW as AuthorizeResult.ALLOW };
const conditional = {
  result: AuthorizeResult.CONDITIONAL as AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'X', resourceType: 'catalog-entity' },
};

/** The API over a world. Answers to `get` keep to the schemas of their routes. */
export async function tierApi(world: TierWorld, caller: TestCaller = {}) {
  const { shown, permissions = ['report.read'], owns = [] } = caller;
  const entities: { ref: string }[] = await world
    .knex('entities')
    .select('ref');
  const app = express();
  app.use(
    createRouter({
      store: new DatabaseReadStore(world.knex),
      config: world.config,
      ingest: { requestRefresh: async () => ({ requestedAt: '' }) },
      notices: {
        knex: world.knex,
        config: world.config.notices,
        urlOf: id => `https://portal.acme.com/notices/${id}`,
      },
      tiers: tierSourceOf(world.knex, world.config),
      announcer: new Announcer(() => []),
      auditor: mockServices.auditor.mock(),
      auth: mockServices.auth(),
      httpAuth: mockServices.httpAuth(),
      userInfo: mockServices.userInfo({ ownershipEntityRefs: owns }),
      catalog: catalogServiceMock({
        entities: entities
          .filter(({ ref }) => !shown || shown(ref))
          .map(({ ref }) => {
            const [kind, namespace, name] = ref.split(/[:/]/);
            return { apiVersion: 'v1', kind, metadata: { namespace, name } };
          }),
      }),
      permissions: mockServices.permissions.mock({
        authorize: async asked =>
          asked.map(({ permission }) => ({
            result: permissions.some(
              name => permission.name === `platform-products.${name}`,
            )
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
        authorizeConditional: async asked =>
          asked.map(() => (shown ? conditional : everything)),
      }),
      now: () => world.now,
    }),
  );
  app.use(mockErrorHandler());
  const get = async (path: string): Promise<any> => {
    const { status, body } = await request(app).get(path);
    if (status !== 200) throw new Error(`${status} ${body.error.message}`);
    expect(routeOf(path).response.safeParse(body).error).toBeUndefined();
    return body;
  };
  return {
    get,
    send: async (
      method: 'post' | 'put',
      path: string,
      sent?: object,
      authorization?: string,
    ): Promise<{ status: number; body: any }> => {
      const call = request(app)[method](path);
      if (authorization) call.set('authorization', authorization);
      return sent === undefined ? call : call.send(sent);
    },
    csv: async (path: string) =>
      (await request(app).get(path).set('accept', 'text/csv')).text,
    /** All items over pages of this size. */
    all: async (path: string, limit: number): Promise<any[]> => {
      const page = `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`;
      const items: any[] = [];
      for (let cursor = ''; ; ) {
        const body = await get(`${page}${cursor}`);
        if (cursor !== '') expect(body.totalItems).toBeUndefined();
        items.push(...body.items);
        expect(body.items.length).toBeLessThanOrEqual(limit);
        if (!body.nextCursor) return items;
        cursor = `&cursor=${body.nextCursor}`;
      }
    },
  };
}

function routeOf(path: string) {
  const [plain] = path.split('?');
  return routes.find(
    route =>
      route.method === 'get' &&
      new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(plain),
  )!;
}
