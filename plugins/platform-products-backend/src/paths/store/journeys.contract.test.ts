import { TestDatabases } from '@backstage/backend-test-utils';
import { exampleState } from '../../read/__testUtils__/exampleState';
import { DatabaseIngestStore } from '../../store/DatabaseIngestStore';
import type {
  EntityWrite,
  IngestStore,
  JourneyWrite,
  RunHandle,
} from '../../store/IngestStore';
import { MemoryIngestStore } from '../../store/MemoryIngestStore';
import { emptyMemoryState } from '../../store/MemoryState';
import { migrateDatabase } from '../../store/migrateDatabase';
import { toDate } from '../../store/rows';
import type { DbPathAssignmentRow, DbPathStartRow } from './rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const seen = new Date('2026-11-24T08:00:00Z');
const later = new Date('2026-11-24T08:05:00Z');
const counts = {
  read: 0,
  changed: 0,
  evaluated: 0,
  removed: 0,
  transitions: 0,
};

/** The write side, and how other parts of the suite add to its tables. */
interface Side {
  store: IngestStore;
  assign(...rows: DbPathAssignmentRow[]): Promise<void>;
  start(...rows: DbPathStartRow[]): Promise<void>;
}

const sides: [string, () => Promise<Side>][] = [
  [
    'memory',
    async () => {
      const state = emptyMemoryState();
      return {
        store: new MemoryIngestStore(state),
        assign: async (...rows) => {
          state.pathAssignments.push(...rows);
        },
        start: async (...rows) => {
          state.pathStarts.push(...rows);
        },
      };
    },
  ],
  ...databases.eachSupportedId().map(([id]): [string, () => Promise<Side>] => [
    id,
    async () => {
      const knex = await databases.init(id);
      await migrateDatabase(knex);
      return {
        store: new DatabaseIngestStore(knex),
        assign: async (...rows) => {
          await knex('path_assignments').insert(rows);
        },
        start: async (...rows) => {
          await knex('path_starts').insert(rows);
        },
      };
    },
  ]),
];

function refOf(name: string): string {
  return `component:default/${name}`;
}

function entity(name: string, values: Partial<EntityWrite> = {}): EntityWrite {
  const { id: _, ...row } = exampleState().entities[0];
  return { ...row, ref: refOf(name), name, first_seen_at: seen, ...values };
}

function journey(
  name: string,
  values: Partial<JourneyWrite> = {},
): JourneyWrite {
  return {
    entity_ref: refOf(name),
    entity_uid: 'u1',
    path: 'node',
    path_ref: 'goldenpath:default/node',
    state: 'on',
    version: null,
    path_version: '1.0.0',
    drift: 'unknown',
    source: 'annotation platform-products/golden-path',
    started_at: seen,
    codes: 'pf',
    steps: '{"text":"\' and ?"}',
    done: 1,
    total: 2,
    next_step: 'built',
    onboarded_at: null,
    onboarded_rebased: false,
    first_value_at: null,
    first_value_rebased: false,
    left_at: null,
    left_cause: null,
    left_reason: null,
    left_by: null,
    ...values,
  };
}

function start(
  name: string,
  values: Partial<DbPathStartRow> = {},
): DbPathStartRow {
  return {
    path: 'node',
    entity_ref: refOf(name),
    version: null,
    started_at: later,
    task_id: null,
    reported_by: 'plugin:scaffolder',
    followed: false,
    ...values,
  };
}

