import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { addReport, emptyTotals, groupOf, shareOf } from '../groupTotals';
import { emptyMemoryState, MemoryState } from '../../store/MemoryState';
import type { DbNoticeRow } from '../../notices/store/rows';
import { emptyStoredCounts } from '../../notices/store/storedCounts';
import type {
  DbEntityRow,
  DbScorecardRow,
  DbSummaryRow,
  SummaryDimension,
} from '../../store/rows';

/** The moment that the example is about. */
export const NOW = new Date('2026-11-24T12:00:00.000Z');
const SEEN = new Date('2026-11-01T00:00:00.000Z');

/** Refs with `secret` in them are those that tests hide. */
export const SECRET = 'secret';

const spec = {
  owner: 'group:default/sre',
  appliesTo: { kind: 'Component' },
  levels: [
    { name: 'bronze', title: 'Bronze' },
    { name: 'silver', title: 'Silver' },
  ],
  checks: [
    {
      name: 'described',
      title: 'Has a description',
      level: 'bronze',
      weight: 2,
      expect: "entity.metadata.description != ''",
      remedy: { text: 'Write one.', effort: 0.5 },
    },
    {
      name: 'paged',
      title: 'Has a pager',
      level: 'silver',
      expect: "'pager' in annotations",
      enforcedFrom: '2027-01-01',
    },
  ],
};

function scorecardRow(id: number, name: string): DbScorecardRow {
  const ref = `scorecard:default/${name}`;
  const input = {
    ref,
    kind: 'Scorecard',
    namespace: 'default',
    name,
    title: name,
    entity: {
      apiVersion: 'platform-products/v1alpha1',
      kind: 'Scorecard',
      metadata: { name, title: `The ${name}`, namespace: 'default' },
      spec,
    },
  };
  const digest = createHash('sha256').update(ref).digest('hex');
  return {
    id,
    kind: 'scorecard',
    name,
    ref,
    state: 'active',
    input: JSON.stringify(input),
    digest,
    latest_digest: digest,
    stale_since: null,
    stale_reason: null,
    slots: JSON.stringify(['gone', 'described', 'paged']),
    evaluated_digest: digest,
    evaluated_at: NOW,
    summaries_stale: false,
  };
}

function entityRow(id: number): DbEntityRow {
  const name = `${id % 4 === 0 ? SECRET : 'open'}-${id}`;
  const team = id % 4 === 0 ? `${SECRET}-team` : `team-${id % 3}`;
  const owner = id % 7 === 0 ? null : `group:default/${team}`;
  const inherited = id % 3 === 0;
  const system = `system:default/shop-${id % 2}`;
  const description = id % 2 === 0 ? 'text' : '';
  return {
    id,
    ref: `component:default/${name}`,
    kind: 'component',
    namespace: 'default',
    name,
    title: id % 5 === 0 ? `100% ${name}` : `Title_${name}`,
    type: 'service',
    owner,
    system,
    domain: `domain:default/${id % 2 === 0 ? SECRET : 'open'}-domain`,
    lifecycle: 'production',
    tier: inherited ? 'tier-1' : null,
    tier_rank: inherited ? 1 : null,
    tier_state: inherited ? 'inherited' : 'not-set',
    tier_conflict: false,
    assigned_tier: null,
    path: null,
    path_version: null,
    path_state: 'not-applicable',
    path_source: null,
    meant_for: null,
    assigned_path: null,
    tier_reading: JSON.stringify(
      inherited
        ? {
            state: 'inherited',
            name: 'tier-1',
            rank: 1,
            from: `domain:default/${SECRET}-domain`,
            source: 'spec.tier',
          }
        : { state: 'not-set' },
    ),
    uid: null,
    etag: 'e',
    input: JSON.stringify({
      ref: `component:default/${name}`,
      kind: 'Component',
      namespace: 'default',
      name,
      title: name,
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name, description, annotations: {} },
        spec: {},
        relations: [],
      },
    }),
    problems: id % 6 === 0 ? 1 : 0,
    dirty: false,
    first_seen_at: SEEN,
    changed_at: SEEN,
  };
}

const exampleNotice: DbNoticeRow = {
  id: 'orders-v1',
  origin: 'portal',
  state: 'published',
  title: 'Orders v1 goes away',
  kind: 'advisory',
  owner: 'group:default/sre',
  content: '{}',
  revision: 1,
  entity_ref: null,
  edit_url: null,
  announced_at: null,
  deprecated_at: null,
  sunset_at: null,
  removed_at: null,
  created_at: SEEN,
  created_by: null,
  updated_at: SEEN,
  updated_by: null,
  publish_at: null,
  published_at: SEEN,
  paused_at: null,
  override: null,
  conflicts: '[]',
  superseded_by: null,
  dirty: false,
  counts: JSON.stringify({ ...emptyStoredCounts(), unseen: 2 }),
  search_text: '',
};

