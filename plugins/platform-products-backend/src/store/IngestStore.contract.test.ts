import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseIngestStore } from './DatabaseIngestStore';
import type {
  EntityWrite,
  IngestStore,
  ReportWrite,
  RunHandle,
  ScorecardWrite,
} from './IngestStore';
import { MemoryIngestStore } from './MemoryIngestStore';
import { emptyMemoryState } from './MemoryState';
import { migrateDatabase } from './migrateDatabase';
import { toDate } from './rows';
import type { DbTierAssignmentRow } from '../tiers/store/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const at = new Date('2026-11-24T08:00:00Z');
const later = new Date('2026-11-24T08:02:00Z');
const longAgo = new Date('2026-11-24T07:59:00Z');
const counts = {
  read: 1,
  changed: 2,
  evaluated: 3,
  removed: 4,
  transitions: 5,
};

function entity(name: string, values: Partial<EntityWrite> = {}): EntityWrite {
  return {
    ref: `component:default/${name}`,
    kind: 'component',
    namespace: 'default',
    name,
    title: name,
    type: null,
    owner: 'group:default/a',
    system: null,
    domain: null,
    lifecycle: null,
    tier: 'tier-1',
    tier_rank: 1,
    tier_state: 'own',
    tier_conflict: false,
    tier_reading: '{}',
    assigned_tier: null,
    path: null,
    path_version: null,
    path_state: 'not-applicable',
    path_source: null,
    meant_for: null,
    assigned_path: null,
    uid: null,
    etag: '1',
    input: '{"text":"quote \' and \\u0000 and ?"}',
    problems: 0,
    dirty: false,
    first_seen_at: at,
    changed_at: at,
    ...values,
  };
}

function scorecard(name: string): ScorecardWrite {
  return {
    kind: 'scorecard',
    name,
    ref: `scorecard:default/${name}`,
    state: 'active',
    input: '{}',
    digest: 'd',
    latest_digest: 'd',
    stale_since: null,
    stale_reason: null,
    slots: '["one"]',
    evaluated_digest: null,
    evaluated_at: null,
    summaries_stale: false,
  };
}

function report(name: string, scorecardId: number): ReportWrite {
  return {
    entity_ref: `component:default/${name}`,
    scorecard_id: scorecardId,
    level_rank: 1,
    level: 'bronze',
    earned: 0.1 + 0.2,
    possible: 1_234_567.25,
    unknown: 0,
    failing: 0,
    unknown_checks: 0,
    codes: 'p',
    evaluated_at: at,
  };
}

function summary(scorecardId: number, key: string) {
  return {
    scorecard_id: scorecardId,
    dimension: 'owner' as const,
    group_key: key,
    entities: 1,
    earned: 1,
    possible: 2,
    unknown: 0,
    share: 0.5,
    failing: 0,
    unknown_checks: 0,
    levels: '[0,1]',
    checks: '[[1,0,0,0,0]]',
  };
}

const problem = {
  entity_ref: 'component:default/a',
  about: 'metadata' as const,
  owner: null,
  code: 'unowned',
  severity: 'warning' as const,
  path: 'spec.owner',
  found: '',
  allowed: 'a group',
  message: 'Nobody owns it',
  since: at,
};

function assignment(
  name: string,
  values: Partial<DbTierAssignmentRow> = {},
): DbTierAssignmentRow {
  return {
    id: `${name} ${values.state ?? 'approved'}`,
    entity_ref: `component:default/${name}`,
    tier: 'tier-1',
    from_tier: null,
    state: 'approved',
    direct: false,
    proposed_by: 'user:default/dev',
    proposed_at: at,
    reason: 'It is critical',
    evidence: null,
    decided_by: 'user:default/sre',
    decided_at: at,
    decision_reason: 'So it is',
    disagreement: null,
    ...values,
  };
}

interface Side {
  store: IngestStore;
  /** Stores what people decided, which the write side only reads. */
  assign(...rows: DbTierAssignmentRow[]): Promise<void>;
}

