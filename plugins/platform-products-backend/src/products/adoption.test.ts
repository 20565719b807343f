import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { component, scorecard } from '../ingest/__testUtils__/testCatalog';
import { related } from '../notices/__testUtils__/noticeWorld';
import { PathWorld, product } from '../paths/__testUtils__/pathWorld';
import { DatabaseReadStore } from '../read/DatabaseReadStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const CI = 'platformproduct:default/ci';

/** A product that is made of the system `ci`. */
const ci = product('ci', { parts: ['system:default/ci'] });

/** A component that depends on others by name. */
function using(name: string, ...others: string[]): Entity {
  return related('Component', name, {
    dependsOn: others.map(other => `component:default/${other}`),
  });
}

/** A component of the system `ci`. */
function partOfCi(name: string): Entity {
  return related('Component', name, { partOf: ['system:default/ci'] });
}

describe.each(databases.eachSupportedId())('adoption on %s', id => {
  let world: PathWorld;

  beforeEach(async () => {
    world = await PathWorld.start(await databases.init(id));
  });

  it('is known after the first pass, without a history that nobody has lived', async () => {
    world.catalog.put(
      using('shop', 'runner'),
      ci,
      using('till'),
      partOfCi('runner'),
      related('System', 'ci'),
    );
    await world.pass();

    expect(await world.codes()).toEqual({ 'ci shop': 'p', 'ci till': 'f' });
    expect(await world.counted(CI)).toEqual([
      '2, 1 of 2, 0 unknown',
      '2, 1 of 2, 0 unknown',
    ]);
    expect(await world.changes('shop')).toEqual([]);
    expect(await world.knex('scorecards')).toMatchObject([
      { kind: 'product', name: CI, ref: CI, state: 'active' },
    ]);
    const before = await world.stored();
    world.setTime('2026-11-24T08:05:00Z');
    await world.pass();
    expect(await world.stored()).toEqual(before);
  });

  it('changes with the relations of a consumer', async () => {
    world.catalog.put(ci, partOfCi('runner'), using('shop'));
    await world.pass();
    world.setTime('2026-11-25T08:00:00Z');
    world.catalog.put(using('shop', 'runner'));
    await world.pass();

    expect(await world.changes('shop')).toEqual([
      'adoption ci not-adopted > adopted entity',
    ]);
    expect(await world.knex('transitions')).toMatchObject([
      { scorecard: CI, check_name: null },
    ]);
    expect(await world.counted(CI)).toEqual([
      '1, 1 of 1, 0 unknown',
      '1, 1 of 1, 0 unknown',
    ]);
    const [report] = await world.knex('reports');
    expect(report).toMatchObject({ level_rank: 1, level: 'adopted' });
  });

  it('is asked of everybody again in the pass in which a component joins a part', async () => {
    world.catalog.put(
      ci,
      using('shop', 'runner'),
      component('runner'),
      related('System', 'ci'),
    );
    await world.pass();
    expect(await world.codes()).toMatchObject({ 'ci shop': 'f' });
    world.catalog.put(partOfCi('runner'));
    await world.pass();

    // The runner is a part from now on, and no consumer.
    expect(await world.codes()).toEqual({ 'ci shop': 'p' });
    expect(await world.changes('shop')).toEqual([
      'adoption ci not-adopted > adopted definition',
    ]);
    expect(await world.changes('runner')).toEqual([
      'adoption ci not-adopted > - definition',
    ]);
    expect(await world.counted(CI)).toEqual([
      '1, 1 of 1, 0 unknown',
      '1, 1 of 1, 0 unknown',
    ]);

    world.catalog.remove('component:default/runner');
    await world.pass();
    expect(await world.codes()).toEqual({ 'ci shop': 'f' });
  });

  it('does not flicker while a part is replaced by another one', async () => {
    world.catalog.put(ci, partOfCi('runner'), using('shop', 'runner'));
    await world.pass();
    world.catalog.remove('component:default/runner');
    world.catalog.put(using('shop', 'builder'), partOfCi('builder'));
    await world.pass();

    expect(await world.codes()).toEqual({ 'ci shop': 'p' });
    expect(await world.changes('shop')).toEqual([]);
    const marks = await world.knex('entities').where({ dirty: true });
    expect(marks).toEqual([]);
  });

  it('of an entity has no history with another one of its name', async () => {
    world.catalog.put(ci, partOfCi('runner'), using('shop', 'runner'));
    await world.pass();
    world.catalog.remove('component:default/shop');
    world.catalog.put(using('shop'));
    await world.pass();

    expect(await world.codes()).toEqual({ 'ci shop': 'f' });
    expect(await world.changes('shop')).toEqual([]);
    expect(await world.counted(CI)).toEqual([
      '1, 0 of 1, 0 unknown',
      '1, 0 of 1, 0 unknown',
    ]);
  });

  it('counts who uses an API that a part of a part provides', async () => {
    world.catalog.put(
      product('suite', { parts: [CI] }),
      ci,
      related('Component', 'runner', {
        partOf: ['system:default/ci'],
        providesApi: ['api:default/jobs'],
      }),
      related('API', 'jobs'),
      related('Component', 'shop', { consumesApi: ['api:default/jobs'] }),
    );
    await world.pass();

    expect(await world.codes()).toEqual({ 'ci shop': 'p', 'suite shop': 'p' });
  });

  it('cannot be told of a product without parts, nor of one that cannot be asked', async () => {
    world.catalog.put(
      product('bare'),
      product('asking', {
        adoption: {
          eligible: { kind: 'Component' },
          adoptedWhen: "annotations['ci'] == 'yes'",
        },
      }),
      component('shop'),
      component('till', { annotations: { ci: 'yes' } }),
    );
    await world.pass();

    expect(await world.codes()).toEqual({
      'bare shop': 'u',
      'bare till': 'u',
      'asking shop': 'u',
      'asking till': 'p',
    });
    expect(await world.counted('platformproduct:default/bare')).toEqual([
      '2, 0 of 2, 2 unknown',
      '2, 0 of 2, 2 unknown',
    ]);
  });

  it('is not measured where nobody said for whom the product is meant', async () => {
    const { adoption: _, ...spec } = ci.spec!;
    world.catalog.put({ ...ci, spec }, using('shop', 'runner'));
    await world.pass();
    expect(await world.codes()).toEqual({});
    expect(await world.knex('scorecards')).toHaveLength(1);
  });

  it('goes on where products are parts of each other, and says so to their owners', async () => {
    world.catalog.put(
      product('ci', {
        parts: ['component:default/runner', 'platformproduct:default/cd'],
      }),
      product('cd', { parts: [CI] }),
      component('runner'),
      using('shop', 'runner'),
    );
    await world.pass();

    expect(await world.codes()).toEqual({ 'cd shop': 'p', 'ci shop': 'p' });
    const warnings = [
      'platformproduct:default/cd definition warning cyclic-parts',
      `${CI} definition warning cyclic-parts`,
    ];
    expect(await world.problems()).toEqual(warnings);

    world.catalog.put(product('cd', { parts: ['component:default/deployer'] }));
    await world.pass();
    expect(await world.problems()).toEqual([]);
  });

  it('is asked again where a product is meant for others', async () => {
    const api = related('API', 'orders', {
      dependsOn: ['component:default/runner'],
    });
    world.catalog.put(ci, partOfCi('runner'), using('shop', 'runner'), api);
    await world.pass();
    expect(await world.codes()).toEqual({ 'ci shop': 'p' });

    world.catalog.put(
      product('ci', {
        parts: ['system:default/ci'],
        adoption: { eligible: { kind: 'API' }, target: 0.5 },
      }),
    );
    await world.pass();
    expect(await world.codes()).toEqual({ 'ci orders': 'p' });
    expect(await world.changes('shop')).toEqual([
      'adoption ci adopted > - definition',
    ]);
    expect(await world.counted(CI)).toEqual([
      '1, 1 of 1, 0 unknown',
      '1, 1 of 1, 0 unknown',
    ]);
  });

  it('keeps to the last usable text of a product', async () => {
    world.catalog.put(ci, partOfCi('runner'), using('shop', 'runner'));
    await world.pass();
    world.catalog.put(product('ci', { parts: 7 }));
    await world.pass();
    expect(await world.knex('scorecards')).toMatchObject([{ state: 'stale' }]);
    expect(await world.codes()).toEqual({ 'ci shop': 'p' });
    expect(await world.problems()).toEqual([
      `${CI} definition error invalid-definition`,
    ]);
  });

  it('goes with its product, and with its consumers', async () => {
    world.catalog.put(
      ci,
      partOfCi('runner'),
      using('shop', 'runner'),
      using('till', 'runner'),
    );
    await world.pass();
    world.catalog.remove('component:default/till');
    await world.pass();
    expect(await world.counted(CI)).toEqual([
      '1, 1 of 1, 0 unknown',
      '1, 1 of 1, 0 unknown',
    ]);
    world.catalog.remove(CI);
    await world.pass();
    expect(await world.knex('scorecards')).toEqual([]);
    expect(await world.knex('reports')).toEqual([]);
    expect(await world.knex('summaries')).toEqual([]);
  });

  it('is counted for the team that an entity is of, also if it moves while parts change', async () => {
    const shop = (owner: string, ...others: string[]): Entity => {
      const entity = using('shop', ...others);
      return { ...entity, spec: { ...entity.spec, owner } };
    };
    const team = (name: string) =>
      world.counted(CI, 'owner', `group:default/${name}`);
    world.catalog.put(ci, partOfCi('runner'), shop('team-b', 'runner'));
    await world.pass();
    expect(await team('team-b')).toEqual([
      '1, 1 of 1, 0 unknown',
      '1, 1 of 1, 0 unknown',
    ]);
    world.catalog.put(partOfCi('builder'), shop('team-c', 'runner'));
    await world.pass();

    expect(await team('team-b')).toEqual([undefined, '0, 0 of 0, 0 unknown']);
    expect(await team('team-c')).toEqual([
      '1, 1 of 1, 0 unknown',
      '1, 1 of 1, 0 unknown',
    ]);

    world.catalog.put(
      product('ci', { parts: ['system:default/ci'], maturity: 'beta' }),
      shop('team-d', 'runner'),
    );
    await world.pass();
    expect(await team('team-c')).toEqual([undefined, '0, 0 of 0, 0 unknown']);
    expect(await team('team-d')).toEqual([
      '1, 1 of 1, 0 unknown',
      '1, 1 of 1, 0 unknown',
    ]);
    expect(await world.changes('shop')).toEqual([]);
  });

  it('is no scorecard to those who ask for scorecards', async () => {
    world.catalog.put(
      scorecard('ready', [{ name: 'is', expect: 'true' }]),
      ci,
      partOfCi('runner'),
      using('shop', 'runner'),
    );
    await world.pass();
    const reads = new DatabaseReadStore(world.knex);

    expect((await reads.scorecards()).map(({ name }) => name)).toEqual([
      'ready',
    ]);
    expect((await reads.definitions()).map(({ name }) => name)).toEqual([
      CI,
      'ready',
    ]);
    expect(await reads.countScored('component')).toBe(2);
    world.catalog.remove('scorecard:default/ready');
    await world.pass();
    expect(
      await new DatabaseReadStore(world.knex).countScored('component'),
    ).toBe(0);
  });
});
