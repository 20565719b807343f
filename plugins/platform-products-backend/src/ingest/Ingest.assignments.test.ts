import type { JsonObject } from '@backstage/types';
import type { DbTierAssignmentRow } from '../tiers/store/rows';
import { ingestWorld, IngestWorld, results } from './__testUtils__/ingestWorld';
import {
  component,
  domain,
  scorecard,
  system,
} from './__testUtils__/testCatalog';

const SHOP = 'component:default/shop';

function approve(
  { state }: IngestWorld,
  ref: string,
  tier: string,
): DbTierAssignmentRow {
  withdraw({ state }, ref);
  const row: DbTierAssignmentRow = {
    id: `a${state.tierAssignments.length}`,
    entity_ref: ref,
    tier,
    from_tier: null,
    state: 'approved',
    direct: false,
    proposed_by: 'user:default/dev',
    proposed_at: new Date('2026-11-20T08:00:00Z'),
    reason: 'It earns all the money',
    evidence: null,
    decided_by: 'user:default/sre',
    decided_at: new Date('2026-11-21T08:00:00Z'),
    decision_reason: 'So it is',
    disagreement: null,
  };
  state.tierAssignments.push(row);
  return row;
}

function withdraw({ state }: Pick<IngestWorld, 'state'>, ref: string): void {
  for (const row of state.tierAssignments) {
    if (row.entity_ref === ref && row.state === 'approved') {
      row.state = 'withdrawn';
    }
  }
}

/** Tier, and the assignment that it was worked out with, by name. */
function tiers({ state }: IngestWorld): Record<string, string> {
  return Object.fromEntries(
    state.entities.map(row => [
      row.name,
      `${row.tier ?? 'none'}, assigned ${row.assigned_tier ?? 'none'}`,
    ]),
  );
}

function problems({ state }: IngestWorld): string[] {
  return state.problems.map(
    row => `${row.severity} ${row.code} at ${row.path}: ${row.message}`,
  );
}