describe.each(sides)('journeys on %s', (_, create) => {
  let side: Side;
  let store: IngestStore;
  let run: RunHandle;

  beforeEach(async () => {
    side = await create();
    ({ store } = side);
    const begun = await store.beginRun({
      ticket: 'mine',
      trigger: 'schedule',
      at: seen,
      deadBefore: seen,
    });
    if (begun === 'busy') throw new Error('busy');
    run = begun;
  });

  const commit = (write: Parameters<IngestStore['commit']>[3]) =>
    store.commit(run, seen, counts, write);

  it('are kept as written, and one can end where another begins', async () => {
    await commit({ journeys: [journey('a'), journey('b')] });
    const [first] = await store.journeysOf([refOf('a'), refOf('b')]);
    expect({
      ...first,
      started_at: toDate(first.started_at!),
      onboarded_rebased: Boolean(first.onboarded_rebased),
      first_value_rebased: Boolean(first.first_value_rebased),
    }).toEqual({ ...journey('a'), id: first.id });

    await commit({
      journeys: [
        journey('a', { entity_uid: 'u2', onboarded_at: later }),
        {
          ...first,
          state: 'left',
          left_at: later,
          left_cause: 'recreated',
          onboarded_rebased: true,
        },
      ],
    });

    const rows = await store.journeysOf([refOf('a')]);
    expect(rows).toMatchObject([
      {
        id: first.id,
        entity_uid: 'u1',
        state: 'left',
        left_cause: 'recreated',
      },
      { entity_uid: 'u2', state: 'on', left_at: null },
    ]);
    expect(Boolean(rows[0].onboarded_rebased)).toBe(true);
    expect(rows.map(row => toDate(row.started_at!))).toEqual([seen, seen]);
    expect(toDate(rows[1].onboarded_at!)).toEqual(later);
    expect(await store.journeysOf([])).toEqual([]);
  });

  it('begin with starts that no other one has begun with', async () => {
    await side.start(start('a'), start('a', { path: 'go' }), start('b'));
    const [known] = (await store.pathStartsOf([refOf('b')])).map(row => ({
      ...row,
      started_at: toDate(row.started_at),
    }));
    expect(known).toEqual({
      path: 'node',
      entity_ref: refOf('b'),
      started_at: later,
    });
    await commit({
      followedStarts: [
        known,
        // Another one has been told since.
        { ...known, entity_ref: refOf('a'), started_at: seen },
      ],
    });

    expect(await store.pathStartsOf([refOf('b')])).toEqual([]);
    expect(await store.pathStartsOf([refOf('a')])).toHaveLength(2);
  });

  it('find starts that came late, where nothing better is known', async () => {
    await commit({
      entities: ['a', 'b', 'c', 'd', 'e'].map(name => entity(name)),
      journeys: [
        journey('a'),
        journey('b', { started_at: null }),
        journey('c', { started_at: new Date('2026-11-24T07:59:00Z') }),
        journey('d', { state: 'left' }),
        journey('e', { path: 'go' }),
        journey('f'),
      ],
    });
    await side.start(
      ...['a', 'b', 'c', 'd', 'e', 'f'].map(name => start(name)),
    );

    const late = await store.lateStarts(10);
    expect(
      late.map(({ entity_ref: ref, started_at, first_seen_at }) => [
        ref,
        toDate(started_at),
        toDate(first_seen_at),
      ]),
    ).toEqual([
      [refOf('a'), later, seen],
      [refOf('b'), later, seen],
    ]);
    expect(await store.lateStarts(1)).toHaveLength(1);

    await commit({ journeyStarts: late, followedStarts: late.slice(0, 1) });
    const [row] = await store.journeysOf([refOf('a')]);
    expect(toDate(row.started_at!)).toEqual(later);
    expect(await store.pathStartsOf([refOf('a')])).toEqual([]);
    expect(await store.lateStarts(10)).toEqual([]);
  });

  it('page through the paths that are assigned', async () => {
    const row = (name: string, version: string | null) => ({
      entity_ref: refOf(name),
      path: 'node',
      version,
      reason: 'It is',
      assigned_by: 'user:default/dev',
      assigned_at: seen,
    });
    await side.assign(row('b', null), row('a', '1.0.0'));

    const [first] = await store.assignedPaths({ after: '', limit: 1 });
    expect(first).toEqual({
      entity_ref: refOf('a'),
      path: 'node',
      version: '1.0.0',
    });
    expect(
      await store.assignedPaths({ after: first.entity_ref, limit: 10 }),
    ).toEqual([{ entity_ref: refOf('b'), path: 'node', version: null }]);
  });

  it('find whom paths concern, and whom a definition has reported on', async () => {
    const { id: __, ...scorecard } = exampleState().scorecards[0];
    await store.saveScorecards(run, seen, [
      { ...scorecard, kind: 'golden-path', name: 'goldenpath:default/node' },
    ]);
    const [{ id, kind }] = await store.scorecards();
    expect(kind).toBe('golden-path');
    const { entity_id: ___, ...report } = exampleState().reports[0];
    await commit({
      entities: [
        entity('on', { path: 'node', path_state: 'on' }),
        entity('unknown', { kind: 'api', path_state: 'unknown-origin' }),
        entity('api', { kind: 'api' }),
        entity('other', { kind: 'group' }),
      ],
      reports: [{ ...report, entity_ref: refOf('on'), scorecard_id: id }],
    });
    const selected = async (
      selection: { kinds: string[]; paths?: boolean },
      page = { after: 0, limit: 10 },
    ) => {
      const concerned = { select: 'concerned' as const, scorecardIds: [id] };
      const rows = await store.entities({ ...concerned, ...selection }, page);
      return rows.map(({ name }) => name);
    };

    expect(await selected({ kinds: [] })).toEqual(['on']);
    expect(await selected({ kinds: ['group'] })).toEqual(['on', 'other']);
    expect(await selected({ kinds: [], paths: true })).toEqual([
      'on',
      'unknown',
    ]);
    const [{ id: after }] = await store.entitiesByRef([refOf('on')]);
    expect(await selected({ kinds: [] }, { after, limit: 10 })).toEqual([]);
  });

  it('know what is a part of what, and who provides which API', async () => {
    const related = (name: string, type: string, targetRef: string) => {
      const relations = [
        { type, targetRef },
        { type: 'dependsOn', targetRef: refOf('x') },
      ];
      return {
        row: entity(name, { input: JSON.stringify({ entity: { relations } }) }),
        observed: {
          ref: refOf(name),
          isNew: true,
          relations,
          notice: 'none' as const,
        },
      };
    };
    const all = [
      related('a', 'partOf', 'system:default/s'),
      related('b', 'partOf', 'system:default/other'),
      related('c', 'providesApi', 'api:default/i'),
    ];
    await commit({
      entities: all.map(({ row }) => row),
      observed: all.map(({ observed }) => observed),
    });

    const edges = await store.partEdges(['system:default/s', refOf('c')]);
    expect(edges).toHaveLength(2);
    expect(edges).toEqual(
      expect.arrayContaining([
        { from: refOf('a'), type: 'partOf', to: 'system:default/s' },
        { from: refOf('c'), type: 'providesApi', to: 'api:default/i' },
      ]),
    );
  });
});