/** Some components, two scorecards (one hidden from restricted callers) and what was stored of them. */
export function exampleState(components = 40): MemoryState {
  const state = emptyMemoryState();
  state.scorecards = [
    scorecardRow(1, 'readiness'),
    scorecardRow(2, `${SECRET}-card`),
  ];
  for (let id = 1; id <= components; id++) {
    const entity = entityRow(id);
    state.entities.push(entity);
    for (const { id: scorecardId } of state.scorecards) {
      const passes = id % 2 === 0;
      state.reports.push({
        entity_id: id,
        scorecard_id: scorecardId,
        level_rank: passes ? 2 : 0,
        level: passes ? 'silver' : 'none',
        earned: passes ? 2 : 0,
        possible: 2,
        unknown: 0,
        failing: passes ? 0 : 1,
        unknown_checks: 0,
        codes: passes ? '-pF' : '-fF',
        evaluated_at: SEEN,
      });
    }
    if (id % 6 === 0) addProblem(state, entity);
    if (id % 3 === 0) addTransition(state, entity);
  }
  state.summaries = summariesOf(state);
  state.dailySummaries = ['2026-11-10', '2026-11-20'].map(day => ({
    scorecard: 'readiness',
    dimension: 'all' as const,
    group_key: 'all',
    day,
    entities: components,
    earned: 1,
    possible: 2,
    unknown: 0,
    levels: JSON.stringify([
      { name: 'none', title: 'None', rank: 0, entities: components },
    ]),
  }));
  state.notices = [exampleNotice];
  state.migrations = ['open-3', `${SECRET}-4`].map(name => ({
    notice_id: exampleNotice.id,
    entity_ref: `component:default/${name}`,
    state: 'unseen',
    origin: 'relation',
    path: '[]',
    related: true,
    back_sliding: false,
    gone: false,
    since: SEEN,
    note: null,
    planned_for: null,
    exempt_until: null,
    updated_at: null,
    updated_by: null,
  }));
  state.journeys = (
    [
      ['open-3', 'node', 'on'],
      ['open-6', 'node', 'left'],
      [`${SECRET}-4`, 'node', 'on'],
      ['open-9', 'jvm', 'on'],
    ] as const
  ).map(([name, path, journey], index) => ({
    id: index + 1,
    entity_ref: `component:default/${name}`,
    entity_uid: null,
    path,
    path_ref: `goldenpath:default/${path}`,
    state: journey,
    version: '1.0.0',
    path_version: '1.0.0',
    drift: 'current',
    source: 'annotation platform-products/golden-path',
    started_at: null,
    codes: 'p',
    steps: '{}',
    done: 1,
    total: 1,
    next_step: null,
    onboarded_at: null,
    onboarded_rebased: false,
    first_value_at: null,
    first_value_rebased: false,
    left_at: journey === 'left' ? SEEN : null,
    left_cause: journey === 'left' ? 'not-named' : null,
    left_reason: null,
    left_by: null,
  }));
  state.runs = [
    {
      id: 1,
      state: 'complete',
      trigger: 'schedule',
      ticket: 't',
      started_at: new Date('2026-11-24T11:58:00.000Z'),
      heartbeat_at: NOW,
      finished_at: NOW,
      read: components,
      changed: 0,
      evaluated: 0,
      removed: 0,
      transitions: 0,
      error: null,
    },
  ];
  return state;
}

function addProblem(state: MemoryState, entity: DbEntityRow) {
  state.problems.push({
    id: state.problems.length + 1,
    entity_ref: entity.ref,
    about: 'metadata',
    owner: entity.owner,
    code: 'invalid-tier',
    severity: 'error',
    path: 'spec.tier',
    found: '=cmd()',
    allowed: 'one of tier-1',
    message: `"${entity.name}" has, of all things, "=cmd()"\nhere`,
    since: SEEN,
  });
}

function addTransition(state: MemoryState, entity: DbEntityRow) {
  for (const { name } of state.scorecards) {
    state.transitions.push({
      id: state.transitions.length + 1,
      at: new Date('2026-11-15T08:00:00.000Z'),
      entity_ref: entity.ref,
      entity_uid: null,
      type: 'level',
      scorecard: name,
      check_name: null,
      from_value: 'bronze',
      to_value: 'silver',
      cause: 'entity',
      run_id: 1,
    });
  }
}

function summariesOf(state: MemoryState): DbSummaryRow[] {
  const dimensions = ['all', 'owner', 'system', 'domain', 'tier'] as const;
  return state.scorecards.flatMap(({ id }) =>
    dimensions.flatMap(dimension => summariesBy(state, id, dimension)),
  );
}

function summariesBy(
  state: MemoryState,
  scorecardId: number,
  dimension: SummaryDimension,
): DbSummaryRow[] {
  const groups = new Map<string, ReturnType<typeof emptyTotals>>();
  for (const report of state.reports) {
    if (report.scorecard_id !== scorecardId) continue;
    const entity = state.entities[report.entity_id - 1];
    const key = groupOf(entity, dimension);
    if (!groups.has(key)) groups.set(key, emptyTotals(key));
    addReport(groups.get(key)!, { ...entity, ...report });
  }
  return [...groups.values()].map(totals => ({
    scorecard_id: scorecardId,
    dimension,
    group_key: totals.key,
    entities: totals.entities,
    earned: totals.earned,
    possible: totals.possible,
    unknown: totals.unknown,
    share: shareOf(totals),
    failing: totals.failing,
    unknown_checks: totals.unknownChecks,
    levels: JSON.stringify(Array.from(totals.levels, count => count ?? 0)),
    checks: JSON.stringify(
      Array.from(totals.checks, counts => counts ?? [0, 0, 0, 0, 0]),
    ),
  }));
}

/** Puts the rows of a state into an empty, migrated database. */
export async function insertState(
  knex: Knex,
  state: MemoryState,
): Promise<void> {
  const tables: [string, object[]][] = [
    ['entities', state.entities],
    ['scorecards', state.scorecards],
    ['reports', state.reports],
    ['transitions', state.transitions],
    ['problems', state.problems],
    ['summaries', state.summaries],
    ['daily_summaries', state.dailySummaries],
    ['notices', state.notices],
    ['migrations', state.migrations],
    // Ids that the database has not given would be given again.
    ['journeys', state.journeys.map(({ id: _, ...row }) => row)],
    ['runs', state.runs],
  ];
  for (const [table, rows] of tables) {
    await knex.batchInsert(table, rows, 50);
  }
}
