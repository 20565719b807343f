import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import plugin from 'backstage-plugin-platform-products-backend';
import { PlatformProductsClient } from 'backstage-plugin-platform-products-common';
import { grants } from '../permissions/grants';
import { personas } from '../personas/personas';
import type { Seed } from './Seed';
import { tagAsPeople } from './tagAsPeople';

jest.setTimeout(60_000);

const groups: Record<string, string[]> = {
  [personas.developer]: ['group:default/checkout'],
  [personas.pm]: [
    'group:default/platform',
    'group:default/platform-product-managers',
  ],
  [personas.sre]: ['group:default/sre'],
};

let url = '';
jest.mock('./personaClient', () => ({
  personaClient: (_: unknown, persona: keyof typeof personas) =>
    new PlatformProductsClient({
      discoveryApi: { getBaseUrl: async () => url },
      fetchApi: {
        fetch: (address, init) => {
          const headers = new Headers(init?.headers);
          headers.set(
            'authorization',
            mockCredentials.user.header(personas[persona]),
          );
          return fetch(address, { ...init, headers });
        },
      },
    }),
}));

const component = (name: string, owner: string, tier?: string) => ({
  apiVersion: 'v1',
  kind: 'Component',
  metadata: { name, namespace: 'default', uid: name, etag: name },
  spec: { type: 'service', owner, ...(tier && { tier }) },
  relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
});

const userOf = (credentials: any): string =>
  credentials?.principal?.userEntityRef ?? '';

describe('tagAsPeople', () => {
  it('does what each may do, once, however often the demo starts', async () => {
    const { server } = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory({
          entities: [
            component('feature-flags', 'platform'),
            component('storefront-bff', 'checkout', 'tier-1'),
            component('basket', 'checkout'),
            component('address-book', 'accounts'),
            component('checkout-api', 'checkout', 'tier-1'),
            component('payment-adapter', 'checkout', 'tier-1'),
            component('tracking-api', 'tracking', 'tier-1'),
            component('ledger', 'billing', 'tier-2'),
          ],
        }),
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () => ({
            getUserInfo: async credentials => {
              const user = userOf(credentials);
              return {
                userEntityRef: user,
                ownershipEntityRefs: [user, ...groups[user]],
              };
            },
          }),
        }),
        mockServices.permissions.mock({
          authorize: async (asked, options) =>
            asked.map(({ permission }) => {
              const grant = grants.get(permission.name);
              const allowed =
                grant === 'everybody' ||
                grant?.some(group =>
                  groups[userOf(options?.credentials)].includes(group),
                );
              return {
                result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
              };
            }),
          authorizeConditional: async asked =>
            asked.map(() => ({ result: AuthorizeResult.ALLOW })),
        }).factory,
      ],
    });
    url = `http://localhost:${server.port()}/api/platform-products`;
    const sam = new PlatformProductsClient({
      discoveryApi: { getBaseUrl: async () => url },
      fetchApi: {
        fetch: (address, init) =>
          fetch(address, {
            ...init,
            headers: {
              authorization: mockCredentials.user.header(personas.sre),
            },
          }),
      },
    });
    while ((await sam.getStatus()).state !== 'fresh') {
      await new Promise(resolve => setTimeout(resolve, 20));
    }

    const seed = { discovery: {} } as Seed;
    await tagAsPeople(seed);
    const { items } = await sam.getTierAssignments();
    const rows = items.map(
      ({ entityRef, tier, state, proposedBy, decidedBy }) =>
        `${
          entityRef.split('/')[1]
        } ${tier} ${state} ${proposedBy} ${decidedBy}`,
    );
    expect(rows.sort()).toEqual([
      `address-book tier-2 proposed ${personas.sre} undefined`,
      `basket tier-2 proposed ${personas.developer} undefined`,
      `feature-flags tier-2 approved ${personas.pm} ${personas.sre}`,
      `storefront-bff tier-3 rejected ${personas.developer} ${personas.sre}`,
    ]);
    await tagAsPeople(seed);
    expect((await sam.getTierAssignments()).items).toHaveLength(4);
    const history = await sam.getEntityTierHistory(
      'component:default/checkout-api',
    );
    expect(
      history.items.filter(({ type }) => type === 'reviewed'),
    ).toHaveLength(1);
  });
});
