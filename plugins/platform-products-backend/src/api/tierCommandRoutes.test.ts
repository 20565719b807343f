import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { readConfig } from '../config/readConfig';
import { Announcer } from '../notices/announce/Announcer';
import {
  commandWorld,
  CommandWorld,
  TestEntity,
} from '../notices/__testUtils__/commandWorld';
import { DatabaseReadStore } from '../read/DatabaseReadStore';
import { migrateDatabase } from '../store/migrateDatabase';
import { upsertRows } from '../store/operations/upsertRows';
import { tierSourceOf } from '../tiers/TierSource';
import { createRouter } from './createRouter';
import { tierCommandRoutes } from './tierCommandRoutes';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const START = '2026-11-24T08:00:00Z';

const SRE = 'user:default/sre';
const SRE2 = 'user:default/sre2';
const DEV = 'user:default/dev';
const GUEST = 'user:default/guest';

const may: Record<string, string[]> = {
  [SRE]: ['report.read', 'tier.propose', 'tier.approve'],
  [SRE2]: ['report.read', 'tier.propose', 'tier.approve'],
  [DEV]: ['report.read', 'tier.propose'],
  [GUEST]: ['report.read'],
};

const entities: Record<string, TestEntity> = {
  'component:default/shop': { tier: 'tier-3' },
  'component:default/cart': {},
  'component:default/billing': { owner: 'group:default/team-b' },
  'component:default/stray': { owner: null },
  'component:default/secret': {},
  'api:default/orders': {},
  'system:default/trade': {},
  'group:default/team-a': {},
};

const SHOP = 'component:default/shop';
const CART = 'component:default/cart';
const BILLING = 'component:default/billing';

const four = ['tier-1', 'tier-2', 'tier-3', 'tier-4'];
const ladderOf = (names: string[]) =>
  names.map(name => ({ name, title: name }));

