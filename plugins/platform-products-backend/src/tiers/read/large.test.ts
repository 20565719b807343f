import { TestDatabases } from '@backstage/backend-test-utils';
import { upsertRows } from '../../store/operations/upsertRows';
import type { DbEntityRow } from '../../store/rows';
import { TierWorld } from '../__testUtils__/tierWorld';
import type {
  DbTierAssignmentRow,
  DbTierFindingRow,
  DbTierStandingRow,
} from '../store/rows';
import { tierApi, TestCaller } from './__testUtils__/tierApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** More than are looked up one by one, and more than are looked at in one step. */
const ENTITIES = 2_600;
const NOW = new Date('2026-11-24T08:00:00Z');
const DAY = 86_400_000;

const tierOf = (id: number) => (id % 4) + 1;
const isSecret = (id: number) => id % 7 === 0;
const nameOf = (id: number) => `${isSecret(id) ? 'secret' : 'open'}-${id}`;
const refOf = (id: number) => `component:default/${nameOf(id)}`;
const ids = Array.from({ length: ENTITIES }, (_, index) => index + 1);

function entityRow(id: number): Partial<DbEntityRow> {
  const name = `tier-${tierOf(id)}`;
  const reading = {
    state: 'own',
    name,
    rank: tierOf(id),
    source: 's',
    raw: '',
  };
  return {
    id,
    ref: refOf(id),
    kind: 'component',
    namespace: 'default',
    name: nameOf(id),
    title: `Title ${id}`,
    type: null,
    owner: id % 3 === 0 ? null : 'group:default/large',
    system: null,
    domain: null,
    lifecycle: null,
    tier: name,
    tier_rank: tierOf(id),
    tier_state: 'own',
    tier_conflict: false,
    tier_reading: JSON.stringify({ ...reading, conflicts: [] }),
    assigned_tier: null,
    path: null,
    path_version: null,
    path_state: 'not-applicable',
    path_source: null,
    meant_for: null,
    assigned_path: null,
    uid: null,
    etag: '',
    input: '{}',
    problems: 0,
    dirty: false,
    first_seen_at: NOW,
    changed_at: NOW,
  };
}

function findingRows(id: number): DbTierFindingRow[] {
  return (['availability', 'latency'] as const).map((name, index) => ({
    entity_id: id,
    obligation: 'slos',
    name,
    state: (id + index) % 2 ? 'not-met' : 'unknown',
    why: 'Because',
    fix: 'So',
    path: null,
    mentions: '[]',
    since: NOW,
    tier: `tier-${tierOf(id)}`,
    tier_rank: tierOf(id),
    owner: id % 3 === 0 ? null : 'group:default/large',
  }));
}

function standingRow(id: number): DbTierStandingRow {
  const due = new Date(NOW.getTime() + ((id % 90) - 30) * DAY);
  return {
    entity_id: id,
    reviewed_at: null,
    reviewed_by: null,
    review_due_at: id % 5 === 0 ? null : due,
    review_demanded: true,
    review_reminded: null,
    not_met: 1,
    unknown: 1,
    inverted: false,
  };
}

function assignmentRow(id: number): DbTierAssignmentRow {
  return {
    id: String(id),
    entity_ref: refOf(id),
    tier: `tier-${(id % 2) + 1}`,
    from_tier: null,
    state: id % 4 === 0 ? 'approved' : 'proposed',
    direct: false,
    proposed_by: 'user:default/dev',
    proposed_at: new Date(NOW.getTime() - (id % 10) * DAY),
    reason: 'Because',
    evidence: null,
    decided_by: null,
    decided_at: null,
    decision_reason: null,
    disagreement: null,
  };
}

/** Everything, what is not secret, and little. */
const callers: [string, TestCaller, (id: number) => boolean][] = [
  ['everything', {}, () => true],
  ['much', { shown: ref => !ref.includes('secret') }, id => !isSecret(id)],
  ['little', { shown: ref => Number(ref.split('-')[1]) <= 20 }, id => id <= 20],
];