describe('a tier that was approved in the portal', () => {
  it('counts from the next pass on, and says why in the history', async () => {
    const world = ingestWorld();
    world.catalog.put(component('shop'), component('till'));
    await world.pass();
    approve(world, SHOP, 'tier-2');

    await world.pass();

    expect(tiers(world)).toEqual({
      shop: 'tier-2, assigned tier-2',
      till: 'none, assigned none',
    });
    expect(world.history()).toEqual(['shop tier none set > tier-2 assignment']);
    expect(JSON.parse(world.state.entities[0].tier_reading)).toMatchObject({
      state: 'own',
      source: 'portal assignment',
    });
    const before = results(world.state);
    await world.pass();
    expect(results(world.state)).toEqual(before);
  });

  it('is there at once for an entity that is new, and for one that returns', async () => {
    const world = ingestWorld();
    approve(world, SHOP, 'tier-2');
    world.catalog.put(component('shop'));
    await world.pass();
    expect(tiers(world)).toEqual({ shop: 'tier-2, assigned tier-2' });

    world.catalog.remove(SHOP);
    await world.pass();
    expect(tiers(world)).toEqual({});

    world.catalog.put(component('shop'));
    await world.pass();
    expect(tiers(world)).toEqual({ shop: 'tier-2, assigned tier-2' });
    expect(world.history()).toEqual([]);
  });

  it('gives the entity back to its metadata when it is withdrawn', async () => {
    const world = ingestWorld();
    world.catalog.put(component('shop', { spec: { tier: 'tier-3' } }));
    approve(world, SHOP, 'tier-2');
    await world.pass();
    expect(tiers(world)).toEqual({ shop: 'tier-2, assigned tier-2' });
    withdraw(world, SHOP);

    await world.pass();

    expect(tiers(world)).toEqual({ shop: 'tier-3, assigned none' });
    expect(problems(world)).toEqual([]);
    expect(world.history()).toEqual(['shop tier tier-2 > tier-3 assignment']);
  });

  it('is reported where the metadata says another one, and no more when it agrees', async () => {
    const world = ingestWorld();
    world.catalog.put(component('shop', { spec: { tier: 'tier-3' } }));
    await world.pass();
    const row = approve(world, SHOP, 'tier-2');

    await world.pass();

    expect(row.disagreement).toBe('different');
    expect(problems(world)).toEqual([
      'warning tier-disagreement at spec.tier: The portal assigns tier-2, spec.tier says "tier-3"; the portal counts.',
    ]);
    world.catalog.put(component('shop', { spec: { tier: 'tier-2' } }));
    await world.pass();
    expect(row.disagreement).toBeNull();
    expect(problems(world)).toEqual([]);
    expect(tiers(world)).toEqual({ shop: 'tier-2, assigned tier-2' });
  });

  it('is reported again where the same tier is approved anew', async () => {
    const world = ingestWorld();
    world.catalog.put(component('shop', { spec: { tier: 'tier-3' } }));
    approve(world, SHOP, 'tier-2');
    await world.pass();
    const row = approve(world, SHOP, 'tier-2');

    await world.pass();

    expect(row.disagreement).toBe('different');
  });

  it('counts after the metadata where that has precedence, and is reported as not counting', async () => {
    const settings: JsonObject = {
      tierAssignments: { precedence: 'metadata' },
    };
    const world = ingestWorld(settings);
    world.catalog.put(
      component('shop', { spec: { tier: 'tier-3' } }),
      component('till'),
    );
    approve(world, SHOP, 'tier-2');
    approve(world, 'component:default/till', 'tier-2');

    await world.pass();

    expect(tiers(world)).toEqual({
      shop: 'tier-3, assigned tier-2',
      till: 'tier-2, assigned tier-2',
    });
    expect(problems(world)).toEqual([
      'warning tier-disagreement at spec.tier: The portal assigns tier-2, spec.tier says "tier-3"; the metadata counts.',
    ]);
    expect(await world.another({}).run('schedule', notAborted())).toBe(
      'complete',
    );
    expect(tiers(world).shop).toBe('tier-2, assigned tier-2');
  });

  it('stays and is reported when the ladder no longer has it', async () => {
    const world = ingestWorld();
    world.catalog.put(
      component('shop', { spec: { tier: 'tier-3' } }),
      component('till'),
    );
    const rows = [
      approve(world, SHOP, 'tier-2'),
      approve(world, 'component:default/till', 'tier-2'),
      approve(world, 'component:default/gone', 'tier-2'),
    ];
    await world.pass();
    expect(rows.map(row => row.disagreement)).toEqual([
      'different',
      null,
      null,
    ]);
    const ladder = { tiers: [{ name: 'tier-1' }, { name: 'tier-3' }] };

    await world.another(ladder).run('schedule', notAborted());

    expect(
      rows.map(({ state, disagreement }) => [state, disagreement]),
    ).toEqual([
      ['approved', 'orphaned'],
      ['approved', 'orphaned'],
      ['approved', 'orphaned'],
    ]);
    expect(tiers(world)).toEqual({
      shop: 'tier-3, assigned tier-2',
      till: 'none, assigned tier-2',
    });
    expect(problems(world)).toEqual([
      'warning orphaned-tier-assignment at portal assignment: The portal assigns tier-2, which is not on the ladder; allowed is one of tier-1, tier-3.',
      'warning orphaned-tier-assignment at portal assignment: The portal assigns tier-2, which is not on the ladder; allowed is one of tier-1, tier-3.',
    ]);

    await world.pass();
    expect(rows.map(row => row.disagreement)).toEqual([
      'different',
      null,
      null,
    ]);
    expect(tiers(world).till).toBe('tier-2, assigned tier-2');
  });

  it('is not lost when it is approved while a pass is under way', async () => {
    const world = ingestWorld();
    world.catalog.put(component('shop'));
    await world.pass();
    world.catalog.beforePage = async () => {
      approve(world, SHOP, 'tier-2');
    };
    await world.pass();
    expect(tiers(world)).toEqual({ shop: 'tier-2, assigned tier-2' });

    world.catalog.beforePage = async () => {
      withdraw(world, SHOP);
      throw new Error('The catalog is down');
    };
    expect(await world.pass()).toBe('failed');
    world.catalog.beforePage = async () => {};
    await world.pass();
    expect(tiers(world)).toEqual({ shop: 'none, assigned none' });
  });

  it('is inherited from a system and a domain, in the same pass', async () => {
    const world = ingestWorld();
    world.catalog.put(
      domain('commerce'),
      system('sales', undefined, { domain: 'commerce' }),
      component('shop', { spec: { system: 'sales' } }),
      component('till', { spec: { system: 'sales', tier: 'tier-4' } }),
    );
    await world.pass();
    approve(world, 'domain:default/commerce', 'tier-1');

    await world.pass();

    expect(tiers(world)).toEqual({
      commerce: 'tier-1, assigned tier-1',
      sales: 'tier-1, assigned none',
      shop: 'tier-1, assigned none',
      till: 'tier-4, assigned none',
    });
    approve(world, 'system:default/sales', 'tier-2');
    approve(world, SHOP, 'tier-3');
    withdraw(world, 'domain:default/commerce');
    await world.pass();
    expect(tiers(world)).toMatchObject({
      commerce: 'none, assigned none',
      sales: 'tier-2, assigned tier-2',
      shop: 'tier-3, assigned tier-3',
    });
    withdraw(world, SHOP);
    await world.pass();
    expect(tiers(world).shop).toBe('tier-2, assigned none');
    expect(world.state.entities.some(({ dirty }) => dirty)).toBe(false);
    expect(world.history().every(line => line.endsWith('assignment'))).toBe(
      true,
    );
  });

  it('is what checks of scorecards see', async () => {
    const world = ingestWorld();
    world.catalog.put(
      scorecard('ready', [{ name: 'critical', expect: 'tier.rank <= 2' }]),
      component('shop', { spec: { tier: 'tier-3' } }),
    );
    await world.pass();
    expect(world.codes()).toEqual({ 'ready shop': 'f' });
    approve(world, SHOP, 'tier-2');

    await world.pass();

    expect(world.codes()).toEqual({ 'ready shop': 'p' });
    expect(world.history()).toEqual([
      'shop level ready none > silver assignment',
      'shop outcome critical fail > pass assignment',
      'shop tier tier-3 > tier-2 assignment',
    ]);
    const tierGroups = world.state.summaries
      .filter(row => row.dimension === 'tier')
      .map(row => row.group_key);
    expect(tierGroups).toEqual(['tier-2']);
  });
});

function notAborted(): AbortSignal {
  return new AbortController().signal;
}
