import { ingestWorld, results } from './__testUtils__/ingestWorld';
import {
  component,
  domain,
  scorecard,
  system,
} from './__testUtils__/testCatalog';

const described = scorecard('ready', [
  { name: 'described', expect: "entity.metadata.description != ''" },
]);

describe('a pass over the catalog', () => {
  it('stores entities, reports and counts', async () => {
    const world = ingestWorld();
    world.catalog.put(
      described,
      component('good', { description: 'Sells things' }),
      component('bad', { description: '' }),
      component('silent'),
    );

    expect(await world.pass()).toBe('complete');

    expect(world.codes()).toEqual({
      'ready good': 'p',
      'ready bad': 'f',
      'ready silent': 'u',
    });
    const all = world.state.summaries.find(row => row.dimension === 'all');
    expect(all).toMatchObject({
      entities: 3,
      failing: 2,
      levels: '[2,0,1]',
      checks: '[[1,1,1,0,0]]',
    });
    expect(world.state.transitions).toEqual([]);
    expect(world.state.runs).toMatchObject([
      { state: 'complete', read: 4, changed: 4, evaluated: 3 },
    ]);
  });

  it('writes no result row if nothing changed', async () => {
    const world = ingestWorld();
    world.catalog.put(
      described,
      system('shop', 'tier-1'),
      component('good', { spec: { system: 'shop', tier: 'tier-99' } }),
    );
    await world.pass();
    // A second one notes that nothing was new.
    await world.pass();
    const before = results(world.state);
    world.setTime('2026-11-24T08:05:00Z');

    await world.pass();

    expect(results(world.state)).toEqual(before);
    expect(world.state.runs.at(-1)).toMatchObject({ changed: 0, evaluated: 0 });
  });

  it('tells what an edit changed, and why', async () => {
    const world = ingestWorld();
    world.catalog.put(described, component('shop', { description: '' }));
    await world.pass();
    world.catalog.put(component('shop', { description: 'Sells' }));

    await world.pass();

    expect(world.history()).toEqual([
      'shop level ready none > silver entity',
      'shop outcome described fail > pass entity',
    ]);
  });

  it('asks a changed definition again about what it selects, and about nothing else', async () => {
    const world = ingestWorld();
    world.catalog.put(
      described,
      scorecard('other', [{ name: 'is', expect: 'true' }]),
      scorecard('apis', [{ name: 'is', expect: 'true' }], { kind: 'API' }),
      component('a', { description: 'x' }),
      component('b', { description: 'x' }),
      { ...component('c'), kind: 'API' },
    );
    await world.pass();
    world.catalog.put(
      scorecard('ready', [
        { name: 'described', expect: "entity.metadata.description == 'y'" },
      ]),
    );

    await world.pass();

    expect(world.state.runs.at(-1)).toMatchObject({ changed: 1, evaluated: 2 });
    expect(world.history()).toEqual([
      'a level ready silver > none definition',
      'a outcome described pass > fail definition',
      'b level ready silver > none definition',
      'b outcome described pass > fail definition',
    ]);
  });

  it('forgets reports on what a definition no longer selects', async () => {
    const world = ingestWorld();
    world.catalog.put(described, component('a', { description: 'x' }));
    await world.pass();
    world.catalog.put({
      ...described,
      spec: { ...described.spec, appliesTo: { kind: 'API' } },
    });

    await world.pass();

    expect(world.codes()).toEqual({});
    expect(world.state.summaries).toEqual([]);
  });

  it('keeps the last usable text of a definition that became unusable', async () => {
    const world = ingestWorld();
    world.catalog.put(described, component('a', { description: 'x' }));
    await world.pass();
    world.catalog.put(scorecard('ready', [{ name: 'x', expect: '1 +' }]));

    await world.pass();

    expect(world.state.scorecards).toMatchObject([{ state: 'stale' }]);
    expect(world.codes()).toEqual({ 'ready a': 'p' });
    expect(world.state.problems).toContainEqual(
      expect.objectContaining({ about: 'definition', severity: 'error' }),
    );

    world.catalog.put(described);
    await world.pass();
    expect(world.state.scorecards).toMatchObject([
      { state: 'active', stale_since: null, stale_reason: null },
    ]);
  });

  it('disables bad definitions one by one, however many there are', async () => {
    const world = ingestWorld();
    world.catalog.put(described, component('a', { description: 'x' }));
    for (let index = 0; index < 200; index++) {
      world.catalog.put(
        scorecard(`bad-${index}`, [{ name: 'x', expect: 'no.such(' }]),
      );
    }

    expect(await world.pass()).toBe('complete');

    const disabled = world.state.scorecards.filter(
      ({ state }) => state === 'disabled',
    );
    expect(disabled).toHaveLength(200);
    expect(world.codes()).toEqual({ 'ready a': 'p' });
  });

  it('lets the first of two definitions with one name count, and the other take its place', async () => {
    const world = ingestWorld();
    const checks = [{ name: 'described', expect: 'false' }];
    world.catalog.put(
      described,
      scorecard('ready', checks, { namespace: 'other' }),
      component('a', { description: 'x' }),
    );
    await world.pass();
    expect(world.codes()).toEqual({ 'ready a': 'p' });
    const duplicates = () =>
      world.state.problems.filter(({ code }) => code === 'duplicate-scorecard');
    expect(duplicates()).toMatchObject([
      { entity_ref: 'scorecard:other/ready' },
    ]);

    world.catalog.remove('scorecard:default/ready');
    await world.pass();

    expect(world.codes()).toEqual({ 'ready a': 'f' });
    expect(duplicates()).toEqual([]);
  });

  it('removes a definition with its reports', async () => {
    const world = ingestWorld();
    world.catalog.put(described, component('a', { description: 'x' }));
    await world.pass();
    world.catalog.remove('scorecard:default/ready');

    await world.pass();

    expect(world.state).toMatchObject({
      scorecards: [],
      reports: [],
      summaries: [],
    });
  });

  it('judges again what inherits from a changed system or domain', async () => {
    const world = ingestWorld();
    world.catalog.put(
      scorecard('critical', [{ name: 'top', expect: 'tier.rank == 1' }]),
      domain('trade', 'tier-2'),
      system('shop', undefined, { domain: 'trade' }),
      component('web', { spec: { system: 'shop' } }),
    );
    await world.pass();
    expect(world.codes()).toEqual({ 'critical web': 'f' });
    world.catalog.put(domain('trade', 'tier-1'));

    await world.pass();

    expect(world.codes()).toEqual({ 'critical web': 'p' });
    expect(world.history()).toContain('web tier tier-2 > tier-1 entity');
    expect(world.state.entities.every(row => !row.dirty)).toBe(true);
    expect(
      world.state.entities.find(({ name }) => name === 'web'),
    ).toMatchObject({ tier: 'tier-1', domain: 'domain:default/trade' });
  });

  it('judges everything again when the ladder changes', async () => {
    const world = ingestWorld();
    world.catalog.put(component('web', { spec: { tier: 'gold' } }));
    await world.pass();
    const tiers = [{ name: 'gold' }, { name: 'silver' }];

    await world
      .another({ tiers })
      .run('schedule', new AbortController().signal);

    expect(world.history()).toEqual(['web tier none set > gold ladder']);
  });

  it('lets an outcome count from the day it is enforced, and says it was time', async () => {
    const world = ingestWorld();
    const enforcedFrom = '2027-01-01';
    world.catalog.put(
      scorecard('ready', [{ name: 'later', expect: 'false', enforcedFrom }]),
      component('web'),
    );
    await world.pass();
    expect(world.codes()).toEqual({ 'ready web': 'F' });
    world.setTime('2027-01-01T00:00:01Z');

    await world.pass();

    expect(world.codes()).toEqual({ 'ready web': 'f' });
    expect(world.history()).toEqual(['web level ready silver > none time']);
    const evaluated = world.state.runs.at(-1)?.evaluated;
    expect(evaluated).toBe(1);
  });

  it('begins a new history for an entity that was removed and made again', async () => {
    const world = ingestWorld();
    world.catalog.put(described, component('web', { description: '' }));
    await world.pass();
    world.catalog.remove('component:default/web');
    world.catalog.put(component('web', { description: 'new' }));

    await world.pass();

    expect(world.codes()).toEqual({ 'ready web': 'p' });
    expect(world.history()).toEqual([]);
  });

  it('survives metadata that no form would let through', async () => {
    const world = ingestWorld();
    const annotations: Record<string, unknown> = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": 5}',
    );
    for (let index = 0; index < 5_000; index++) {
      annotations[`acme.com/key-${index}`] = index;
    }
    world.catalog.put(
      described,
      component('huge', {
        description: 'x'.repeat(1_000_000),
        title: 'half a pair \ud83d and a NUL \0',
        annotations,
        spec: { owner: 5, tier: 1, system: ['no'], lifecycle: {} },
      }),
      component('dangling', { spec: { system: 'nowhere' } }),
      system('snake', undefined, { domain: 'tail' }),
      domain('tail', undefined, { domain: 'head' }),
      domain('head', undefined, { domain: 'tail' }),
    );

    expect(await world.pass()).toBe('complete');

    expect(world.codes()['ready huge']).toBe('p');
    expect(world.codes()['ready dangling']).toBe('u');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