describe.each(databases.eachSupportedId())(
  'what people do about tiers, by the API, on %s',
  engine => {
    let world: CommandWorld;
    let app: express.Express;
    let audited: { eventId: string; outcome: string; meta?: any }[];
    let now: Date;
    let refreshes: number;
    let hidden: string[];

    const knex = () => world.knex;

    /** What the backend is after a restart with these settings. */
    const serve = (settings: object = {}) => {
      const config = readConfig(
        new ConfigReader({ platformProducts: settings as {} }),
      );
      const auditor = mockServices.auditor.mock({
        createEvent: async ({ eventId }) => ({
          success: async options => {
            audited.push({ eventId, outcome: 'success', meta: options?.meta });
          },
          fail: async options => {
            audited.push({ eventId, outcome: 'fail', meta: options?.meta });
          },
        }),
      });
      const catalog = catalogServiceMock({
        entities: Object.keys(entities)
          .filter(ref => !hidden.includes(ref))
          .map(ref => {
            const [kind, namespace, name] = ref.split(/[:/]/);
            return { apiVersion: 'v1', kind, metadata: { namespace, name } };
          }),
      });
      app = express();
      app.use(
        createRouter({
          store: new DatabaseReadStore(knex()),
          config,
          ingest: {
            requestRefresh: async () => {
              refreshes += 1;
              return { requestedAt: now.toISOString() };
            },
          },
          notices: { knex: knex(), config: config.notices, urlOf: id => id },
          tiers: tierSourceOf(knex(), config),
          announcer: new Announcer(() => ['test']),
          auditor,
          catalog,
          auth: mockServices.auth(),
          httpAuth: mockServices.httpAuth(),
          permissions: mockServices.permissions.mock({
            authorize: async (asked, options) =>
              asked.map(({ permission }) => ({
                result: may[nameOf(options)]?.includes(
                  permission.name.replace('platform-products.', ''),
                )
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
              })),
            authorizeConditional: async asked =>
              asked.map(() =>
                hidden.length > 0
                  ? {
                      result: AuthorizeResult.CONDITIONAL,
                      pluginId: 'catalog',
                      resourceType: 'catalog-entity',
                      conditions: { rule: 'X', resourceType: 'catalog-entity' },
                    }
                  : { result: AuthorizeResult.ALLOW },
              ),
          }),
          userInfo: mockServices.userInfo.mock({
            getUserInfo: async credentials => ({
              userEntityRef: nameOf({ credentials }),
              ownershipEntityRefs: [
                nameOf({ credentials }),
                ...(nameOf({ credentials }) === DEV
                  ? ['group:default/team-a']
                  : []),
              ],
            }),
          }),
          now: () => now,
        }),
      );
      app.use(mockErrorHandler());
    };

    const start = async (settings?: object, hide: string[] = []) => {
      const database = await databases.init(engine);
      await migrateDatabase(database);
      world = commandWorld(database);
      await world.catalog(entities);
      now = new Date(START);
      audited = [];
      refreshes = 0;
      hidden = hide;
      serve(settings);
    };

    const direct = { tierAssignments: { directTagging: true } };

    const send = (path: string, body: object, user: string = DEV) =>
      request(app)
        .post(path)
        .set('authorization', mockCredentials.user.header(user))
        .send(body);
    const propose = (body: object = {}, user?: string) =>
      send(
        '/tier-assignments',
        { entityRef: SHOP, tier: 'tier-1', reason: 'Money stops', ...body },
        user,
      );
    const proposed = async (body?: object, user?: string) => {
      const answer = await propose(body, user);
      expect([answer.status, answer.body.error]).toEqual([201, undefined]);
      return answer.body;
    };
    const decide = (
      id: string,
      command: 'approve' | 'reject' | 'withdraw',
      user: string = SRE,
      reason: string | undefined = 'Agreed',
    ) => send(`/tier-assignments/${id}/${command}`, { reason }, user);
    const refusal = ({ status, body }: { status: number; body: any }) => [
      status,
      body.error?.message,
    ];
    const events = async (ref = SHOP) =>
      (await knex()('tier_events').where('entity_ref', ref).orderBy('id')).map(
        ({ type, from_tier: from, to_tier: to, by }) =>
          `${type} ${from ?? '-'} > ${to ?? '-'} by ${by.split('/')[1]}`,
      );
    const states = async (ref = SHOP) =>
      (
        await knex()('tier_assignments')
          .where('entity_ref', ref)
          .orderBy(['proposed_at', 'tier'])
      ).map(({ tier, state }) => `${tier} ${state}`);
    const dirty = async () =>
      (await knex()('tier_dirty').orderBy('entity_ref')).map(
        row => row.entity_ref,
      );
    const messages = async () =>
      (await knex()('messages').orderBy(['topic', 'recipient'])).map(
        ({ topic, recipient, payload }) => ({
          topic,
          recipient,
          ...JSON.parse(payload),
        }),
      );
    const minuteLater = () => {
      now = new Date(now.getTime() + 60_000);
    };

    it('answers every command by its schema, and audits before and after', async () => {
      await start(direct);
      const first = await proposed({ evidence: 'https://docs.example.org/1' });
      const second = await proposed({ entityRef: CART });
      const steps: [string, string, object, string][] = [
        [
          'approveTier',
          `/tier-assignments/${first.id}/approve`,
          { reason: 'It does' },
          SRE,
        ],
        [
          'rejectTier',
          `/tier-assignments/${second.id}/reject`,
          { reason: 'It does not' },
          SRE,
        ],
        [
          'withdrawTier',
          `/tier-assignments/${first.id}/withdraw`,
          { reason: 'It is gone' },
          SRE,
        ],
        [
          'previewTiers',
          '/tier-assignments/preview',
          { selection: { filter: { kind: ['component'] } }, tier: 'tier-2' },
          SRE,
        ],
        [
          'proposeTiers',
          '/tier-assignments/bulk',
          {
            selection: { entityRefs: [CART, BILLING] },
            tier: 'tier-2',
            reason: 'All of them',
            expected: 2,
          },
          SRE,
        ],
        [
          'decideTiers',
          '/tier-assignments/decisions',
          { ids: ['none'], decision: 'approve', reason: 'Fine' },
          SRE2,
        ],
        [
          'confirmTiers',
          '/tier-reviews',
          { entityRefs: [SHOP], reason: 'Looked at incidents' },
          SRE,
        ],
      ];
      for (const [operation, path, body, user] of steps) {
        const answer = await send(path, body, user);
        const route = tierCommandRoutes.find(
          one => one.operation === operation,
        )!;
        expect([operation, ...refusal(answer)]).toEqual([
          operation,
          route.status,
          undefined,
        ]);
        expect(route.response.safeParse(answer.body).error).toBeUndefined();
      }
      expect(
        audited.map(({ eventId, outcome }) => `${eventId} ${outcome}`),
      ).toEqual([
        'tier-propose success',
        'tier-propose success',
        'tier-approve success',
        'tier-reject success',
        'tier-withdraw success',
        'tier-propose success',
        'tier-propose success',
        'tier-bulk success',
        'tier-decisions success',
        'tier-review success',
        'tier-reviews success',
      ]);
      expect(audited[2].meta).toEqual({
        entityRef: SHOP,
        before: expect.objectContaining({ state: 'proposed', tier: 'tier-1' }),
        after: expect.objectContaining({ state: 'approved', decidedBy: SRE }),
      });
      expect(audited[9].meta).toMatchObject({ entityRef: SHOP, before: null });
    });

    it('lets an owner propose and an SRE approve, and only then asks for a pass', async () => {
      await start();
      const proposal = await proposed({
        evidence: 'https://docs.example.org/incident',
      });
      expect(proposal).toEqual({
        id: expect.any(String),
        entityRef: SHOP,
        title: 'shop',
        owner: 'group:default/team-a',
        known: true,
        tier: 'tier-1',
        onLadder: true,
        fromTier: 'tier-3',
        effectiveTier: 'tier-3',
        state: 'proposed',
        direct: false,
        proposedBy: DEV,
        proposedAt: now.toISOString(),
        reason: 'Money stops',
        evidence: 'https://docs.example.org/incident',
        may: { decide: false, withdraw: true },
      });
      expect([await dirty(), refreshes]).toEqual([[], 0]);
      minuteLater();
      const { body } = await decide(proposal.id, 'approve');
      expect(body).toMatchObject({
        state: 'approved',
        decidedBy: SRE,
        decidedAt: now.toISOString(),
        decisionReason: 'Agreed',
        // It is the pass that works out what counts.
        effectiveTier: 'tier-3',
        may: { decide: false, withdraw: true },
      });
      expect([await dirty(), refreshes]).toEqual([[SHOP], 1]);
      expect(await events()).toEqual([
        'proposed tier-3 > tier-1 by dev',
        'approved tier-3 > tier-1 by sre',
      ]);
    });

    it('takes the same once more for done, without an event', async () => {
      await start(direct);
      const proposal = await proposed();
      expect(await proposed({ reason: 'Again' })).toEqual(proposal);
      const approved = (await decide(proposal.id, 'approve')).body;
      expect((await decide(proposal.id, 'approve')).body).toEqual(approved);
      const assigned = await proposed({ direct: true, tier: 'tier-2' }, SRE);
      expect(await proposed({ direct: true, tier: 'tier-2' }, SRE)).toEqual(
        assigned,
      );
      const ended = (await decide(assigned.id, 'withdraw')).body;
      expect((await decide(assigned.id, 'withdraw')).body).toEqual(ended);
      const review = { entityRefs: [SHOP], reason: 'Looked' };
      for (const _ of [1, 2]) {
        const { body } = await send('/tier-reviews', review, SRE);
        expect(body).toEqual({ confirmed: [SHOP], refused: [] });
      }
      expect(await events()).toEqual([
        'proposed tier-3 > tier-1 by dev',
        'approved tier-3 > tier-1 by sre',
        'superseded tier-1 > tier-2 by sre',
        'assigned tier-3 > tier-2 by sre',
        'withdrawn tier-2 > - by sre',
        'reviewed - > tier-3 by sre',
      ]);
      expect(refreshes).toBe(4);
    });

    it('replaces an own proposal by another one, and the approved one when that is approved', async () => {
      await start();
      const first = await proposed({ tier: 'tier-2' });
      await decide(first.id, 'approve');
      minuteLater();
      await proposed({ tier: 'tier-4' });
      minuteLater();
      const third = await proposed({ tier: 'tier-1' });
      expect(await states()).toEqual([
        'tier-2 approved',
        'tier-4 superseded',
        'tier-1 proposed',
      ]);
      await decide(third.id, 'approve', SRE2);
      expect(await states()).toEqual([
        'tier-2 superseded',
        'tier-4 superseded',
        'tier-1 approved',
      ]);
      const old = await knex()('tier_assignments')
        .where('id', first.id)
        .first();
      expect(old.decided_by).toBe(SRE);
    });

    it('refuses a proposal where somebody else has one, and what is assigned already', async () => {
      await start();
      const proposal = await proposed();
      expect(refusal(await propose({ tier: 'tier-2' }, SRE))).toEqual([
        409,
        `Cannot propose tier-2 for "${SHOP}": ${DEV} proposed tier-1 on 2026-11-24; allowed once that is decided on or withdrawn`,
      ]);
      await decide(proposal.id, 'approve');
      expect(refusal(await propose())).toEqual([
        409,
        `Cannot propose tier-1 for "${SHOP}": the portal assigns it already, by ${SRE} on 2026-11-24; allowed is another tier`,
      ]);
      await proposed({ tier: 'tier-2' });
      expect(refusal(await propose())).toEqual([
        409,
        `Cannot propose tier-1 for "${SHOP}": the portal assigns it already, and you have proposed tier-2; allowed is to withdraw that`,
      ]);
    });

    it('refuses tiers that the ladder does not have, evidence that is no web address, and no reason', async () => {
      await start();
      const cases: [object, string][] = [
        [
          { tier: 'tier-9' },
          'Cannot propose a tier: "tier" in the body: found "tier-9"; allowed: one of tier-1, tier-2, tier-3, tier-4',
        ],
        [
          { evidence: 'ftp://example.org' },
          'Cannot do POST /tier-assignments: "evidence" in the body: found "ftp://example.org"; allowed: an http or https address',
        ],
        [
          { evidence: 'see the wiki' },
          'Cannot do POST /tier-assignments: "evidence" in the body: found "see the wiki"; allowed: an http or https address',
        ],
        [
          { reason: '  ' },
          'Cannot do POST /tier-assignments: "reason" in the body: found "  "; allowed: string of at least 1 characters',
        ],
        [
          { reason: undefined },
          'Cannot do POST /tier-assignments: "reason" in the body: found nothing; allowed: one string',
        ],
      ];
      for (const [body, message] of cases) {
        expect(refusal(await propose(body))).toEqual([400, message]);
      }
      const { id } = await proposed();
      for (const command of ['approve', 'reject']) {
        const answer = await send(
          `/tier-assignments/${id}/${command}`,
          {},
          SRE,
        );
        expect(refusal(answer)).toEqual([
          400,
          expect.stringContaining('"reason" in the body: found nothing'),
        ]);
      }
      await decide(id, 'approve');
      expect(
        refusal(await send(`/tier-assignments/${id}/withdraw`, {}, SRE)),
      ).toEqual([
        400,
        `Cannot withdraw tier-1 for "${SHOP}": To withdraw a tier needs a reason, found none.`,
      ]);
      expect(await states()).toEqual(['tier-1 approved']);
    });

    it('does not let people decide on what they proposed themselves', async () => {
      await start();
      const { id } = await proposed({}, SRE);
      for (const command of ['approve', 'reject'] as const) {
        expect(refusal(await decide(id, command))).toEqual([
          403,
          `Cannot ${command} tier-1 for "${SHOP}": ${SRE} proposed the tier, so somebody else must ${command} it.`,
        ]);
      }
      const { body } = await send(
        '/tier-assignments/decisions',
        { ids: [id], decision: 'approve', reason: 'Mine' },
        SRE,
      );
      expect(body).toEqual({
        decided: [],
        refused: [{ id, why: expect.stringContaining('somebody else must') }],
      });
      expect((await decide(id, 'withdraw', SRE, undefined)).body.state).toBe(
        'withdrawn',
      );
    });

    it('tells the second of two SREs who decide at once what the first has decided', async () => {
      await start();
      for (const [index, ref] of [SHOP, CART].entries()) {
        const { id } = await proposed({ entityRef: ref });
        const answers = await Promise.all([
          decide(id, 'approve', SRE),
          decide(id, index === 0 ? 'approve' : 'reject', SRE2),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        const [won] = answers.filter(({ status }) => status === 200);
        const [lost] = answers.filter(({ status }) => status === 409);
        const { state, decidedBy } = won.body;
        expect(lost.body.error.message).toContain(
          `it is ${state} by ${decidedBy} on 2026-11-24; allowed are proposals that wait for a decision`,
        );
        expect(await states(ref)).toEqual([`tier-1 ${state}`]);
        expect(await events(ref)).toHaveLength(2);
      }
    });

    it('lets one of many who propose, or assign, at once through', async () => {
      await start(direct);
      const answers = await Promise.all(
        [DEV, SRE, SRE2, DEV].map((user, index) =>
          propose({ tier: four[index] }, user),
        ),
      );
      const open = await knex()('tier_assignments').where('state', 'proposed');
      expect(open).toHaveLength(1);
      // The same person may follow up with another tier; everybody else hears of the first.
      const refusals = answers.filter(({ status }) => status !== 201);
      expect(refusals.map(({ status }) => status)).toEqual(
        refusals.map(() => 409),
      );
      expect(refusals.map(({ body }) => body.error.message)).toEqual(
        refusals.map(() => expect.stringMatching(/ proposed tier-\d on /)),
      );
      await Promise.all(
        [SRE, SRE2, SRE, SRE2].map((user, index) =>
          propose({ entityRef: CART, tier: four[index], direct: true }, user),
        ),
      );
      const counting = await knex()('tier_assignments').where({
        entity_ref: CART,
        state: 'approved',
      });
      expect(counting).toHaveLength(1);
    });

    it('lets owners propose for what is theirs only, and others with the right for anything', async () => {
      await start();
      for (const [entityRef, owner] of [
        [BILLING, 'group:default/team-b'],
        ['component:default/stray', 'nobody'],
      ]) {
        expect(refusal(await propose({ entityRef }))).toEqual([
          403,
          `Cannot propose tier-1 for "${entityRef}": it belongs to ${owner}; allowed are entities that you own, with the permission "platform-products.tier.propose", or any with "platform-products.tier.approve"`,
        ]);
        await proposed({ entityRef }, SRE);
      }
      expect((await propose({}, GUEST)).status).toBe(403);
      expect((await decide('any', 'approve', DEV)).status).toBe(403);
      const review = { entityRefs: [SHOP], reason: 'Fine' };
      expect((await send('/tier-reviews', review, DEV)).status).toBe(403);
    });

    it('assigns directly only where the configuration lets those who may approve', async () => {
      await start();
      expect(refusal(await propose({ direct: true }, SRE))).toEqual([
        403,
        'Cannot assign tier-1 to an entity without a second person: platformProducts.tierAssignments.directTagging is false; allowed is to propose it',
      ]);
      serve(direct);
      expect(refusal(await propose({ direct: true }, DEV))).toEqual([
        403,
        'Cannot assign tier-1 to an entity: it needs the permission "platform-products.tier.approve"; allowed is to propose it',
      ]);
      const assigned = await proposed({ direct: true }, SRE);
      expect(assigned).toMatchObject({
        state: 'approved',
        direct: true,
        decidedBy: SRE,
      });
      expect([await dirty(), refreshes]).toEqual([[SHOP], 1]);
      // Nobody has to hear of a proposal that there was not.
      expect(await messages()).toEqual([]);
    });

    it('gives no tier to what nobody runs, and one to APIs and systems', async () => {
      await start();
      const answer = await propose({ entityRef: 'group:default/team-a' }, SRE);
      expect(refusal(answer)).toEqual([
        400,
        'Cannot propose tier-1 for "group:default/team-a": it is a group; allowed are kinds other than user, group, location, template, scorecard, deprecationnotice',
      ]);
      await proposed({ entityRef: 'api:default/orders' });
      await proposed({ entityRef: 'system:default/trade' });
    });

    it('does not find an entity that is hidden, deleted or was never there, in the same words', async () => {
      await start();
      const { id } = await proposed({ entityRef: 'component:default/secret' });
      hidden = ['component:default/secret'];
      serve();
      await knex()('entities').where('ref', CART).delete();
      for (const entityRef of [
        'component:default/secret',
        CART,
        'component:default/none',
        'not a ref',
        'component:default/nul\0',
      ]) {
        expect(refusal(await propose({ entityRef }, SRE))).toEqual([
          404,
          `No entity "${entityRef}"`,
        ]);
        const { body } = await send(
          '/tier-reviews',
          { entityRefs: [entityRef], reason: 'Fine' },
          SRE,
        );
        expect(body.refused).toEqual([
          { entityRef, why: `No entity "${entityRef}"` },
        ]);
      }
      for (const unknown of [id, 'none', 'nul\0']) {
        const { body } = await send(
          '/tier-assignments/decisions',
          { ids: [unknown], decision: 'reject', reason: 'Fine' },
          SRE,
        );
        expect(body.refused).toEqual([
          { id: unknown, why: `No tier assignment "${unknown}"` },
        ]);
      }
      expect(refusal(await decide(id, 'approve'))).toEqual([
        404,
        `No tier assignment "${id}"`,
      ]);
    });

    it('keeps the proposal for an entity that was deleted, and approves it only when that is back', async () => {
      await start();
      const { id } = await proposed();
      await knex()('entities').where('ref', SHOP).delete();
      expect(refusal(await decide(id, 'approve'))).toEqual([
        409,
        `Cannot approve tier-1 for "${SHOP}": the catalog does not have the entity any more; allowed once it is back, or to reject or withdraw the proposal`,
      ]);
      await world.catalog({ [SHOP]: {} });
      expect((await decide(id, 'approve')).body.state).toBe('approved');
    });

    it('does not approve a tier that the ladder has lost since, and lets it be rejected', async () => {
      await start();
      const { id } = await proposed();
      serve({ tiers: ladderOf(['gold', 'silver']) });
      expect(refusal(await decide(id, 'approve'))).toEqual([
        409,
        `Cannot approve tier-1 for "${SHOP}": the ladder does not have it any more; allowed: one of gold, silver`,
      ]);
      const { body } = await decide(id, 'reject');
      expect(body).toMatchObject({ state: 'rejected', onLadder: false });
    });

    it('lets people take back their own proposal, and only SREs end what was approved', async () => {
      await start();
      const first = await proposed();
      const taken = await send(
        `/tier-assignments/${first.id}/withdraw`,
        {},
        DEV,
      );
      expect(taken.body.state).toBe('withdrawn');
      const second = await proposed({}, SRE);
      expect(refusal(await decide(second.id, 'withdraw', DEV))).toEqual([
        403,
        `Cannot withdraw tier-1 for "${SHOP}": Only ${SRE}, who proposed the tier, or one who may approve tiers can withdraw it.`,
      ]);
      await decide(second.id, 'approve', SRE2);
      expect((await decide(second.id, 'withdraw', DEV)).status).toBe(403);
      expect((await decide(second.id, 'withdraw', SRE)).body.state).toBe(
        'withdrawn',
      );
      expect(refreshes).toBe(2);
    });

    it('decides on several, each by itself', async () => {
      await start();
      const one = await proposed();
      const two = await proposed({ entityRef: CART });
      const own = await proposed({ entityRef: BILLING }, SRE);
      const { body } = await send(
        '/tier-assignments/decisions',
        {
          ids: [one.id, own.id, 'none', two.id, two.id],
          decision: 'approve',
          reason: 'Both',
        },
        SRE,
      );
      expect(body).toEqual({
        decided: [one.id, two.id],
        refused: [
          { id: own.id, why: expect.stringContaining('somebody else') },
          { id: 'none', why: 'No tier assignment "none"' },
        ],
      });
      expect(refreshes).toBe(1);
      expect(
        audited
          .filter(({ eventId }) => eventId === 'tier-approve')
          .map(({ meta }) => meta.entityRef)
          .sort(),
      ).toEqual([CART, SHOP]);
      const told = (await messages()).filter(
        ({ topic }) => topic === 'tier-decided',
      );
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({
        recipient: DEV,
        title: 'Approved: 2 tiers that you proposed',
        tiers: { entities: 2 },
      });
    });

    it('tells the owner of a proposal by somebody else, and the proposer of the decision', async () => {
      await start();
      const own = await proposed();
      expect(await messages()).toEqual([]);
      const other = await proposed({ entityRef: BILLING }, SRE);
      expect(await messages()).toEqual([
        {
          topic: 'tier-proposed',
          recipient: 'group:default/team-b',
          title: 'Tier 1 proposed for billing',
          description: `${SRE} proposes it: Money stops`,
          link: '/catalog/default/component/billing',
          urgent: false,
          items: [],
          tiers: {
            entities: 1,
            examples: [
              {
                entityRef: BILLING,
                title: 'billing',
                link: '/catalog/default/component/billing',
                tier: 'tier-1',
              },
            ],
          },
        },
      ]);
      await decide(other.id, 'withdraw', SRE);
      await decide(own.id, 'reject', SRE, 'It is a shop window');
      const [decided, ...rest] = await messages();
      expect(rest).toHaveLength(1);
      expect(decided).toMatchObject({
        topic: 'tier-decided',
        recipient: DEV,
        title: 'Rejected: Tier 1 for shop',
        description: `Rejected by ${SRE}: It is a shop window`,
      });
    });

    describe('in bulk', () => {
      const MANY = 10_000;
      const many = Array.from(
        { length: MANY },
        (_, index) => `component:default/job-${String(index).padStart(5, '0')}`,
      );

      const grow = async (refs: string[]) => {
        const at = new Date(START);
        await upsertRows(
          knex(),
          'entities',
          refs.map((ref, index) => ({
            ref,
            kind: 'component',
            namespace: 'default',
            name: ref.split('/')[1],
            title: ref.split('/')[1],
            owner: `group:default/team-${index % 50}`,
            tier: index % 10 === 0 ? 'tier-4' : null,
            tier_state: index % 10 === 0 ? 'own' : 'not-set',
            tier_conflict: false,
            tier_reading: '{"state":"not-set"}',
            etag: '1',
            input: '{}',
            problems: 0,
            dirty: false,
            first_seen_at: at,
            changed_at: at,
          })),
          ['ref'],
        );
      };
      const preview = (selection: object, more: object = {}, user = SRE) =>
        send(
          '/tier-assignments/preview',
          { selection, tier: 'tier-2', ...more },
          user,
        );
      const bulk = (
        selection: object,
        expected: number,
        more: object = {},
        user = SRE,
      ) =>
        send(
          '/tier-assignments/bulk',
          {
            selection,
            tier: 'tier-2',
            reason: 'Whole estate',
            expected,
            ...more,
          },
          user,
        );

      it('previews what would change and stores nothing; a refused one stops no other', async () => {
        await start(direct);
        const waiting = await proposed();
        const selection = { filter: { kind: ['component'] } };
        const { body } = await preview(selection);
        expect(body).toEqual({
          selected: 5,
          changing: 4,
          unchanged: 0,
          refusedTotal: 1,
          refused: [
            {
              entityRef: SHOP,
              why: `${DEV} proposed tier-1 on 2026-11-24; allowed once that is decided on or withdrawn`,
            },
          ],
          from: [{ entities: 4 }],
          examples: [
            { entityRef: BILLING, title: 'billing' },
            { entityRef: CART, title: 'cart' },
            { entityRef: 'component:default/secret', title: 'secret' },
            { entityRef: 'component:default/stray', title: 'stray' },
          ],
        });
        expect(await knex()('tier_assignments')).toHaveLength(1);
        expect(audited).toHaveLength(1);
        const done = await bulk(selection, 5);
        expect(done.body).toEqual({
          changed: 4,
          unchanged: 0,
          refusedTotal: 1,
          refused: body.refused,
        });
        expect(await states()).toEqual(['tier-1 proposed']);
        const again = await bulk(selection, 5);
        expect(again.body).toMatchObject({ changed: 0, unchanged: 4 });
        await decide(waiting.id, 'reject');
        const direct2 = await bulk(selection, 5, { direct: true });
        expect(direct2.body).toMatchObject({ changed: 5, refusedTotal: 0 });
        expect(
          (await preview(selection, { tier: 'tier-3' })).body.from,
        ).toEqual([{ tier: 'tier-3', entities: 1 }, { entities: 4 }]);
      });

      it('gives an owner only what is theirs, and nobody what is hidden from them', async () => {
        await start({}, ['component:default/secret']);
        const byFilter = await preview(
          { filter: { kind: ['component'] } },
          {},
          DEV,
        );
        expect(byFilter.body).toMatchObject({
          selected: 4,
          changing: 2,
          refusedTotal: 2,
        });
        const byRef = await bulk(
          { entityRefs: [CART, BILLING, 'component:default/secret', CART] },
          3,
          {},
          DEV,
        );
        expect(byRef.body).toMatchObject({ changed: 1, refusedTotal: 2 });
        expect(byRef.body.refused).toContainEqual({
          entityRef: 'component:default/secret',
          why: 'No entity "component:default/secret"',
        });
      });

      it('refuses what was not previewed, and a selection of nothing or everything by mistake', async () => {
        await start();
        const selection = { filter: { kind: ['component'] } };
        expect(refusal(await bulk(selection, 6))).toEqual([
          409,
          'Cannot tag the selected entities: found 5 of them, "expected" in the body is 6; allowed once what would change was previewed again',
        ]);
        for (const odd of [
          { filter: {} },
          { entityRefs: [] },
          {},
          { filter: { search: 'nul \0' } },
          { filter: { owner: ['nul \0'] } },
          { entityRefs: [SHOP], filter: { kind: ['component'] } },
        ]) {
          const { status, body } = await bulk(odd, 1);
          expect([odd, status]).toEqual([odd, 400]);
          expect(body.error.message).toContain('allowed');
        }
        expect(refusal(await bulk(selection, 5, { direct: true }))[0]).toBe(
          403,
        );
        expect(refusal(await bulk(selection, 5, { tier: 'x' }))[0]).toBe(400);
        expect(await knex()('tier_assignments')).toEqual([]);
      });

      it('tags 10,000 entities in one request, with an audit entry for each and one message per owner', async () => {
        await start(direct);
        await grow(many);
        const selection = { filter: { search: 'job-' } };
        const begin = performance.now();
        const { body: planned } = await preview(selection);
        expect(planned).toMatchObject({ selected: MANY, changing: MANY });
        expect(planned.from).toEqual([
          { tier: 'tier-4', entities: 1_000 },
          { entities: 9_000 },
        ]);
        expect(planned.examples).toHaveLength(50);
        const { body } = await bulk(selection, MANY);
        // Some 2 seconds; more than this is another way of doing it.
        expect(performance.now() - begin).toBeLessThan(30_000);
        expect(body).toEqual({
          changed: MANY,
          unchanged: 0,
          refusedTotal: 0,
          refused: [],
        });
        const entries = audited.filter(
          ({ eventId }) => eventId === 'tier-propose',
        );
        expect(new Set(entries.map(({ meta }) => meta.entityRef)).size).toBe(
          MANY,
        );
        const told = await messages();
        expect(told).toHaveLength(50);
        expect(told[0].tiers.entities).toBe(200);
        expect(told[0].title).toBe('Tier 2 proposed for 200 of your entities');
        const [{ events: written }] = await knex()('tier_events').count({
          events: '*',
        });
        expect(Number(written)).toBe(MANY);
        const named = await bulk({ entityRefs: many }, MANY);
        expect(named.body).toMatchObject({ changed: 0, unchanged: MANY });
      });

      it('finishes a request that was cut off half way when it is sent again', async () => {
        await start(direct);
        const refs = many.slice(0, 700);
        await grow(refs);
        const failing = jest
          .spyOn(Announcer.prototype, 'write')
          .mockResolvedValueOnce()
          .mockRejectedValueOnce(new Error('The database went away'));
        const cut = await bulk({ entityRefs: refs }, 700);
        failing.mockRestore();
        expect(cut.status).toBe(500);
        expect(
          audited.filter(({ eventId }) => eventId === 'tier-propose'),
        ).toHaveLength(300);
        const again = await bulk({ entityRefs: refs }, 700);
        expect(again.body).toMatchObject({ changed: 400, unchanged: 300 });
      });

      it('refuses 10,001 entities, named or selected', async () => {
        await start();
        const tooMany = [...many, 'component:default/job-last'];
        await grow(tooMany);
        expect(refusal(await bulk({ entityRefs: tooMany }, MANY + 1))).toEqual([
          400,
          'Cannot do POST /tier-assignments/bulk: "selection.entityRefs" in the body: found 10001 items; allowed: array of at most 10000 items',
        ]);
        const filter = { search: 'job-' };
        for (const answer of [
          await preview({ filter }),
          await bulk({ filter }, MANY + 1),
        ]) {
          expect(refusal(answer)).toEqual([
            400,
            'Cannot tag so many entities at once: the filters select 10001; allowed are at most 10000',
          ]);
        }
      });

      it('lets two who tag the same entities at once both through, one of them with refusals', async () => {
        await start();
        const refs = many.slice(0, 600);
        await grow(refs);
        const [one, other] = await Promise.all([
          bulk({ entityRefs: refs }, 600, {}, SRE),
          bulk({ entityRefs: [...refs].reverse() }, 600, {}, SRE2),
        ]);
        expect([one.status, other.status]).toEqual([200, 200]);
        expect(one.body.changed + other.body.changed).toBe(600);
        expect(one.body.refusedTotal + other.body.refusedTotal).toBe(600);
      });
    });
  },
);

function nameOf(options: any): string {
  return options?.credentials?.principal?.userEntityRef ?? '';
}
