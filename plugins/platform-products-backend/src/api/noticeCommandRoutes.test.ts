import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { defaultTierLadder } from 'backstage-plugin-platform-products-core';
import express from 'express';
import ICAL from 'ical.js';
import { XMLParser } from 'fast-xml-parser';
import request from 'supertest';
import { readConfig } from '../config/readConfig';
import { Announcer } from '../notices/announce/Announcer';
import {
  commandWorld,
  CommandWorld,
  orders,
} from '../notices/__testUtils__/commandWorld';
import { DatabaseReadStore } from '../read/DatabaseReadStore';
import { migrateDatabase } from '../store/migrateDatabase';
import { createRouter } from './createRouter';
import { noticeCommandRoutes } from './noticeCommandRoutes';
import { tierSourceOf } from '../tiers/TierSource';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = new Date('2026-11-24T08:00:00Z');

const PM = 'user:default/pm';
const SRE = 'user:default/sre';
const DEV = 'user:default/dev';

const may: Record<string, string[]> = {
  [PM]: [
    'report.read',
    'notice.create',
    'notice.update',
    'notice.publish',
    'notice.override-policy',
    'migration.update',
  ],
  [SRE]: ['report.read', 'notice.override-policy', 'migration.update'],
  [DEV]: ['report.read', 'migration.update'],
};

const entities = {
  'api:default/orders-v1': {},
  'api:default/orders-v2': {},
  'api:default/secret': {},
  'component:default/shop': {
    tier: 'tier-1',
    dependsOn: ['api:default/orders-v1'],
  },
  'component:default/billing': {
    owner: 'group:default/team-b',
    dependsOn: ['api:default/orders-v1'],
  },
  'component:default/lonely': {},
};

const strictTiers = {
  tiers: defaultTierLadder.tiers.map(({ name, title }, index) => ({
    name,
    title,
    ...(index === 0 && { obligations: { minimumNoticeDays: 365 } }),
  })),
};