const sides: [string, () => Promise<Side>][] = [
  [
    'memory',
    async () => {
      const state = emptyMemoryState();
      return {
        store: new MemoryIngestStore(state),
        assign: async (...rows) => {
          state.tierAssignments.push(...rows);
        },
      };
    },
  ],
  ...databases.eachSupportedId().map(([id]): [string, () => Promise<Side>] => [
    id,
    async () => {
      const knex: Knex = await databases.init(id);
      await migrateDatabase(knex);
      return {
        store: new DatabaseIngestStore(knex),
        assign: async (...rows) => {
          await knex('tier_assignments').insert(rows);
        },
      };
    },
  ]),
];

async function begin(store: IngestStore, ticket = 'mine'): Promise<RunHandle> {
  const run = await store.beginRun({
    ticket,
    trigger: 'schedule',
    at,
    deadBefore: longAgo,
  });
  if (run === 'busy') throw new Error('busy');
  return run;
}

const all = { after: 0, limit: 100 };

describe.each(sides)('the write side on %s', (_, create) => {
  let store: IngestStore;
  let assign: Side['assign'];
  beforeEach(async () => {
    ({ store, assign } = await create());
  });

  async function withReports(...names: string[]) {
    const run = await begin(store);
    await store.saveScorecards(run, at, [scorecard('ready')]);
    const [{ id }] = await store.scorecards();
    await store.commit(run, at, counts, {
      entities: names.map(name => entity(name)),
      reports: names.map(name => report(name, id)),
    });
    return { run, id };
  }

  it('lets one run at a time', async () => {
    await begin(store);
    const second = { ticket: 'b', trigger: 'refresh' as const };
    expect(await store.beginRun({ ...second, at, deadBefore: longAgo })).toBe(
      'busy',
    );
    const both = await Promise.all(
      ['c', 'd'].map(ticket =>
        store.beginRun({ ...second, ticket, at: later, deadBefore: later }),
      ),
    );
    expect(both.filter(run => run === 'busy').length).toBeLessThan(2);
  });

  it('takes over a run without a sign of life, which then cannot write', async () => {
    const dead = await begin(store);
    const run = await store.beginRun({
      ticket: 'other',
      trigger: 'refresh',
      at: later,
      deadBefore: later,
    });
    expect(run).toMatchObject({ ticket: 'other' });
    const write = { entities: [entity('a')] };
    expect(await store.commit(dead, later, counts, write)).toBe(false);
    expect(await store.beat(dead, later, counts)).toBe(false);
    expect(await store.saveScorecards(dead, later, [scorecard('ready')])).toBe(
      false,
    );
    await store.endRun(dead, { state: 'complete', at, counts, keep: 10 });
    expect(await store.versions(all)).toEqual([]);
    expect(await store.scorecards()).toEqual([]);
    expect(await store.lastRun()).toMatchObject({
      state: 'running',
      startedAt: later,
    });
  });

  it('ends a run and keeps the newest', async () => {
    for (let index = 0; index < 4; index++) {
      const run = await begin(store);
      const end = { state: 'failed' as const, at: later, counts };
      await store.endRun(run, { ...end, error: 'down', keep: 2 });
    }
    expect(await store.lastRun()).toEqual({
      state: 'failed',
      startedAt: at,
      heartbeatAt: later,
      finishedAt: later,
      read: 1,
      changed: 2,
    });
  });

  it('remembers, replaces and forgets state', async () => {
    expect(await store.readState('held_deletion')).toBeUndefined();
    await store.writeState('held_deletion', 'a');
    await store.writeState('held_deletion', "b's");
    expect(await store.readState('held_deletion')).toBe("b's");
    await store.writeState('held_deletion', undefined);
    expect(await store.readState('held_deletion')).toBeUndefined();
  });

  it('keeps entities as written and updates them by ref', async () => {
    const run = await begin(store);
    const first = entity('a', { title: 'Größe ? ??', tier_conflict: true });
    await store.commit(run, at, counts, { entities: [first, entity('b')] });
    const [stored] = await store.entitiesByRef([first.ref]);
    expect({
      ...stored,
      tier_conflict: Boolean(stored.tier_conflict),
      dirty: Boolean(stored.dirty),
      first_seen_at: toDate(stored.first_seen_at),
      changed_at: toDate(stored.changed_at),
    }).toMatchObject({ ...first, id: stored.id });

    await store.commit(run, at, counts, {
      entities: [entity('a', { etag: '2' })],
    });
    const [version, other] = await store.versions(all);
    expect({
      ...version,
      tier_conflict: Boolean(version.tier_conflict),
    }).toEqual({
      id: stored.id,
      ref: first.ref,
      kind: 'component',
      etag: '2',
      assigned_tier: null,
      tier_state: 'own',
      tier_conflict: false,
      assigned_path: null,
    });
    expect(other).toMatchObject({ etag: '1' });
  });

  it('pages through the tiers that are approved, and no others', async () => {
    await assign(
      assignment('c'),
      assignment('a', { tier: 'tier-2' }),
      assignment('a', { state: 'proposed' }),
      assignment('a', { state: 'superseded' }),
      assignment('b', { state: 'withdrawn' }),
    );
    const [first] = await store.approvedTiers({ after: '', limit: 1 });
    expect(first).toEqual({
      entity_ref: 'component:default/a',
      tier: 'tier-2',
      disagreement: null,
    });
    expect(
      await store.approvedTiers({ after: first.entity_ref, limit: 10 }),
    ).toMatchObject([{ entity_ref: 'component:default/c' }]);
  });

  it('notes disagreements with the tiers that they are about, if still approved', async () => {
    await assign(
      assignment('a'),
      assignment('a', { state: 'superseded' }),
      assignment('b', { tier: 'tier-2', disagreement: 'different' }),
      assignment('c'),
    );
    const run = await begin(store);
    const about = (name: string, tier = 'tier-1') => ({
      entity_ref: `component:default/${name}`,
      tier,
    });
    await store.commit(run, at, counts, {
      disagreements: [
        { ...about('a'), disagreement: 'different' },
        { ...about('b', 'tier-2'), disagreement: null },
        { ...about('c', 'tier-3'), disagreement: 'orphaned' },
      ],
    });
    expect(await store.approvedTiers({ after: '', limit: 10 })).toEqual([
      { ...about('a'), disagreement: 'different' },
      { ...about('b', 'tier-2'), disagreement: null },
      { ...about('c'), disagreement: null },
    ]);
  });

  it('takes more rows at once than one statement', async () => {
    const run = await begin(store);
    const names = Array.from({ length: 1_201 }, (__, index) => `n${index}`);
    const entities = names.map(name => entity(name));
    await store.commit(run, at, counts, { entities });
    const refs = entities.map(({ ref }) => ref);
    expect(await store.entitiesByRef(refs)).toHaveLength(1_201);
    const page = await store.versions({ after: 0, limit: 1_000 });
    expect(page).toHaveLength(1_000);
    const after = page[999].id;
    expect(await store.versions({ after, limit: 1_000 })).toHaveLength(201);
  });

  it('keeps numbers exact and joins reports with the groups of their entity', async () => {
    const { id } = await withReports('a');
    const [row] = await store.groupedReports(id, all);
    expect(row).toMatchObject({
      earned: 0.1 + 0.2,
      possible: 1_234_567.25,
      owner: 'group:default/a',
      tier: 'tier-1',
    });
    expect(await store.reportsOf([row.entity_id])).toHaveLength(1);
  });

  it('removes reports, and entities with all that is theirs', async () => {
    const { run, id } = await withReports('a', 'b');
    await store.commit(run, at, counts, { problems: [problem] });
    const [a, b] = await store.entities({ select: 'all' }, all);
    await store.commit(run, at, counts, {
      removedReports: [{ scorecard_id: id, entity_id: b.id }],
      removedEntities: [{ id: a.id, ref: a.ref }],
    });
    expect(await store.reportsOf([a.id, b.id])).toEqual([]);
    expect(await store.problemsOf([a.ref])).toEqual([]);
    expect(await store.versions(all)).toMatchObject([{ ref: b.ref }]);
  });

  it('marks what is in a changed system or domain', async () => {
    const run = await begin(store);
    await store.commit(run, at, counts, {
      entities: [
        entity('a', { system: 'system:default/s' }),
        entity('b', { domain: 'domain:default/d' }),
        entity('c'),
      ],
    });
    await store.commit(run, at, counts, {
      changedParents: ['system:default/s', 'domain:default/d'],
    });
    const dirty = await store.entities({ select: 'dirty' }, all);
    expect(dirty.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('finds what a definition concerns: its kinds, and where it has reported', async () => {
    const { run, id } = await withReports('a');
    await store.commit(run, at, counts, {
      entities: [entity('x', { kind: 'api' }), entity('y', { kind: 'group' })],
    });
    const selection = { select: 'concerned' as const, kinds: ['api'] };
    const rows = await store.entities(
      { ...selection, scorecardIds: [id] },
      all,
    );
    expect(rows.map(({ name }) => name)).toEqual(['a', 'x']);
    const groups = await store.entities(
      { select: 'kinds', kinds: ['group'] },
      all,
    );
    expect(groups.map(({ name }) => name)).toEqual(['y']);
  });

  it('replaces the problems of an entity', async () => {
    const run = await begin(store);
    await store.commit(run, at, counts, { problems: [problem] });
    await store.commit(run, at, counts, {
      problemsOf: [problem.entity_ref],
      problems: [{ ...problem, code: 'invalid-tier' }],
    });
    expect(await store.problemsOf([problem.entity_ref])).toMatchObject([
      { code: 'invalid-tier' },
    ]);
  });

  it('writes, replaces and removes summaries, and their marks', async () => {
    const { run, id } = await withReports('a');
    const row = summary(id, 'group:default/a');
    await store.commit(run, at, counts, {
      summaries: [row, summary(id, 'none')],
      staleSummaries: [id],
      dailySummaries: [
        {
          scorecard: 'ready',
          dimension: 'owner',
          group_key: 'none',
          day: '2026-11-24',
          entities: 1,
          earned: 1,
          possible: 2,
          unknown: 0,
          levels: '[]',
        },
      ],
    });
    expect((await store.scorecards())[0].summaries_stale).toBeTruthy();
    const changed = { ...row, entities: 2 };
    const key = {
      scorecard_id: id,
      dimension: 'owner' as const,
      group_key: 'none',
    };
    await store.commit(run, at, counts, {
      summaries: [changed],
      removedSummaries: [key],
      freshSummaries: [id],
    });
    expect(await store.summaries(id)).toEqual([changed]);
    expect(await store.summariesByKey([row, key])).toEqual([changed]);
    expect((await store.scorecards())[0].summaries_stale).toBeFalsy();
  });

  it('remembers what everybody was asked about a product, replaces and forgets it', async () => {
    const { run, id } = await withReports('a');
    expect(await store.askedProduct(id)).toBeUndefined();
    const asked = {
      question: 'q',
      parts: new Set(['api:default/a', 'b', 'c']),
    };
    expect(await store.saveAskedProduct(run, at, id, asked)).toBe(true);
    expect(await store.askedProduct(id)).toEqual(asked);

    const other = { question: 'r', parts: new Set(['b', 'd']) };
    await store.saveAskedProduct(run, at, id, other);
    expect(await store.askedProduct(id)).toEqual(other);
    expect(await store.askedProduct(id + 1)).toBeUndefined();

    await store.saveAskedProduct(run, at, id, undefined);
    expect(await store.askedProduct(id)).toBeUndefined();
    await store.saveAskedProduct(run, at, id, asked);
    expect(await store.askedProduct(id)).toEqual(asked);
    await store.removeScorecard(run, at, id);
    expect(await store.askedProduct(id)).toBeUndefined();
  });

  it('removes a definition with its reports and summaries', async () => {
    const { run, id } = await withReports('a', 'b');
    const summaries = [summary(id, 'none')];
    await store.commit(run, at, counts, { summaries });
    expect(await store.removeScorecard(run, at, id)).toBe(true);
    expect(await store.scorecards()).toEqual([]);
    expect(await store.summaries(id)).toEqual([]);
    expect(await store.groupedReports(id, all)).toEqual([]);
  });
});
