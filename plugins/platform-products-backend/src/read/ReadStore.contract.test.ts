import { TestDatabases } from '@backstage/backend-test-utils';
import { migrateDatabase } from '../store/migrateDatabase';
import { DatabaseReadStore } from './DatabaseReadStore';
import { exampleState, insertState } from './__testUtils__/exampleState';
import { MemoryReadStore } from './MemoryReadStore';
import type { EntityFilter, ReadStore } from './ReadStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const filters: EntityFilter[] = [
  {},
  { kind: [] },
  { kind: ['component'], owner: ['none'] },
  {
    owner: ['group:default/team-1', 'none'],
    system: ['system:default/shop-1'],
  },
  { tier: ['tier-1'], tierState: ['inherited'] },
  { tierState: ['conflicting', 'not-set'] },
  { search: '100%' },
  { search: 'TITLE_OPEN' },
  { search: '\\' },
  { noticeId: 'orders-v1' },
  { noticeId: 'orders-v2' },
  { path: 'node' },
  { path: 'jvm', kind: ['component'] },
  { report: { scorecardId: 1 } },
  { report: { scorecardId: 1, levelRanks: [0] } },
  { report: { scorecardId: 2, levelRanks: [] } },
  {
    kind: ['component'],
    report: { scorecardId: 1, check: { slot: 1, outcomes: ['fail'] } },
  },
  {
    report: { scorecardId: 1, check: { slot: 2, outcomes: ['fail', 'pass'] } },
  },
  { report: { scorecardId: 1, check: { slot: 0, outcomes: ['pass'] } } },
];

/** Asks everything that the port can be asked, in a form that can be compared. */
async function askEverything(store: ReadStore) {
  const refs = [];
  const counts = [];
  for (const filter of filters) {
    const keys = await store.entityKeys(filter, { limit: 100 });
    refs.push(keys.map(({ ref }) => ref).sort());
    counts.push(await store.countEntities(filter));
  }
  const since = new Date('2026-11-15T00:00:00Z');
  const series = {
    scorecard: 'readiness',
    dimension: 'all',
    group: 'all',
  } as const;
  const entityRef = 'component:default/open-3';
  const orders = ['score', 'entities', 'name'] as const;
  return {
    refs,
    counts,
    titles: [...(await store.titles([entityRef, 'x:y/z']))],
    reports: (await store.reportsOf([3, 4], 1))
      .map(({ codes }) => codes)
      .sort(),
    allReports: (await store.reportsOf([3, 4])).length,
    missing: await store.entity('component:default/none'),
    transitions: (await store.transitions({ entityRef }, { limit: 9 })).map(
      ({ id, scorecard }) => [Number(id), scorecard],
    ),
    older: (await store.transitions({ entityRef }, { after: 4, limit: 9 }))
      .length,
    seenTransitions: await store.countTransitions({
      entityRef,
      scorecards: ['readiness'],
    }),
    transitionsSince: (
      await store.transitionsSince('readiness', since, { limit: 4 })
    ).map(({ id }) => Number(id)),
    problems: (
      await store.problems({ severity: 'error' }, { after: 2, limit: 2 })
    ).map(({ id, since: at }) => [id, new Date(at).toISOString()]),
    problemCounts: await Promise.all(
      [
        { search: 'SECRET' },
        { owner: ['none'] },
        { code: ['other'] },
        { about: 'definition' },
        { entityRef: 'component:default/open-6' },
      ].map(filter => store.countProblems(filter)),
    ),
    summaries: await Promise.all(
      orders.map(async order => {
        const all = await store.summaries(1, 'owner', order, { limit: 9 });
        const { group_key: key, share, entities } = all[1];
        const rank = { score: share, entities, name: undefined }[order];
        const rest = await store.summaries(1, 'owner', order, {
          after: { key, rank },
          limit: 9,
        });
        return [all, rest].map(rows => rows.map(row => row.group_key));
      }),
    ),
    groups: await store.countSummaries(1, 'system'),
    needy: await store.neediestOwners([1, 2], 3),
    daily: (await store.dailySummaries(series, '2026-11-15', '2026-11-30')).map(
      ({ day }) => day,
    ),
    reportFacts: (await store.reportFacts(2, { after: 5, limit: 3 })).map(
      ({ entity_id: id, ref, codes }) => [id, ref, codes],
    ),
    entityFacts: (await store.entityFacts({ after: 5, limit: 3 })).map(
      ({ ref }) => ref,
    ),
    untagged: (await store.tierCounts('component'))
      .filter(({ tier }) => tier === null)
      .reduce((sum, { entities }) => sum + entities, 0),
    scored: await store.countScored('component'),
    byOwner: [
      ...(await store.countByOwner('component', ['group:default/team-1'])),
    ],
    run: (await store.lastCompleteRun())?.id,
    held: await store.ingestState('held_deletion'),
  };
}

describe('ReadStore', () => {
  it.each(databases.eachSupportedId())(
    'answers on %s as it does in memory',
    async id => {
      const knex = await databases.init(id);
      await migrateDatabase(knex);
      const state = exampleState();
      await insertState(knex, state);
      const answers = await askEverything(new DatabaseReadStore(knex));
      expect(answers).toEqual(await askEverything(new MemoryReadStore(state)));
      expect(answers.counts[0]).toBe(40);
      expect(answers.counts[1]).toBe(0);
      expect(answers.refs[8]).toEqual([]);
    },
  );

  it.each(databases.eachSupportedId())(
    'pages through all entities on %s, each once',
    async id => {
      const knex = await databases.init(id);
      await migrateDatabase(knex);
      await insertState(knex, exampleState());
      const store = new DatabaseReadStore(knex);
      const seen: string[] = [];
      for (;;) {
        const page: { ref: string }[] = await store.entityKeys(
          {},
          { after: seen[seen.length - 1], limit: 7 },
        );
        seen.push(...page.map(({ ref }) => ref));
        if (page.length < 7) break;
      }
      expect(seen).toHaveLength(40);
      expect(new Set(seen).size).toBe(40);
    },
  );
});