describe.each(databases.eachSupportedId())(
  'the API of notices on %s',
  engine => {
    let world: CommandWorld;
    let app: express.Express;
    let audited: { eventId: string; outcome: string; meta?: any }[];

    const start = async (settings: object = {}, hidden: string[] = []) => {
      const knex = await databases.init(engine);
      await migrateDatabase(knex);
      world = commandWorld(knex);
      await world.catalog(entities);
      const config = readConfig(
        new ConfigReader({ platformProducts: settings as {} }),
      );
      audited = [];
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
      const shown = Object.keys(entities).filter(ref => !hidden.includes(ref));
      const catalog = catalogServiceMock({
        entities: shown.map(ref => {
          const [kind, namespace, name] = ref.split(/[:/]/);
          return { apiVersion: 'v1', kind, metadata: { namespace, name } };
        }),
      });
      app = express();
      app.use(
        createRouter({
          store: new DatabaseReadStore(knex),
          config,
          ingest: { requestRefresh: jest.fn() },
          notices: {
            knex,
            config: config.notices,
            urlOf: id => `https://portal.example.org/notices/${id}`,
          },
          tiers: tierSourceOf(knex, config),
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
          now: () => NOW,
        }),
      );
      app.use(mockErrorHandler());
    };

    const send = (
      method: 'get' | 'post' | 'put' | 'patch',
      path: string,
      body?: object,
      user: string = PM,
    ) => {
      const asked = request(app)
        [method](path)
        .set('authorization', mockCredentials.user.header(user));
      return body ? asked.send(body) : asked;
    };
    const create = async (content: object = orders) => {
      const { status, body } = await send('post', '/notices', { content });
      expect([status, body.error]).toEqual([201, undefined]);
      return body;
    };
    const publish = async (content?: object) => {
      const { id } = await create(content);
      const { status, body } = await send('post', `/notices/${id}/publish`, {
        revision: 1,
      });
      expect([status, body.error]).toEqual([200, undefined]);
      return body;
    };

    it('answers every change by its schema, and audits before and after', async () => {
      await start();
      const { id } = await create({ title: 'Orders' });
      const consumers = `/notices/${id}/consumers`;
      const shop = `${consumers}/component/default/shop`;
      const steps: [string, 'post' | 'put' | 'patch', string, object][] = [
        [
          'updateNotice',
          'patch',
          `/notices/${id}`,
          { revision: 1, content: orders },
        ],
        ['publishNotice', 'post', `/notices/${id}/publish`, { revision: 2 }],
        [
          'addNoticeConsumer',
          'post',
          consumers,
          { entityRef: 'component:default/lonely', reason: 'By a script' },
        ],
        ['setMigration', 'put', shop, { state: 'acknowledged' }],
        [
          'setMigrations',
          'put',
          consumers,
          {
            entityRefs: ['component:default/shop', 'component:default/x'],
            change: { state: 'in-progress' },
          },
        ],
        [
          'addNoticeComment',
          'post',
          `/notices/${id}/comments`,
          { text: '<b>Well?</b>', entityRef: 'component:default/shop' },
        ],
        ['pauseNotice', 'post', `/notices/${id}/pause`, { revision: 3 }],
        ['resumeNotice', 'post', `/notices/${id}/resume`, { revision: 4 }],
        [
          'postponeNotice',
          'post',
          `/notices/${id}/postpone`,
          { revision: 5, reason: 'Late', sunsetAt: '2027-07-01' },
        ],
        ['completeNotice', 'post', `/notices/${id}/complete`, { revision: 6 }],
      ];
      for (const [operation, method, path, body] of steps) {
        const answer = await send(method, path, body);
        const route = noticeCommandRoutes.find(
          one => one.operation === operation,
        )!;
        expect([operation, answer.body.error]).toEqual([operation, undefined]);
        expect(answer.status).toBe(route.status);
        expect(route.response.safeParse(answer.body).error).toBeUndefined();
      }
      expect(audited.map(({ eventId }) => eventId)).toEqual([
        'notice-create',
        'notice-update',
        'notice-publish',
        'notice-consumer-add',
        'notice-migration-set',
        'notice-migrations-set',
        'notice-comment',
        'notice-pause',
        'notice-resume',
        'notice-postpone',
        'notice-complete',
      ]);
      expect(audited[2].meta).toMatchObject({
        notice: id,
        before: { state: 'draft', content: orders },
        after: { state: 'published', revision: 3 },
      });
    });

    it('lets a second person decide on a breach of the policy', async () => {
      await start(strictTiers);
      const { id } = await create();
      const refused = await send('post', `/notices/${id}/publish`, {
        revision: 1,
      });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain('365 days');
      const override = { reason: 'The vendor ends it' };
      const asked = await send('post', `/notices/${id}/publish`, {
        revision: 1,
        override,
      });
      expect(asked.body).toMatchObject({ state: 'draft', revision: 2 });
      const decision = { revision: 2, reason: 'So be it' };
      const path = `/notices/${id}/override/approve`;
      expect((await send('post', path, decision)).status).toBe(403);
      expect((await send('post', path, decision, DEV)).status).toBe(403);
      const approved = await send('post', path, decision, SRE);
      expect(approved.body).toMatchObject({
        state: 'published',
        override: { requestedBy: PM, approvedBy: SRE },
      });
    });

    it('answers 409 to a change of an older revision', async () => {
      await start();
      const { id } = await create();
      const body = { revision: 1, content: { ...orders, title: 'One' } };
      expect((await send('patch', `/notices/${id}`, body)).status).toBe(200);
      const late = await send('patch', `/notices/${id}`, {
        revision: 1,
        content: { ...orders, title: 'Other' },
      });
      expect(late.status).toBe(409);
      expect(audited[audited.length - 1]).toMatchObject({ outcome: 'fail' });
    });

    it('turns away who lacks a permission, before it reads what they send', async () => {
      await start();
      const { id } = await publish();
      const tries: ['post' | 'patch' | 'put', string][] = [
        ['post', '/notices'],
        ['patch', `/notices/${id}`],
        ['post', `/notices/${id}/publish`],
        ['post', `/notices/${id}/withdraw`],
        ['post', `/notices/${id}/postpone`],
        ['post', `/notices/${id}/override/approve`],
      ];
      for (const [method, path] of tries) {
        const { status } = await send(method, path, { rubbish: true }, DEV);
        expect([path, status]).toEqual([path, 403]);
      }
    });

    it('lets a developer speak for what they own', async () => {
      await start();
      const { id } = await publish();
      const at = (name: string) =>
        `/notices/${id}/consumers/component/default/${name}`;
      const mine = await send(
        'put',
        at('shop'),
        { state: 'planned', plannedFor: '2027-01-10T00:00:00+01:00' },
        DEV,
      );
      expect(mine.body).toMatchObject({
        state: 'planned',
        plannedFor: '2027-01-09T23:00:00.000Z',
        updatedBy: DEV,
        editable: true,
      });
      const theirs = await send(
        'put',
        at('billing'),
        { state: 'acknowledged' },
        DEV,
      );
      expect(theirs.status).toBe(403);
      const nobodys = await send(
        'put',
        at('x'),
        { state: 'acknowledged' },
        DEV,
      );
      expect(nobodys.status).toBe(404);
    });

    it.each<[string, 'post' | 'patch' | 'put', string, any, string]>([
      ['no body', 'post', '', undefined, 'the body is "absent"'],
      [
        'a field too much',
        'post',
        '',
        { content: {}, createdBy: SRE },
        '"createdBy" in the body is not known',
      ],
      [
        '10,000 subjects',
        'post',
        '',
        {
          content: {
            subjects: Array.from({ length: 10_000 }, (_, i) => `api:x/y${i}`),
          },
        },
        'found 10000 items; allowed: array of at most 1000 items',
      ],
      [
        'an unknown subject',
        'post',
        '',
        { content: { subjects: ['api:default/no-such'] } },
        'found "api:default/no-such"; allowed: an entity of the catalog',
      ],
      [
        'a revision that is text',
        'patch',
        '/ID',
        { revision: 'one', content: {} },
        '"revision" in the body: found "one"; allowed: one number',
      ],
      [
        'a state that needs a reason',
        'put',
        '/ID/consumers/component/default/shop',
        { state: 'blocked' },
        'a reason, which this state needs',
      ],
      [
        'a path that is no ref',
        'put',
        '/ID/consumers/component/default/a%20b',
        { state: 'acknowledged' },
        '"name" in the path is "a b"',
      ],
      [
        'an empty list',
        'put',
        '/ID/consumers',
        { entityRefs: [], change: { state: 'acknowledged' } },
        'array of at least 1 items',
      ],
    ])('refuses %s', async (_, method, path, body, reason) => {
      await start();
      const { id } = await publish();
      const answer = await send(
        method,
        `/notices${path.replace('ID', id)}`,
        body,
      );
      expect(answer.body.error?.message).toContain(reason);
      expect(answer.status).toBe(400);
    });

    it('does not publish dates out of order or a circle of replacements', async () => {
      await start();
      await publish();
      const back = {
        ...orders,
        subjects: ['api:default/orders-v2'],
        replacements: ['api:default/orders-v1'],
      };
      const circle = await send('post', '/notices', { content: back });
      expect([circle.status, circle.body.error.message]).toEqual([
        400,
        expect.stringContaining(
          'api:default/orders-v2 → api:default/orders-v1 → api:default/orders-v2',
        ),
      ]);
      const { id } = await create({ ...orders, sunsetAt: '2026-12-01' });
      const answer = await send('post', `/notices/${id}/publish`, {
        revision: 1,
      });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain('"content.sunsetAt"');
    });

    it('gives back HTML as it was given', async () => {
      await start();
      const description = '<img src=x onerror=alert(1)> **bold**';
      const { content } = await publish({ ...orders, description });
      expect(content.description).toBe(description);
    });

    it('says of what is hidden what it says of what is not there', async () => {
      await start({}, ['api:default/secret', 'component:default/billing']);
      const messages = await Promise.all(
        ['secret', 'no-such'].map(async name => {
          const { status, body } = await send('post', '/notices', {
            content: { subjects: [`api:default/${name}`] },
          });
          return [status, body.error.message.replaceAll(name, '…')];
        }),
      );
      expect(messages[0]).toEqual(messages[1]);
      const { id } = await publish();
      const consumers = await Promise.all(
        ['billing', 'no-such'].map(async name => {
          const { status, body } = await send(
            'put',
            `/notices/${id}/consumers/component/default/${name}`,
            { state: 'acknowledged' },
          );
          return [status, body.error.message.replaceAll(name, '…')];
        }),
      );
      expect(consumers[0]).toEqual(consumers[1]);
    });

    describe('feeds', () => {
      const eventsOf = (text: string) =>
        new ICAL.Component(ICAL.parse(text))
          .getAllSubcomponents('vevent')
          .map(one => new ICAL.Event(one));

      it('move the event of a notice that is postponed', async () => {
        await start();
        const { id } = await publish();
        const before = await send('get', '/notices.ics', undefined, DEV);
        expect(before.type).toBe('text/calendar');
        await send('post', `/notices/${id}/postpone`, {
          revision: 2,
          reason: 'Late',
          sunsetAt: '2027-07-01',
        });
        const after = await send('get', '/notices.ics', undefined, DEV);
        const sunset = (text: string) =>
          eventsOf(text).find(({ uid }) => uid.includes('sunsetAt'))!;
        expect(sunset(after.text).uid).toBe(sunset(before.text).uid);
        expect(sunset(after.text).sequence).toBeGreaterThan(
          sunset(before.text).sequence,
        );
        expect(sunset(after.text).startDate.toString()).toBe('2027-07-01');
      });

      it('show notices to who may see them, by header or by token', async () => {
        await start({}, ['api:default/secret']);
        await publish();
        await world.knex('notices').insert({
          ...(await world.knex('notices').first('*')),
          id: 'hidden',
          title: 'Hidden',
        });
        await world
          .knex('notice_subjects')
          .insert({ notice_id: 'hidden', ref: 'api:default/secret' });
        const token = mockCredentials.user.token(DEV);
        const { text, type } = await request(app).get(
          `/notices.atom?token=${encodeURIComponent(token)}`,
        );
        expect(type).toBe('application/atom+xml');
        const { feed } = new XMLParser().parse(text);
        expect(feed.entry.title).toBe(orders.title);
        expect(text).not.toContain('Hidden');
      });

      it('turn away who brings no credentials, or wrong ones', async () => {
        await start();
        const none = await request(app)
          .get('/notices.ics')
          .set('authorization', mockCredentials.none.header());
        expect(none.status).toBe(401);
        const wrong = await request(app).get('/notices.ics?token=rubbish');
        expect(wrong.status).toBe(401);
      });
    });
  },
);

function nameOf(options?: { credentials?: unknown }): string {
  const { principal } = options?.credentials as {
    principal: { userEntityRef?: string };
  };
  return principal.userEntityRef ?? 'service';
}
