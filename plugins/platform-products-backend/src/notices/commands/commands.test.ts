import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationUpdatePermission } from 'backstage-plugin-platform-products-common';
import {
  defaultTierLadder,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import { migrateDatabase } from '../../store/migrateDatabase';
import {
  commandWorld,
  CommandWorld,
  orders,
} from '../__testUtils__/commandWorld';
import { addComment } from './addComment';
import { addConsumer } from './addConsumer';
import { createNotice } from './createNotice';
import { approveOverride, rejectOverride } from './decideOverride';
import { endOrPauseNotice } from './endOrPauseNotice';
import { postponeNotice } from './postponeNotice';
import { publishNotice } from './publishNotice';
import { setMigration, setMigrations } from './setMigrations';
import { updateNotice } from './updateNotice';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const strictLadder = {
  ...defaultTierLadder,
  tiers: defaultTierLadder.tiers.map((tier, index) => ({
    ...tier,
    obligations: {
      ...tier.obligations,
      ...(index === 0 && { minimumNoticeDays: 365 }),
    },
  })),
};

const developer = {
  may: [migrationUpdatePermission.name],
  owns: ['group:default/team-a'],
};

describe.each(databases.eachSupportedId())('commands on %s', engine => {
  let world: CommandWorld;

  const start = async (options?: Parameters<typeof commandWorld>[1]) => {
    const knex = await databases.init(engine);
    await migrateDatabase(knex);
    world = commandWorld(knex, options);
    await world.catalog({
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
      'component:default/lonely': { owner: null },
    });
  };

  const create = (content: Partial<NoticeContent> = orders) =>
    createNotice(world.as(), { content });
  const publish = async (content?: Partial<NoticeContent>) => {
    const id = await create(content);
    await publishNotice(world.as(), id, { revision: 1 });
    return id;
  };
  const types = async (id: string) =>
    (await world.events(id)).map(({ type }) => type);

  it('leads a notice through its life, each step a revision and an event', async () => {
    await start();
    const id = await create({ title: 'Orders' });
    await updateNotice(world.as(), id, { revision: 1, content: orders });
    await publishNotice(world.as(), id, { revision: 2 });
    await endOrPauseNotice(world.as(), id, 'pause', {
      revision: 3,
      reason: 'v2 is late',
    });
    await postponeNotice(world.as(), id, {
      revision: 4,
      reason: 'v2 is late',
      sunsetAt: '2027-09-01T00:00:00Z',
    });
    await endOrPauseNotice(world.as(), id, 'resume', { revision: 5 });
    await endOrPauseNotice(world.as(), id, 'complete', { revision: 6 });
    expect(await world.row(id)).toMatchObject({
      state: 'completed',
      revision: 7,
      updated_by: 'user:default/pm',
    });
    expect(await types(id)).toEqual([
      'created',
      'edited',
      'published',
      'paused',
      'postponed',
      'resumed',
      'completed',
    ]);
    const [, , , paused, postponed] = await world.events(id);
    expect(paused).toMatchObject({
      by: 'user:default/pm',
      reason: 'v2 is late',
    });
    expect(JSON.parse(postponed.changes)).toEqual([
      {
        field: 'sunsetAt',
        from: '2027-06-01T00:00:00Z',
        to: '2027-09-01T00:00:00Z',
      },
    ]);
    expect(world.written[2]).toMatchObject({
      before: { state: 'draft', revision: 2 },
      after: { state: 'published', revision: 3 },
    });
  });

  it('announces by publishing what names no day for it, unless it is too late for that', async () => {
    await start();
    const announced = async (content: Partial<NoticeContent>) =>
      JSON.parse((await world.row(await publish(content))).content).announcedAt;
    expect(await announced(orders)).toBe('2026-11-24T08:00:00.000Z');
    const announcedAt = '2026-12-01';
    expect(await announced({ ...orders, announcedAt })).toBe(announcedAt);
    const deprecatedAt = '2026-01-01T00:00:00Z';
    expect(await announced({ ...orders, deprecatedAt })).toBeUndefined();
  });

  it('finds the consumers when it publishes', async () => {
    await start();
    const id = await publish();
    expect(await world.migrations(id)).toEqual({
      'component:default/billing': 'unseen',
      'component:default/shop': 'unseen',
    });
    expect(JSON.parse((await world.row(id)).counts).unseen).toBe(2);
  });

  it('refuses a change of an older revision, whoever made the newer one', async () => {
    await start();
    const id = await create();
    await updateNotice(world.as(), id, {
      revision: 1,
      content: { ...orders, title: 'Mine' },
    });
    const late = updateNotice(world.as('user:default/other'), id, {
      revision: 1,
      content: { ...orders, title: 'Theirs' },
    });
    await expect(late).rejects.toThrow(
      'found revision 1; the newest is 2, by user:default/pm',
    );
    await expect(late).rejects.toMatchObject({ name: 'ConflictError' });
    expect((await world.row(id)).title).toBe('Mine');
  });

  it('lets exactly one of many concurrent changes through', async () => {
    await start();
    const id = await create();
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(n =>
        updateNotice(world.as(`user:default/u${n}`), id, {
          revision: 1,
          content: { ...orders, title: `Title ${n}` },
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    expect((await world.row(id)).revision).toBe(2);
    expect(await types(id)).toEqual(['created', 'edited']);
  });

  it('does a repeated request once', async () => {
    await start();
    const id = await create();
    for (let time = 0; time < 2; time++) {
      await publishNotice(world.as(), id, { revision: 1 });
      await publishNotice(world.as(), id, { revision: 2 });
      await setMigration(world.as(), id, 'component:default/shop', {
        state: 'acknowledged',
      });
      await addConsumer(world.as(), id, {
        entityRef: 'component:default/lonely',
        reason: 'by hand',
      });
      await addComment(world.as(), id, { text: 'Well?' });
    }
    await updateNotice(world.as(), id, { revision: 2, content: orders });
    expect((await world.row(id)).revision).toBe(2);
    expect(await types(id)).toEqual([
      'created',
      'published',
      'migration',
      'consumer-added',
      'comment',
    ]);
  });

  it.each<[string, Partial<NoticeContent>, string]>([
    ['no title', { title: undefined }, '"content.title"'],
    [
      'a sunset before the deprecation',
      { sunsetAt: '2026-12-01T00:00:00Z' },
      '"content.sunsetAt"',
    ],
    [
      'a brown-out that ends before it begins',
      {
        brownouts: [
          { from: '2027-02-02T00:00:00Z', to: '2027-02-01T00:00:00Z' },
        ],
      },
      'brownouts[0]',
    ],
    ['an expression with a typo', { migratedWhen: '1 +' }, 'migratedWhen'],
  ])('does not publish %s and says where it is', async (_, parts, path) => {
    await start();
    const id = await create({ ...orders, ...parts });
    const published = publishNotice(world.as(), id, { revision: 1 });
    await expect(published).rejects.toMatchObject({ name: 'InputError' });
    await expect(published).rejects.toThrow(path);
    expect((await world.row(id)).state).toBe('draft');
  });

  it('refuses hidden subjects in the words for unknown ones', async () => {
    await start();
    const context = world.as('user:default/pm', {
      visible: new Set(['api:default/orders-v1']),
    });
    const messageOf = (ref: string) =>
      createNotice(context, { content: { subjects: [ref] } }).then(
        () => 'taken',
        error => error.message.replace(ref, '…'),
      );
    expect(await messageOf('api:default/secret')).toBe(
      await messageOf('api:default/no-such'),
    );
    expect(await messageOf('api:default/secret')).toContain(
      '"content.subjects[0]": found "…"; allowed: an entity of the catalog',
    );
    expect(await messageOf('api:default/orders-v1')).toBe('taken');
  });

  it('keeps a subject that the author of a change cannot see', async () => {
    await start();
    const id = await create({
      subjects: ['api:default/orders-v1', 'api:default/secret'],
    });
    const blind = world.as('user:default/blind', {
      visible: new Set(['api:default/orders-v1']),
    });
    await updateNotice(blind, id, {
      revision: 1,
      content: { title: 'New', subjects: ['api:default/orders-v1'] },
    });
    expect(JSON.parse((await world.row(id)).content).subjects).toEqual([
      'api:default/orders-v1',
      'api:default/secret',
    ]);
  });

  it('finds no notice about hidden subjects, and no draft for who does not write any', async () => {
    await start();
    const hidden = await publish({
      ...orders,
      subjects: ['api:default/secret'],
    });
    const draft = await create();
    const context = world.as('user:default/dev', {
      ...developer,
      visible: new Set(['api:default/orders-v1']),
    });
    for (const id of [hidden, draft, 'no-such']) {
      await expect(addComment(context, id, { text: 'x' })).rejects.toThrow(
        `No notice "${id}"`,
      );
    }
  });

  it('refuses a replacement that leads back to a subject', async () => {
    await start();
    await publish();
    await expect(
      create({
        subjects: ['api:default/orders-v2'],
        replacements: ['api:default/orders-v1'],
      }),
    ).rejects.toThrow(
      'api:default/orders-v2 → api:default/orders-v1 → api:default/orders-v2',
    );
  });

  it('wants a second person for a notice that breaks the policy', async () => {
    await start({ ladder: strictLadder });
    const id = await create();
    await expect(
      publishNotice(world.as(), id, { revision: 1 }),
    ).rejects.toThrow('it breaks the policy');
    await publishNotice(world.as(), id, {
      revision: 1,
      override: { reason: 'The vendor ends it' },
    });
    expect((await world.row(id)).state).toBe('draft');
    await expect(
      approveOverride(world.as(), id, { revision: 2, reason: 'fine' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await approveOverride(world.as('user:default/sre'), id, {
      revision: 2,
      reason: 'It cannot be helped',
    });
    const row = await world.row(id);
    expect(row.state).toBe('published');
    expect(JSON.parse(row.override!)).toMatchObject({
      requestedBy: 'user:default/pm',
      approvedBy: 'user:default/sre',
      violations: [{ rule: 'minimum-notice', tier: 'tier-1' }],
    });
    expect(await types(id)).toEqual([
      'created',
      'override-requested',
      'override-approved',
      'published',
    ]);
  });

  it('forgets an override with a change, and when it is rejected', async () => {
    await start({ ladder: strictLadder });
    const id = await create();
    const override = { reason: 'The vendor ends it' };
    await publishNotice(world.as(), id, { revision: 1, override });
    await updateNotice(world.as(), id, {
      revision: 2,
      content: { ...orders, title: 'Changed' },
    });
    expect((await world.row(id)).override).toBeNull();
    await publishNotice(world.as(), id, { revision: 3, override });
    await rejectOverride(world.as('user:default/sre'), id, {
      revision: 4,
      reason: 'Too soon',
    });
    expect(await world.row(id)).toMatchObject({
      override: null,
      state: 'draft',
    });
  });

  it('does not count days that lie before the publishing', async () => {
    await start({
      notices: {
        policy: {
          minimumNoticeDays: 180,
          requireGuide: true,
          requireReplacement: true,
        },
      },
    });
    const id = await create({
      ...orders,
      announcedAt: '2026-01-01T00:00:00Z',
      sunsetAt: '2027-01-15T00:00:00Z',
    });
    await expect(
      publishNotice(world.as(), id, { revision: 1 }),
    ).rejects.toThrow('180 days');
  });

  it('corrects texts of a published notice, and nothing else', async () => {
    await start();
    const id = await publish();
    await updateNotice(world.as(), id, {
      revision: 2,
      content: { title: 'Better', replacements: [], brownouts: [] },
    });
    expect(JSON.parse((await world.row(id)).content)).toEqual({
      ...orders,
      announcedAt: '2026-11-24T08:00:00.000Z',
      title: 'Better',
    });
    await expect(
      updateNotice(world.as(), id, {
        revision: 3,
        content: { sunsetAt: '2027-12-01' },
      }),
    ).rejects.toThrow('"content.sunsetAt": found 2027-12-01; allowed once');
  });

  it('moves dates to later only', async () => {
    await start();
    const id = await publish();
    await expect(
      postponeNotice(world.as(), id, {
        revision: 2,
        reason: 'sooner',
        sunsetAt: '2027-05-01T00:00:00Z',
      }),
    ).rejects.toThrow(
      '"sunsetAt": found 2027-05-01T00:00:00Z; allowed: 2027-06-01T00:00:00Z or later',
    );
  });

  it('lets owners speak for their entities, one by one or in bulk', async () => {
    await start();
    const id = await publish();
    const dev = world.as('user:default/dev', developer);
    await setMigration(dev, id, 'component:default/shop', {
      state: 'planned',
      plannedFor: '2027-01-10T00:00:00Z',
    });
    await expect(
      setMigration(dev, id, 'component:default/billing', {
        state: 'acknowledged',
      }),
    ).rejects.toThrow('it belongs to group:default/team-b');
    const result = await setMigrations(dev, id, {
      entityRefs: [
        'Component:shop',
        'component:default/billing',
        'component:default/no-such',
        'no ref',
      ],
      change: { state: 'in-progress' },
    });
    expect(result.changed).toEqual(['component:default/shop']);
    expect(result.refused.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/billing',
      'component:default/no-such',
      'no ref',
    ]);
    expect((await world.migrations(id))['component:default/shop']).toBe(
      'in-progress',
    );
    const counts = JSON.parse((await world.row(id)).counts);
    expect([counts.unseen, counts['in-progress']]).toEqual([1, 1]);
  });

  it('lets nobody release themselves', async () => {
    await start();
    const id = await publish();
    const exempt = {
      state: 'exempt' as const,
      note: 'Ends anyway',
      exemptUntil: '2027-02-01T00:00:00Z',
    };
    await expect(
      setMigration(
        world.as('user:default/dev', developer),
        id,
        'component:default/shop',
        exempt,
      ),
    ).rejects.toThrow('platform-products.notice.update');
    await setMigration(world.as(), id, 'component:default/shop', exempt);
    await expect(
      setMigration(world.as(), id, 'component:default/shop', {
        ...exempt,
        exemptUntil: '2026-01-01T00:00:00Z',
      }),
    ).rejects.toThrow('allowed: a moment to come');
  });

  it('hides consumers that the caller cannot see', async () => {
    await start();
    const id = await publish();
    const context = world.as('user:default/dev', {
      ...developer,
      visible: new Set(['api:default/orders-v1']),
    });
    const messageOf = (ref: string) =>
      setMigration(context, id, ref, { state: 'acknowledged' }).catch(error =>
        error.message.replace(ref, '…'),
      );
    expect(await messageOf('component:default/shop')).toBe(
      await messageOf('component:default/no-such'),
    );
  });

  it('keeps HTML as it was given', async () => {
    await start();
    const html = '<script>alert(1)</script> **bold** \u0000';
    const id = await publish({ ...orders, description: html });
    const event = await addComment(world.as(), id, { text: html });
    expect(JSON.parse((await world.row(id)).content).description).toBe(html);
    expect(event.reason).toBe('<script>alert(1)</script> **bold** ');
  });

  it('changes nothing of what is written in the catalog', async () => {
    await start();
    const id = await publish();
    await world.knex('notices').where({ id }).update({
      origin: 'catalog',
      edit_url: 'https://git.example.org/n.yaml',
    });
    await expect(
      endOrPauseNotice(world.as(), id, 'pause', { revision: 2 }),
    ).rejects.toThrow(
      'written in the catalog at https://git.example.org/n.yaml',
    );
  });

  it('says what is allowed in the state that a notice is in', async () => {
    await start();
    const id = await create();
    await expect(
      endOrPauseNotice(world.as(), id, 'pause', { revision: 1 }),
    ).rejects.toThrow(
      'it is draft; allowed now: edit, publish, schedule, withdraw',
    );
  });
});
