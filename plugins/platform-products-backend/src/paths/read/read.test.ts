import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { component } from '../../ingest/__testUtils__/testCatalog';
import { TierWorld } from '../../tiers/__testUtils__/tierWorld';
import { tierApi } from '../../tiers/read/__testUtils__/tierApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const nameOf = (ref: string) => ref.split('/')[1];
const names = (items: { entityRef: string }[]) =>
  items.map(({ entityRef }) => nameOf(entityRef));

/** Sees what has no `secret` in its name. */
const restricted = { shown: (ref: string) => !ref.includes('secret') };

function path(name: string, spec: object = {}): Entity {
  return {
    apiVersion: 'platform-products/v1alpha1',
    kind: 'GoldenPath',
    metadata: { name, namespace: 'default', title: `The ${name}` },
    spec: {
      owner: 'group:default/platform',
      appliesTo: { kind: 'Component' },
      version: '2.1.0',
      templates: ['template:default/node'],
      steps: [
        {
          name: 'described',
          title: 'Is described',
          expect: 'has(entity.metadata.description)',
          remedy: { text: 'Describe it.' },
        },
        {
          name: 'built',
          title: 'Is built',
          expect: "'ci' in annotations",
          milestone: 'onboarded',
        },
      ],
      changes: [{ version: '2.1.0', notes: 'A new pipeline.' }],
      ...spec,
    },
  } as Entity;
}

function service(name: string, on?: string, parts: any = {}): Entity {
  const { annotations, ...rest } = parts;
  return component(name, {
    title: `Service ${name}`,
    ...rest,
    annotations: {
      ...annotations,
      ...(on && { 'platform-products/golden-path': on }),
    },
  });
}

const described = { description: 'Sells' };
const built = { ...described, annotations: { ci: 'yes' } };

