import { personas } from '../personas/personas';
import { type Suite, startSuite } from './__testUtils__/startSuite';
import type { Seed } from './Seed';
import { tagAsPeople } from './tagAsPeople';

jest.setTimeout(60_000);

let suite: Suite;
jest.mock('./personaClient', () => ({
  personaClient: (_: unknown, persona: keyof typeof personas) =>
    suite.as(persona),
}));

const component = (name: string, owner: string, tier?: string) => ({
  apiVersion: 'v1',
  kind: 'Component',
  metadata: { name, namespace: 'default', uid: name, etag: name },
  spec: { type: 'service', owner, ...(tier && { tier }) },
  relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
});

describe('tagAsPeople', () => {
  it('does what each may do, once, however often the demo starts', async () => {
    suite = await startSuite([
      component('feature-flags', 'platform'),
      component('storefront-bff', 'checkout', 'tier-1'),
      component('basket', 'checkout'),
      component('address-book', 'accounts'),
      component('checkout-api', 'checkout', 'tier-1'),
      component('payment-adapter', 'checkout', 'tier-1'),
      component('tracking-api', 'tracking', 'tier-1'),
      component('ledger', 'billing', 'tier-2'),
    ]);
    const sam = suite.as('sre');

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