describe.each(databases.eachSupportedId())('long lists on %s', engine => {
  let world: TierWorld;

  beforeAll(async () => {
    world = await TierWorld.start(await databases.init(engine));
    const { knex } = world;
    await upsertRows(knex, 'entities', ids.map(entityRow));
    await upsertRows(knex, 'tier_findings', ids.flatMap(findingRows));
    await upsertRows(knex, 'tier_standings', ids.map(standingRow));
    await upsertRows(knex, 'tier_assignments', ids.map(assignmentRow));
  });

  describe.each(callers)('for who sees %s', (_, caller, sees) => {
    const seen = (...conditions: ((id: number) => boolean)[]) =>
      ids.filter(id => sees(id) && conditions.every(one => one(id)));
    const isLarge = (id: number) => id % 3 !== 0;

    it.each<[string, (id: number) => boolean]>([
      ['', () => true],
      ['kind=component', () => true],
      ['owner=group:default/large', isLarge],
      ['owner=group:default/large&kind=component', isLarge],
      ['search=TITLE', () => true],
      ['search=open-', id => !isSecret(id)],
      ['tier=tier-2&tier=tier-4&kind=component', id => tierOf(id) % 2 === 0],
      ['owner=none&search=title', id => !isLarge(id)],
    ])('findings by "%s" are whole and in order', async (query, isFound) => {
      const { all, get } = await tierApi(world, caller);
      const items = await all(`/tiers/findings?${query}`, 500);
      const expected = seen(isFound)
        .sort((a, b) => tierOf(a) - tierOf(b) || a - b)
        .flatMap(id => [
          [refOf(id), 'availability'],
          [refOf(id), 'latency'],
        ]);
      expect(items.map(one => [one.entityRef, one.name])).toEqual(expected);
      const { totalItems } = await get(`/tiers/findings?${query}&limit=1`);
      expect(totalItems).toBe(expected.length);
    });

    it.each<[string, (id: number) => boolean]>([
      ['', () => true],
      ['search=title', () => true],
      ['search=title&state=due', id => id % 5 > 0 && id % 90 > 30],
      ['search=title&state=overdue', id => id % 5 === 0 || id % 90 <= 30],
    ])('reviews by "%s" are whole and in order', async (query, isFound) => {
      const { all, get } = await tierApi(world, caller);
      const items = await all(`/tiers/reviews?${query}`, 500);
      const dueOf = (id: number) => (id % 5 === 0 ? -1 : id % 90);
      const expected = seen(isFound)
        .sort((a, b) => dueOf(a) - dueOf(b) || a - b)
        .map(refOf);
      expect(items.map(one => one.entityRef)).toEqual(expected);
      const { totalItems } = await get(`/tiers/reviews?${query}&limit=1`);
      expect(totalItems).toBe(expected.length);
    });

    it.each<[string, (id: number) => boolean]>([
      ['', () => true],
      ['search=title', () => true],
      ['search=title&state=proposed', id => id % 4 > 0],
      ['tier=tier-1', id => id % 2 === 0],
      ['tier=tier-1&tier=tier-2&state=approved', id => id % 4 === 0],
    ])('assignments by "%s" are whole and in order', async (query, isFound) => {
      const { all, get } = await tierApi(world, caller);
      const items = await all(`/tier-assignments?${query}`, 500);
      const expected = seen(isFound).sort(
        (a, b) => (a % 10) - (b % 10) || (String(a) < String(b) ? 1 : -1),
      );
      expect(items.map(one => Number(one.id))).toEqual(expected);
      const { totalItems } = await get(`/tier-assignments?${query}&limit=1`);
      expect(totalItems).toBe(expected.length);
    });

    it('the map keeps the most critical and counts all', async () => {
      const { get } = await tierApi(world, caller);
      const { nodes, totalNodes } = await get('/tiers/map?limit=15');
      expect(totalNodes).toBe(seen().length);
      expect(nodes.map((one: any) => one.entityRef)).toEqual(
        seen()
          .map(id => ({ rank: tierOf(id), ref: refOf(id) }))
          .sort((a, b) => a.rank - b.rank || (a.ref < b.ref ? -1 : 1))
          .slice(0, 15)
          .map(({ ref }) => ref),
      );
    });

    it('effective tiers are all there', async () => {
      const { get } = await tierApi(world, caller);
      const { items } = await get('/tiers/effective');
      expect(items.map((one: any) => one.entityRef)).toEqual(seen().map(refOf));
    });
  });
});