describe.each(databases.eachSupportedId())('reading golden paths on %s', id => {
  let world: TierWorld;

  /** What was there when the suite came, and a day later what is new. */
  beforeEach(async () => {
    world = await TierWorld.start(await databases.init(id));
    world.catalog.put(
      path('node'),
      path('secret-path'),
      service('old', 'node@2.1.0', built),
      service('plain'),
    );
    await world.pass();
    // A second one finds nothing new: what comes from now on was not there before.
    await world.pass();
    world.setTime('2026-11-25T08:00:00Z');
    world.catalog.put(
      service('cart', 'node@1.0.0', described),
      service('shop', 'node@2.1.0', { spec: { owner: 'team-b' } }),
      service('secret-shop', 'node@2.0.0', built),
      service('hider', 'secret-path@2.1.0', built),
      service('foreign', undefined, {
        annotations: { 'backstage.io/source-template': 'template:default/x' },
      }),
    );
    await world.pass();
    world.setTime('2026-11-27T08:00:00Z');
    world.catalog.put(service('cart', 'node@1.0.0', built));
    await world.pass();
  });

  it('lists paths with how many are on them, complete, behind and meant', async () => {
    const { get } = await tierApi(world);
    const { items, totalItems } = await get('/golden-paths');
    expect(totalItems).toBe(2);
    expect(items[0]).toMatchObject({
      name: 'node',
      pathRef: 'goldenpath:default/node',
      title: 'The node',
      version: '2.1.0',
      state: 'active',
      steps: 2,
      entities: 4,
      completed: 3,
      behind: 2,
      eligible: 7,
      originUnknown: 1,
    });
  });

  it('counts anew whom paths are meant for as paths and entities change', async () => {
    const { get } = await tierApi(world);
    const counts = async () => {
      const { items } = await get('/golden-paths');
      return items.map(({ name, eligible, originUnknown }: any) => [
        name,
        eligible,
        originUnknown,
      ]);
    };
    const services = { kind: 'Component', 'spec.type': 'service' };
    world.catalog.put(
      path('node', { appliesTo: services }),
      service('plain', undefined, { spec: { type: 'library' } }),
    );
    await world.pass();
    expect(await counts()).toEqual([
      ['node', 6, 0],
      ['secret-path', 7, 1],
    ]);
    world.catalog.remove('goldenpath:default/secret-path');
    world.catalog.remove('component:default/foreign');
    await world.pass();
    expect(await counts()).toEqual([['node', 5, 0]]);
    // What was counted while things changed is what is counted from nothing.
    const before = await world.knex('entities').select('ref', 'meant_for');
    await world.knex('ingest_state').where('key', 'paths_digest').delete();
    await world.pass();
    expect(await world.knex('entities').select('ref', 'meant_for')).toEqual(
      before,
    );
  });

  it('tells nothing of hidden paths and entities', async () => {
    const { get } = await tierApi(world, restricted);
    const { items } = await get('/golden-paths');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      entities: 3,
      completed: 2,
      behind: 1,
      eligible: 6,
      originUnknown: 1,
    });
    await expect(get('/golden-paths/secret-path')).rejects.toThrow(
      '404 No golden path "secret-path"',
    );
    const hider = await get('/entities/component/default/hider/golden-paths');
    expect(hider).toMatchObject({ provenance: 'unknown-path', journeys: [] });
  });

  it('shows steps, templates, versions and times of one path', async () => {
    const { get } = await tierApi(world);
    const detail = await get('/golden-paths/node');
    expect(detail.definition.map(({ name }: any) => name)).toEqual([
      'described',
      'built',
    ]);
    expect(detail.templates).toEqual([
      { entityRef: 'template:default/node', known: false },
    ]);
    expect(
      detail.versions.map((one: any) => [one.version, one.drift, one.entities]),
    ).toEqual([
      ['2.1.0', 'current', 2],
      ['2.0.0', 'minor', 1],
      ['1.0.0', 'major', 1],
    ]);
    expect(detail.onboarded).toEqual({
      journeys: 3,
      open: 1,
      startUnknown: 1,
      rebased: 0,
      median: 2,
    });
    expect(detail.firstValue).toBeUndefined();
  });

  it('counts steps, for all and for groups', async () => {
    const { get } = await tierApi(world);
    const all = await get('/golden-paths/node/funnel');
    const passed = ({ steps }: any) =>
      steps.map(({ outcomes }: any) => outcomes.pass);
    expect([all.entities, passed(all)]).toEqual([4, [3, 3]]);
    const own = await get(
      '/golden-paths/node/funnel?owner=group:default/team-b',
    );
    expect([own.entities, passed(own)]).toEqual([1, [0, 0]]);
    const both = await get(
      '/golden-paths/node/funnel?owner=group:default/team-a&tier=none',
    );
    expect([both.entities, passed(both)]).toEqual([3, [3, 3]]);
    const seen = await (
      await tierApi(world, restricted)
    ).get('/golden-paths/node/funnel');
    expect([seen.entities, passed(seen)]).toEqual([3, [2, 2]]);
  });

  it('narrows journeys to a domain, as the funnel is, in lists and as CSV', async () => {
    world.catalog.put(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: { name: 'commerce', namespace: 'default' },
        spec: { owner: 'team-a', domain: 'retail' },
        relations: [{ type: 'partOf', targetRef: 'domain:default/retail' }],
      },
      service('till', 'node@2.1.0', {
        spec: { system: 'commerce' },
        relations: [{ type: 'partOf', targetRef: 'system:default/commerce' }],
      }),
    );
    await world.pass();
    const { get, csv } = await tierApi(world);
    const missing = 'missing=described&state=on';
    const journeys = `/golden-paths/node/journeys?${missing}`;

    const { items } = await get(`${journeys}&domain=Domain:default/Retail`);
    expect(items).toMatchObject([
      { entityRef: 'component:default/till', domain: 'domain:default/retail' },
    ]);
    expect(names((await get(`${journeys}&domain=none`)).items)).toEqual([
      'shop',
    ]);
    const funnel = await get(
      '/golden-paths/node/funnel?domain=domain:default/retail',
    );
    expect(funnel).toMatchObject({
      entities: 1,
      steps: [{ outcomes: { fail: 1 } }, { outcomes: { fail: 1 } }],
    });
    const file = await csv(`${journeys}&domain=domain:default/retail`);
    expect(file).toMatch(/,domain,/);
    expect(file.trim().split('\n')).toHaveLength(2);
  });

  it('lists journeys by ref, page by page, as they are filtered', async () => {
    world.catalog.put(service('old', undefined, built));
    await world.pass();
    const { all, get } = await tierApi(world);
    const journeys = '/golden-paths/node/journeys';
    expect(names(await all(journeys, 1))).toEqual([
      'cart',
      'old',
      'secret-shop',
      'shop',
    ]);
    const of = async (query: string) =>
      names((await get(`${journeys}?${query}`)).items);
    expect(await of('state=left')).toEqual(['old']);
    expect(await of('missing=built')).toEqual(['shop']);
    expect(await of('drift=major&drift=minor')).toEqual([
      'cart',
      'secret-shop',
    ]);
    expect(await of('owner=group:default/team-b')).toEqual(['shop']);
    expect(await of('search=CART')).toEqual(['cart']);
    const { items, totalItems } = await get(`${journeys}?search=shop`);
    expect(totalItems).toBe(2);
    expect(items[1]).toMatchObject({
      state: 'on',
      drift: 'current',
      startedAt: '2026-11-25T08:00:00.000Z',
      done: 0,
      total: 2,
      next: 'Is described',
    });
    await expect(get(`${journeys}?missing=shipped`)).rejects.toThrow(
      '400 Cannot filter by parameter "missing": found "shipped"; allowed are the steps of golden path "node": described, built',
    );
    const seen = await tierApi(world, restricted);
    expect(names(await seen.all(journeys, 2))).toEqual(['cart', 'old', 'shop']);
    expect(await seen.csv(journeys)).not.toContain('secret');
  });

  it('tells how long a milestone takes, with those on the way', async () => {
    const { get } = await tierApi(world);
    const times = await get('/golden-paths/node/times');
    expect(times).toMatchObject({ journeys: 3, open: 1, startUnknown: 1 });
    expect(times.curve.map(({ days }: any) => days)).toEqual([0, 0, 2]);
    const later = await get('/golden-paths/node/times?from=2026-11-26');
    expect(later).toMatchObject({ journeys: 0, startUnknown: 1 });
    const own = await get(
      '/golden-paths/node/times?owner=group:default/team-b',
    );
    expect(own).toMatchObject({ journeys: 1, open: 1, startUnknown: 0 });
  });

  it('tells how days ended, to restricted callers by what they see', async () => {
    const { get } = await tierApi(world);
    const day = ({ items }: any) =>
      items.map((point: any) => [
        point.day.slice(8),
        point.entities,
        point.score.earned,
        point.levels[1].entities,
      ]);
    const url = '/golden-paths/node/history';
    expect(day(await get(url))).toEqual([
      ['24', 1, 2, 1],
      ['25', 4, 5, 2],
      ['26', 4, 5, 2],
      ['27', 4, 6, 3],
    ]);
    const seen = await tierApi(world, restricted);
    expect(day(await seen.get(url))).toEqual([
      ['24', 1, 2, 1],
      ['25', 3, 3, 1],
      ['26', 3, 3, 1],
      ['27', 3, 4, 2],
    ]);
  });

  it('counts of new entities those on a path, and those that stay', async () => {
    const { get } = await tierApi(world);
    const { periods } = await get('/golden-paths/share?from=2026-11-16');
    expect(periods).toEqual([
      {
        from: '2026-11-16',
        name: '2026-W47',
        entities: 0,
        on: 0,
        unknown: 0,
        judged: 0,
        stayed: 0,
        tooEarly: 0,
        gone: 0,
      },
      {
        from: '2026-11-23',
        name: '2026-W48',
        entities: 5,
        on: 4,
        unknown: 0,
        judged: 0,
        stayed: 0,
        tooEarly: 4,
        gone: 0,
      },
    ]);
    const seen = await tierApi(world, restricted);
    const shown = await seen.get('/golden-paths/share?from=2026-11-23');
    expect(shown.periods[0]).toMatchObject({ entities: 4, on: 3 });
    world.catalog.put(service('shop'));
    world.setTime('2027-03-20T08:00:00Z');
    await world.pass();
    const later = await get(
      '/golden-paths/share?from=2026-11-23&to=2026-11-30&period=week',
    );
    // Who stayed is asked of all that came, also of one that has left since.
    expect(later.periods[0]).toMatchObject({ on: 3, judged: 4, stayed: 4 });
  });

  it('tells how old and new entities take one path, and whether they stay', async () => {
    world.setTime('2026-12-01T08:00:00Z');
    world.catalog.put(service('plain', 'node@2.1.0'));
    await world.pass();
    world.setTime('2027-01-10T08:00:00Z');
    world.catalog.put(service('plain'), service('shop'));
    world.catalog.put(service('cart', 'secret-path@2.1.0', built));
    world.catalog.remove('component:default/secret-shop');
    await world.pass();
    await world.pass();
    world.setTime('2027-03-20T08:00:00Z');
    world.catalog.put(service('plain', 'node@2.1.0'));
    await world.pass();
    const { get } = await tierApi(world);

    const { periods, staying, leaving } = await get(
      '/golden-paths/node/uptake?from=2026-11-25',
    );

    expect(periods).toEqual([
      // Cart, shop and secret-shop came, and the old plain one; two left, one is back, one is gone.
      {
        from: '2026-10-01',
        name: '2026-Q4',
        entities: 4,
        on: 0,
        unknown: 1,
        late: 1,
        judged: 3,
        stayed: 1,
        tooEarly: 0,
        gone: 1,
      },
      {
        from: '2027-01-01',
        name: '2027-Q1',
        entities: 0,
        on: 0,
        unknown: 0,
        late: 1,
        judged: 0,
        stayed: 0,
        tooEarly: 0,
        gone: 0,
      },
    ]);
    expect(staying).toEqual({
      judged: 3,
      stayed: 1,
      tooEarly: 0,
      gone: 1,
      startUnknown: 1,
    });
    expect(leaving).toEqual({
      decided: 2,
      otherPath: 1,
      withoutReason: 2,
      reasons: [],
    });
    const seen = await tierApi(world, restricted);
    const shown = await seen.get('/golden-paths/node/uptake');
    expect(shown.staying).toMatchObject({ judged: 3, gone: 0 });
    await expect(seen.get('/golden-paths/secret-path/uptake')).rejects.toThrow(
      '404',
    );
  });

  it('lists why entities left as their owners say, at once and with counts', async () => {
    world.catalog.put(service('shop'), service('cart'), service('old'));
    await world.pass();
    const { get, send } = await tierApi(world, {
      permissions: ['report.read', 'path.assign', 'product.update'],
    });
    const uptake = '/golden-paths/node/uptake';
    expect((await get(uptake)).leaving).toMatchObject({
      decided: 3,
      withoutReason: 3,
    });
    const say = async (name: string, reason: string) => {
      const url = `/golden-paths/node/journeys/component/default/${name}/reason`;
      expect(await send('put', url, { reason })).toMatchObject({ status: 200 });
    };

    await say('old', 'We need Java.');
    await say('shop', 'we need java.');

    expect((await get(uptake)).leaving).toEqual({
      decided: 3,
      otherPath: 0,
      withoutReason: 1,
      reasons: [{ reason: 'We need Java.', entities: 2 }],
    });
  });

  it('does not count as coming to a path what a definition did', async () => {
    world.setTime('2026-12-01T08:00:00Z');
    world.catalog.put(
      path('node', {
        templates: ['template:default/node', 'template:default/x'],
      }),
    );
    await world.pass();
    const { get } = await tierApi(world);

    const { items } = await get('/golden-paths/node/journeys?search=foreign');
    expect(items).toHaveLength(1);
    const { periods } = await get('/golden-paths/node/uptake');
    expect(periods.map(({ late }: any) => late)).not.toContain(1);
  });

  it('lists the entities that are on a path now', async () => {
    const { get } = await tierApi(world);
    const journeys = await get('/golden-paths/node/journeys?state=on');
    const refs = ({ items }: { items: { entityRef: string }[] }) =>
      items.map(({ entityRef }) => entityRef);
    const entities = await get('/entities?path=Node');
    expect(refs(entities)).toEqual(refs(journeys));
    expect(entities.totalItems).toBe(refs(journeys).length);
    await expect(get('/entities?path=secret')).rejects.toThrow('404');
  });

  it('tells of one entity where it comes from and how far it is', async () => {
    const { get } = await tierApi(world, {
      permissions: ['report.read', 'path.assign'],
      owns: ['group:default/team-a'],
    });
    const cart = await get('/entities/component/default/cart/golden-paths');
    expect(cart).toMatchObject({
      provenance: 'on',
      stated: { raw: 'node@1.0.0' },
      may: { assign: true },
    });
    expect(cart.journeys).toHaveLength(1);
    expect(cart.journeys[0]).toMatchObject({
      pathTitle: 'The node',
      currentVersion: '2.1.0',
      drift: 'major',
      done: 2,
      changes: [{ version: '2.1.0', notes: 'A new pipeline.' }],
      steps: [
        { name: 'described', completedAt: '2026-11-25T08:00:00.000Z' },
        {
          name: 'built',
          outcome: 'pass',
          completedAt: '2026-11-27T08:00:00.000Z',
        },
      ],
    });
    const report = await get('/entities/component/default/cart');
    const { steps: _, changes: __, ...head } = cart.journeys[0];
    expect(report.journeys).toEqual([head]);
    const foreign = await get(
      '/entities/component/default/foreign/golden-paths',
    );
    expect(foreign).toMatchObject({
      provenance: 'other-template',
      journeys: [],
    });
    world.catalog.put(service('plain', undefined, built));
    world.catalog.remove('goldenpath:default/secret-path');
    await world.pass();
    const plain = await get('/entities/component/default/plain/golden-paths');
    expect(plain).toMatchObject({
      provenance: 'unknown-origin',
      suggestion: { path: 'node', why: 'It passes 2 of 2 steps.' },
    });
  });
});
