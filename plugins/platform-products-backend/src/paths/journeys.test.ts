import { TestDatabases } from '@backstage/backend-test-utils';
import { journeyTimes } from 'backstage-plugin-platform-products-core';
import {
  annotated,
  goldenPath,
  PathWorld,
  service,
} from './__testUtils__/pathWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NODE = 'goldenpath:default/node';

const node = goldenPath('node', [
  ...annotated('described'),
  { name: 'built', expect: "'built' in annotations", milestone: 'onboarded' },
  ...annotated('live'),
]);

describe.each(databases.eachSupportedId())('golden paths on %s', id => {
  let world: PathWorld;

  /** An installation that has run for a day, with nothing but the path in its catalog. */
  beforeEach(async () => {
    world = await PathWorld.start(await databases.init(id));
    world.catalog.put(node);
    await world.pass();
    world.setTime('2026-11-25T08:00:00Z');
  });

  it('have a new service from the pass that meets it, and its journey starts', async () => {
    world.catalog.put(service('shop', 'node@1.0.0', ['described']));
    await world.pass();

    expect(await world.origins()).toEqual({
      shop: 'on node@1.0.0 by annotation platform-products/golden-path',
    });
    expect(await world.codes()).toEqual({ 'node shop': 'pff' });
    expect(await world.journeys('shop')).toEqual([
      'node on, 1/3, next built, current, since 2026-11-25T08:00',
    ]);
    expect(await world.changes('shop')).toEqual([
      'journey node - > on entity',
      'step described open > completed entity',
    ]);
    expect(await world.counted(NODE)).toEqual([
      '1, 1 of 3, 0 unknown',
      '1, 1 of 3, 0 unknown',
    ]);
    expect(await world.counted(NODE, 'owner', 'group:default/team-a')).toEqual([
      '1, 1 of 3, 0 unknown',
      '1, 1 of 3, 0 unknown',
    ]);
  });

  it('see steps completed, lost and regained by edits of the YAML', async () => {
    world.catalog.put(service('shop', 'node', ['described']));
    await world.pass();
    for (const [time, done] of [
      ['2026-11-27T08:00:00Z', ['described', 'built']],
      ['2026-11-28T08:00:00Z', ['described']],
      ['2026-11-29T08:00:00Z', ['described', 'built', 'live']],
    ] as const) {
      world.setTime(time);
      world.catalog.put(service('shop', 'node', [...done]));
      await world.pass();
    }

    expect(await world.journeys('shop')).toEqual([
      'node on, 3/3, unknown, since 2026-11-25T08:00, onboarded 2026-11-27T08:00',
    ]);
    expect((await world.changes('shop')).slice(2)).toEqual([
      'step built open > completed entity',
      'step built completed > lost entity',
      'step built lost > completed entity',
      'step live open > completed entity',
    ]);
    const [{ level_rank: rank, level }] = await world.knex('reports');
    expect([rank, level]).toEqual([1, 'complete']);
  });

  it('can be told again from what is stored', async () => {
    world.catalog.put(service('shop', 'node', ['described']));
    await world.pass();
    world.catalog.put(service('shop', 'node', []));
    await world.pass();
    world.catalog.put(service('shop', 'node', ['described']));
    await world.pass();
    world.catalog.put(service('shop'));
    await world.pass();
    world.catalog.put(service('shop', 'node', ['described']));
    await world.pass();

    expect(await world.journeyEvents('shop')).toEqual([
      { type: 'started', again: false },
      { type: 'completed', step: 'described' },
      { type: 'lost', step: 'described' },
      { type: 'regained', step: 'described' },
      { type: 'left', cause: 'not-named' },
      { type: 'started', again: true },
    ]);
  });

  it('write nothing in a pass without a change', async () => {
    world.catalog.put(service('shop', 'node', ['described']), service('till'));
    await world.assign('till', 'node');
    await world.tellStart('shop', 'node', '2026-11-25T07:50:00Z');
    await world.pass();
    const before = await world.stored();
    world.setTime('2026-11-25T08:05:00Z');

    await world.pass();

    expect(await world.stored()).toEqual(before);
  });

  describe('say when a journey started', () => {
    it('not at all of what was there when the suite was installed', async () => {
      const other = await PathWorld.start(await databases.init(id));
      other.catalog.put(node, service('old', 'node', ['described']));
      await other.pass();
      other.setTime('2026-11-25T08:00:00Z');
      other.catalog.put(service('old', 'node', ['described', 'built']));
      await other.pass();

      expect(await other.journeys('old')).toEqual([
        'node on, 2/3, next live, unknown, since unknown, onboarded 2026-11-25T08:00',
      ]);
    });

    it('as when the template was run, where that is told in time', async () => {
      await world.tellStart('shop', 'node', '2026-11-25T07:50:00Z');
      world.catalog.put(service('shop', 'node'));
      await world.pass();

      expect(await world.journeys('shop')).toEqual([
        'node on, 0/3, next described, unknown, since 2026-11-25T07:50',
      ]);
    });

    it('as when the template was run, also where that is told late', async () => {
      world.catalog.put(service('shop', 'node'));
      await world.pass();
      await world.tellStart('shop', 'node', '2026-11-25T07:50:00Z');
      await world.pass();

      expect(await world.journeys('shop')).toEqual([
        'node on, 0/3, next described, unknown, since 2026-11-25T07:50',
      ]);
    });

    it('by no start that is of another entity under the name', async () => {
      await world.tellStart('shop', 'node', '2026-11-25T07:50:00Z');
      world.catalog.put(service('shop', 'node'));
      await world.pass();
      world.catalog.remove('component:default/shop');
      await world.pass();
      world.setTime('2026-12-01T08:00:00Z');
      world.catalog.put(service('shop', 'node'));
      await world.pass();

      expect(await world.journeys('shop')).toEqual([
        'node left, 0/3, next described, unknown, since 2026-11-25T07:50, left 2026-11-25T08:00: entity-gone',
        'node on, 0/3, next described, unknown, since 2026-12-01T08:00',
      ]);
    });

    it('by no template that was run long after the entity was there', async () => {
      world.catalog.put(service('shop', 'node'));
      await world.pass();
      world.setTime('2026-12-01T08:00:00Z');
      await world.tellStart('shop', 'node', '2026-12-01T07:50:00Z');
      await world.pass();

      expect(await world.journeys('shop')).toEqual([
        'node on, 0/3, next described, unknown, since 2026-11-25T08:00',
      ]);
    });
  });

  describe('re-base journeys by a new version', () => {
    beforeEach(async () => {
      world.catalog.put(
        service('shop', 'node@1.0.0', ['described', 'paged', 'live']),
      );
      await world.pass();
      world.setTime('2026-11-30T08:00:00Z');
    });

    it('that has other steps, in another order, and keep what was reached', async () => {
      world.catalog.put(
        goldenPath(
          'node',
          [
            ...annotated('live', 'traced'),
            {
              name: 'paged',
              expect: "'paged' in annotations",
              milestone: 'onboarded',
            },
            ...annotated('built'),
          ],
          { version: '2.0.0' },
        ),
      );
      await world.pass();

      expect(await world.codes()).toEqual({ 'node shop': '-fpfp' });
      expect(await world.journeys('shop')).toEqual([
        'node on, 2/4, next traced, major, since 2026-11-25T08:00, onboarded 2026-11-30T08:00 by a new version',
      ]);
      expect((await world.changes('shop')).slice(3)).toEqual([
        'journey node on > rebased definition',
        'step described completed > - definition',
        'step traced - > open definition',
        'step paged - > completed definition',
      ]);
      const times = journeyTimes(
        new Date('2026-11-25T08:00:00Z'),
        (await world.journeyEvents('shop')).map(change => ({
          at: world.now,
          change,
        })),
      );
      expect(times.steps.described.days).toBe(5);
      expect(times.steps.paged).not.toHaveProperty('days');
    });

    it('and know a step that comes back', async () => {
      const [described, ...others] = annotated('described', 'built', 'live');
      world.catalog.put(goldenPath('node', others));
      await world.pass();
      world.catalog.put(
        service('shop', 'node@1.0.0', ['live']),
        goldenPath('node', [...others, described]),
      );
      await world.pass();

      expect((await world.changes('shop')).slice(3)).toEqual([
        'journey node on > rebased definition',
        'step described completed > - definition',
        'journey node on > rebased definition',
        'step described - > completed definition',
        'step described completed > lost definition',
      ]);
      const [row] = await world.journeyRows('shop');
      expect(JSON.parse(row.steps)).toMatchObject({
        steps: [
          { name: 'built', state: 'open' },
          { name: 'live', state: 'completed' },
          { name: 'described', state: 'lost' },
        ],
        former: [],
      });
    });
  });

  it('keep everyone where they are while the newest text is broken', async () => {
    world.catalog.put(service('shop', 'node', ['described']));
    await world.pass();
    const before = [await world.journeys('shop'), await world.codes()];
    world.catalog.put(goldenPath('node', [{ name: 'x', expect: '1 +' }]));
    await world.pass();
    world.catalog.put(service('shop', 'node', ['described', 'built']));
    await world.pass();

    expect(await world.knex('scorecards')).toMatchObject([
      { name: NODE, kind: 'golden-path', ref: NODE, state: 'stale' },
    ]);
    expect(await world.problems()).toEqual([
      `${NODE} definition error invalid-definition`,
    ]);
    expect(before[1]).toEqual({ 'node shop': 'pff' });
    expect(await world.codes()).toEqual({ 'node shop': 'ppf' });
    expect(await world.origins()).toMatchObject({
      shop: expect.stringMatching(/^on node/),
    });
  });

  it('that were never usable have nobody', async () => {
    world.catalog.put(
      goldenPath('bad', [{ name: 'x', expect: '1 +' }]),
      service('shop', 'bad'),
    );
    await world.pass();

    expect(await world.origins()).toEqual({
      shop: 'unknown-path by annotation platform-products/golden-path',
    });
    expect(await world.journeys('shop')).toEqual([]);
  });

  it('outlive their templates in the catalog', async () => {
    const template = { ...service('node'), kind: 'Template' };
    const made = service('shop', undefined, [], {
      annotations: { 'backstage.io/source-template': 'template:default/node' },
    });
    const shop = {
      ...made,
      metadata: {
        ...made.metadata,
        annotations: {
          'backstage.io/source-template': 'template:default/node',
        },
      },
    };
    world.catalog.put(template, shop);
    await world.pass();
    const before = await world.journeys('shop');
    expect(before).toHaveLength(1);
    world.catalog.remove('template:default/node');
    await world.pass();
    expect(await world.journeys('shop')).toEqual(before);

    world.catalog.put(
      goldenPath('node', annotated('described'), { templates: [] }),
    );
    await world.pass();
    expect(await world.origins()).toMatchObject({
      shop: expect.stringMatching(/^other-template /),
    });
    // Its owner has not decided anything.
    expect(await world.changes('shop')).toEqual([
      'journey node - > on entity',
      'journey node on > left path-gone',
    ]);
    expect(await world.codes()).toEqual({});
    expect(await world.counted(NODE)).toEqual([
      undefined,
      '0, 0 of 0, 0 unknown',
    ]);

    world.catalog.put(node);
    await world.pass();
    expect((await world.changes('shop')).slice(2)).toEqual([
      'journey node left > on definition',
    ]);
  });

  it('that are new find who has named them all along, and let go when they are removed', async () => {
    world.catalog.put(service('shop', 'go'), service('till', 'node'));
    await world.pass();
    expect(await world.journeys('shop')).toEqual([]);

    world.catalog.put(goldenPath('go', annotated('described')));
    await world.pass();
    expect(await world.changes('shop')).toEqual([
      'journey go - > on definition',
    ]);
    const { evaluated } = await world
      .knex('runs')
      .orderBy('id', 'desc')
      .first();
    // Whom a path is meant for was asked again, but by paths alone.
    expect(evaluated).toBe(2);

    world.catalog.remove('goldenpath:default/go');
    await world.pass();
    expect(await world.journeys('shop')).toEqual([
      'go left, 0/1, next described, unknown, since 2026-11-25T08:00, left 2026-11-25T08:00: path-gone',
    ]);
    expect(await world.origins()).toMatchObject({
      shop: expect.stringMatching(/^unknown-path/),
      till: expect.stringMatching(/^on node/),
    });
    expect(await world.codes()).toEqual({ 'node till': 'fff' });
  });

  it('let go also whoever is edited in the pass in which they vanish', async () => {
    world.catalog.put(
      goldenPath('go', annotated('described')),
      service('shop', 'go'),
    );
    await world.pass();
    world.catalog.remove('goldenpath:default/go');
    world.catalog.put(service('shop', 'go', ['described']));
    await world.pass();

    expect(await world.journeys('shop')).toEqual([
      expect.stringMatching(/^go left, .*path-gone$/),
    ]);
    expect(await world.origins()).toEqual({
      shop: 'unknown-path by annotation platform-products/golden-path',
    });
  });

  it('tell who they are meant for that nobody knows the origin of', async () => {
    world.catalog.put(service('shop'), {
      ...service('users'),
      kind: 'Group',
    });
    await world.pass();
    expect(await world.origins()).toEqual({ shop: 'unknown-origin' });

    world.catalog.put(
      goldenPath('node', annotated('described'), {
        appliesTo: { kind: 'API' },
      }),
    );
    await world.pass();
    expect(await world.origins()).toEqual({ shop: 'not-applicable' });
  });

  it('let an entity leave for another path, and come back to where it was', async () => {
    world.catalog.put(
      goldenPath('go', annotated('described')),
      service('shop', 'node', ['described', 'built']),
    );
    await world.pass();
    world.setTime('2026-11-26T08:00:00Z');
    world.catalog.put(service('shop', 'go', ['described', 'built']));
    await world.pass();
    await world
      .knex('journeys')
      .where({ path: 'node' })
      .update({ left_reason: 'Go is faster', left_by: 'user:default/dev' });
    expect(await world.journeys('shop')).toEqual([
      'node left, 2/3, next live, unknown, since 2026-11-25T08:00, onboarded 2026-11-25T08:00, left 2026-11-26T08:00: other-path',
      'go on, 1/1, unknown, since 2026-11-25T08:00',
    ]);
    expect(await world.codes()).toEqual({ 'go shop': 'p' });

    world.setTime('2026-11-27T08:00:00Z');
    world.catalog.put(service('shop', 'node', ['described', 'built', 'live']));
    await world.pass();
    expect(await world.journeys('shop')).toEqual([
      'node on, 3/3, unknown, since 2026-11-25T08:00, onboarded 2026-11-25T08:00',
      expect.stringMatching(/^go left/),
    ]);
    expect((await world.changes('shop')).slice(3)).toEqual([
      'journey node on > left other-path',
      'journey go - > on entity',
      'step described open > completed entity',
      'journey go on > left other-path',
      'journey node left > on entity',
      'step live open > completed entity',
    ]);
  });

  it('begin anew with an entity that was made again under the same name', async () => {
    world.catalog.put(service('shop', 'node', ['described', 'built']));
    await world.pass();
    world.setTime('2026-11-26T08:00:00Z');
    world.catalog.remove('component:default/shop');
    world.catalog.put(service('shop', 'node', ['described']));
    await world.pass();

    expect(await world.journeys('shop')).toEqual([
      'node left, 2/3, next live, unknown, since 2026-11-25T08:00, onboarded 2026-11-25T08:00, left 2026-11-26T08:00: recreated',
      'node on, 1/3, next built, unknown, since 2026-11-26T08:00',
    ]);
    expect((await world.changes('shop')).slice(3)).toEqual([
      'journey node on > left recreated',
      'journey node - > on entity',
      'step described open > completed entity',
    ]);
    const uids = await world
      .knex('transitions')
      .where({ type: 'journey' })
      .orderBy('id')
      .pluck('entity_uid');
    expect(uids[1]).toBe(uids[0]);
    expect(uids[2]).not.toBe(uids[0]);
  });

  it('lose an entity that leaves the catalog, and no history', async () => {
    world.catalog.put(service('shop', 'node', ['described']));
    await world.pass();
    world.catalog.remove('component:default/shop');
    await world.pass();

    expect(await world.journeys('shop')).toEqual([
      'node left, 1/3, next built, unknown, since 2026-11-25T08:00, left 2026-11-25T08:00: entity-gone',
    ]);
    expect((await world.changes('shop')).slice(2)).toEqual([
      'journey node on > left entity-gone',
    ]);
    expect(await world.counted(NODE)).toEqual([
      undefined,
      '0, 0 of 0, 0 unknown',
    ]);
  });

  describe('that are assigned in the portal', () => {
    it('count from the next pass on, before the file, and until they are taken back', async () => {
      world.catalog.put(
        goldenPath('go', annotated('described')),
        service('shop', 'node', ['described']),
      );
      await world.pass();
      await world.assign('shop', 'go', '0.9.0');
      await world.pass();
      expect(await world.origins()).toEqual({
        shop: 'on go@0.9.0 by portal assignment',
      });
      expect(await world.journeys('shop')).toEqual([
        expect.stringMatching(/^node left/),
        'go on, 1/1, major, since 2026-11-25T08:00',
      ]);
      expect((await world.changes('shop')).slice(2)).toEqual([
        'journey node on > left other-path',
        'journey go - > on assignment',
        'step described open > completed assignment',
      ]);

      await world.assign('shop', 'go', '1.0.0');
      await world.pass();
      expect(await world.journeys('shop')).toEqual([
        expect.stringMatching(/^node left/),
        'go on, 1/1, current, since 2026-11-25T08:00',
      ]);

      await world.assign('shop', null);
      await world.pass();
      expect(await world.origins()).toEqual({
        shop: 'on node by annotation platform-products/golden-path',
      });
      expect((await world.changes('shop')).slice(5)).toEqual([
        'journey go on > left other-path',
        'journey node left > on assignment',
      ]);
    });

    it('are not forgotten if they come together with a new text of another definition', async () => {
      world.catalog.put(
        goldenPath('go', annotated('described')),
        service('shop', 'node'),
      );
      await world.pass();
      await world.assign('shop', 'go');
      world.catalog.put(
        goldenPath('node', annotated('described', 'built'), {
          version: '1.1.0',
        }),
      );
      await world.pass();

      expect(await world.codes()).toEqual({ 'go shop': 'f' });
      expect(await world.journeys('shop')).toEqual([
        expect.stringMatching(/^node left, .*other-path$/),
        expect.stringMatching(/^go on/),
      ]);
    });

    it('do not count while they are not there', async () => {
      world.catalog.put(service('shop'), service('till', 'node'));
      await world.assign('shop', 'go');
      await world.assign('till', 'go');
      await world.pass();
      expect(await world.origins()).toEqual({
        shop: 'unknown-path by portal assignment',
        till: 'on node by annotation platform-products/golden-path',
      });
      world.catalog.put(goldenPath('go', annotated('described')));
      await world.pass();
      expect(await world.origins()).toEqual({
        shop: 'on go by portal assignment',
        till: 'on go by portal assignment',
      });
    });
  });

  it('have names of their own: of two with one name the first counts', async () => {
    world.catalog.put(
      goldenPath('NODE', annotated('other'), {}, 'zoo'),
      service('shop', 'node', ['other']),
    );
    await world.pass();
    expect(await world.codes()).toEqual({ 'node shop': 'fff' });
    expect(await world.problems()).toEqual([
      'goldenpath:zoo/node definition error duplicate-golden-path',
    ]);

    world.catalog.remove(NODE);
    await world.pass();
    expect(await world.codes()).toEqual({ 'node shop': 'p' });
    expect(await world.journeys('shop')).toEqual([
      expect.stringMatching(/^NODE on, 1\/1/),
    ]);
    expect((await world.changes('shop')).slice(1)).toEqual([
      'journey node on > rebased definition',
      'step described open > - definition',
      'step built open > - definition',
      'step live open > - definition',
      'step other - > completed definition',
    ]);
    expect(await world.problems()).toEqual([]);
  });
});
