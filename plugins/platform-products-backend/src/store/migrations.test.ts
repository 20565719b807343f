import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { exampleState, insertState } from '../read/__testUtils__/exampleState';
import { migrateDatabase, migrationsDirectory } from './migrateDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Takes back migrations, the newest first, up to and with this one. */
async function undo(knex: Knex, migration: string) {
  const config = { directory: migrationsDirectory };
  for (;;) {
    const [completed] = await knex.migrate.list(config);
    const { name } = completed[completed.length - 1];
    await knex.migrate.down(config);
    if (name.includes(migration)) return;
  }
}

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('go up, carry rows, and go down again with rows in place', async () => {
    const knex = await databases.init(id);
    const config = { directory: migrationsDirectory };
    await knex.migrate.up(config);

    const at = new Date('2026-11-24T08:00:00Z');
    await knex('entities').insert({
      id: 1,
      ref: 'component:default/a',
      kind: 'component',
      namespace: 'default',
      name: 'a',
      title: 'A',
      tier_state: 'not-set',
      tier_conflict: false,
      tier_reading: '{}',
      etag: 'e',
      input: '{}',
      problems: 0,
      dirty: false,
      first_seen_at: at,
      changed_at: at,
    });
    await knex('scorecards').insert({
      id: 1,
      name: 'ready',
      ref: 'scorecard:default/ready',
      state: 'active',
      latest_digest: 'd',
      slots: '[]',
      summaries_stale: false,
    });
    await knex('reports').insert({
      entity_id: 1,
      scorecard_id: 1,
      level_rank: 0,
      level: 'none',
      earned: 0,
      possible: 1,
      unknown: 0,
      failing: 1,
      unknown_checks: 0,
      codes: 'f',
      evaluated_at: at,
    });
    await knex('runs').insert({
      state: 'running',
      trigger: 'schedule',
      ticket: 't',
      started_at: at,
      heartbeat_at: at,
    });

    await knex.migrate.down(config);

    expect(await knex.schema.hasTable('entities')).toBe(false);
    expect(await knex.schema.hasTable('runs')).toBe(false);
    await knex.migrate.latest(config);
    expect(await knex('entities').count({ n: '*' })).toEqual([
      { n: id === 'SQLITE_3' ? 0 : '0' },
    ]);
  });

  it('go down one by one with rows in every table of the foundation, and up again', async () => {
    const knex = await databases.init(id);
    const config = { directory: migrationsDirectory };
    await knex.migrate.latest(config);
    await insertState(knex, exampleState());
    await knex('ingest_state').insert({ key: 'held_deletion', value: 'x' });
    const tables = [
      'entities',
      'scorecards',
      'reports',
      'transitions',
      'problems',
      'summaries',
      'daily_summaries',
      'runs',
      'ingest_state',
    ];
    const counts = () =>
      Promise.all(
        tables.map(async table => (await knex(table).select('*')).length),
      );
    const before = await counts();
    expect(before).not.toContain(0);

    const [completed] = await knex.migrate.list(config);
    for (let left = completed.length; left > 1; left--) {
      await knex.migrate.down(config);
      expect(await counts()).toEqual(before);
    }
    await knex.migrate.down(config);

    for (const table of tables) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
    await knex.migrate.latest(config);
    expect(await counts()).toEqual(tables.map(() => 0));
  });

  it('are let through by a lock whose holder was killed', async () => {
    const knex = await databases.init(id);
    const config = { directory: migrationsDirectory };
    await knex.migrate.up(config);
    await knex('knex_migrations_lock').update({ is_locked: 1 });

    await migrateDatabase(knex);

    const [, pending] = await knex.migrate.list(config);
    expect(pending).toEqual([]);
  });

  it('allow one running pass only', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const run = {
      trigger: 'schedule',
      ticket: 't',
      started_at: new Date(),
      heartbeat_at: new Date(),
    };
    await knex('runs').insert([
      { ...run, state: 'complete' },
      { ...run, state: 'complete' },
      { ...run, state: 'running' },
    ]);
    await expect(
      knex('runs').insert({ ...run, state: 'running' }),
    ).rejects.toThrow(/unique/i);
  });

  it('give notices their tables, carry their rows, and take them away again', async () => {
    const knex = await databases.init(id);
    const config = { directory: migrationsDirectory };
    await knex.migrate.latest(config);
    const at = new Date('2026-11-24T08:00:00Z');
    await knex('entities').insert({
      id: 1,
      ref: 'component:default/a',
      kind: 'component',
      namespace: 'default',
      name: 'a',
      title: 'A',
      tier_state: 'not-set',
      tier_conflict: false,
      tier_reading: '{}',
      etag: 'e',
      input: '{}',
      problems: 0,
      dirty: false,
      first_seen_at: at,
      changed_at: at,
    });
    await knex('relations').insert({
      source_id: 1,
      type: 'consumesApi',
      target_ref: 'api:default/orders',
    });
    await knex('notices').insert({
      id: 'n',
      origin: 'portal',
      state: 'published',
      title: 'Orders v1 goes away',
      kind: 'advisory',
      content: '{}',
      revision: 1,
      created_at: at,
      updated_at: at,
      dirty: true,
      counts: '{}',
      search_text: 'orders v1 goes away',
    });
    const subject = { notice_id: 'n', ref: 'api:default/orders' };
    await knex('notice_subjects').insert(subject);
    await knex('notice_surface').insert({ ...subject, path: '[]' });
    await knex('migrations').insert({
      notice_id: 'n',
      entity_ref: 'component:default/a',
      state: 'unseen',
      origin: 'relation',
      path: '[]',
      related: true,
      back_sliding: false,
      gone: false,
      since: at,
    });
    await knex('notice_events').insert({
      notice_id: 'n',
      at,
      type: 'published',
      changes: '[]',
    });
    await knex('notice_days').insert({
      notice_id: 'n',
      day: '2026-11-24',
      open: 1,
      done: 0,
      exempt: 0,
    });
    const messageId = '0e2c4a1c-6f0e-4c2e-9d0a-6f4f1d1f2a10';
    const recipient = 'group:default/a';
    await knex('messages').insert({
      id: messageId,
      key: 'published:n:group:default/a',
      topic: 'published',
      recipient,
      payload: '{}',
      created_at: at,
    });
    await knex('deliveries').insert({
      message_id: messageId,
      sender: 'notifications',
      state: 'pending',
      attempts: 0,
      next_attempt_at: at,
    });
    await knex('reminders').insert({
      notice_id: 'n',
      step: '30',
      recipient,
      message_id: messageId,
    });
    expect(await knex('notices').first()).toMatchObject({ conflicts: '[]' });

    await knex('entities').where({ id: 1 }).delete();
    expect(await knex('relations').select('*')).toEqual([]);
    expect(await knex('migrations').select('*')).toHaveLength(1);

    await undo(knex, 'create_notices');
    expect(await knex.schema.hasTable('notices')).toBe(false);
    expect(await knex.schema.hasTable('reminders')).toBe(false);
    expect(await knex.schema.hasTable('entities')).toBe(true);
    await knex.migrate.latest(config);
    expect(await knex('notices').select('*')).toEqual([]);
  });

  it('give tiers their tables, keep what people decided apart from the mirror, and take them away again', async () => {
    const knex = await databases.init(id);
    const config = { directory: migrationsDirectory };
    await knex.migrate.latest(config);
    const at = new Date('2026-11-24T08:00:00Z');
    const ref = 'component:default/a';
    const entity = {
      id: 1,
      ref,
      kind: 'component',
      namespace: 'default',
      name: 'a',
      title: 'A',
      tier: 'tier-1',
      tier_rank: 1,
      tier_state: 'own',
      tier_conflict: false,
      tier_reading: '{}',
      assigned_tier: 'tier-1',
      etag: 'e',
      input: '{}',
      problems: 0,
      dirty: false,
      first_seen_at: at,
      changed_at: at,
    };
    await knex('entities').insert(entity);
    const assignment = {
      id: 'b6d6f8c2-2c52-4c8e-9f5d-6a6a0d8f0b11',
      entity_ref: ref,
      tier: 'tier-1',
      state: 'approved',
      direct: false,
      proposed_by: 'user:default/dev',
      proposed_at: at,
      reason: 'It is critical',
      decided_by: 'user:default/sre',
      decided_at: at,
    };
    const again = (state: string) => ({
      ...assignment,
      id: `${state} again`,
      state,
    });
    await knex('tier_assignments').insert([
      assignment,
      again('superseded'),
      { ...again('superseded'), id: 'superseded once more' },
      again('proposed'),
    ]);
    for (const state of ['approved', 'proposed']) {
      const second = { ...again(state), id: 'second' };
      await expect(knex('tier_assignments').insert(second)).rejects.toThrow(
        /unique/i,
      );
    }
    await knex('tier_events').insert({
      entity_ref: ref,
      at,
      by: 'user:default/sre',
      type: 'approved',
      assignment_id: assignment.id,
      to_tier: 'tier-1',
    });
    await knex('tier_reviews').insert({
      entity_ref: ref,
      reviewed_at: at,
      reviewed_by: 'user:default/sre',
      reason: 'Still so',
    });
    await knex('tier_standings').insert({
      entity_id: 1,
      reviewed_at: at,
      review_demanded: true,
      not_met: 1,
      unknown: 0,
      inverted: false,
    });
    await knex('tier_findings').insert({
      entity_id: 1,
      obligation: 'onCall',
      name: '',
      state: 'not-met',
      why: 'It names no on-call rota.',
      fix: 'Name one.',
      mentions: '[]',
      since: at,
      tier: 'tier-1',
      tier_rank: 1,
      owner: null,
    });
    await knex('tier_dirty').insert({ entity_ref: ref });
    await knex('graph_changes').insert({ entity_ref: ref });
    await knex('daily_tiers').insert({
      kind: 'component',
      day: '2026-11-24',
      counts: '{}',
    });
    await knex('ingest_state').insert([
      { key: 'settings_digest', value: 's' },
      { key: 'obligations_digest', value: 'd' },
    ]);
    const rowsOf = async (tables: string[]) =>
      Promise.all(
        tables.map(async table => (await knex(table).select('*')).length),
      );
    const decided = ['tier_assignments', 'tier_events', 'tier_reviews'];
    const derived = ['tier_standings', 'tier_findings'];
    const noted = ['tier_dirty', 'graph_changes', 'daily_tiers'];

    await knex('entities').where({ id: 1 }).delete();
    expect(await rowsOf(decided)).toEqual([4, 1, 1]);
    expect(await rowsOf(derived)).toEqual([0, 0]);
    await knex('entities').insert(entity);

    await undo(knex, 'create_tiers');
    for (const table of [...decided, ...derived, ...noted]) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
    // Or nobody would judge anything when they come again.
    expect(await knex('ingest_state').select('key')).toEqual([
      { key: 'settings_digest' },
    ]);
    const [row] = await knex('entities').select('*');
    expect(row).toMatchObject({ id: 1, ref, tier: 'tier-1' });
    expect(row).not.toHaveProperty('assigned_tier');

    await knex.migrate.latest(config);
    expect(await knex('entities').first()).toMatchObject({
      ref,
      assigned_tier: null,
    });
    expect(await rowsOf([...decided, ...derived, ...noted])).toEqual(
      new Array(8).fill(0),
    );
  });

  it('give paths and products their tables, and leave scorecards alone when they take them away', async () => {
    const knex = await databases.init(id);
    const config = { directory: migrationsDirectory };
    await knex.migrate.latest(config);
    const at = new Date('2026-11-24T08:00:00Z');
    const state = exampleState();
    await insertState(knex, state);
    const ref = state.entities[0].ref;
    const name = 'goldenpath:default/node';
    const [scorecard] = state.scorecards;
    await knex('scorecards').insert({
      ...scorecard,
      id: 900,
      kind: 'golden-path',
      name,
      ref: name,
    });
    const of = { scorecard_id: 900 };
    await knex('reports').insert({ ...state.reports[0], ...of });
    await knex('summaries').insert({ ...state.summaries[0], ...of });
    await knex('daily_summaries').insert({
      ...state.dailySummaries[0],
      scorecard: name,
    });
    await knex('transitions').insert({
      ...state.transitions[0],
      id: 900_000,
      scorecard: name,
    });
    await knex('entities')
      .where({ ref })
      .update({ path: 'node', path_state: 'on', assigned_path: 'node' });
    const journey = {
      entity_ref: ref,
      path: 'node',
      path_ref: name,
      state: 'on',
      path_version: '1.0.0',
      drift: 'unknown',
      source: 'portal assignment',
      codes: 'p',
      steps: '{}',
      done: 1,
      total: 1,
      onboarded_rebased: false,
      first_value_rebased: false,
    };
    const left = { ...journey, state: 'left' };
    await knex('journeys').insert([journey, left, left]);
    await expect(knex('journeys').insert(journey)).rejects.toThrow(/unique/i);
    await knex('path_starts').insert({
      path: 'node',
      entity_ref: ref,
      started_at: at,
      reported_by: 'plugin:scaffolder',
    });
    expect(
      Boolean((await knex('path_starts').first('followed')).followed),
    ).toBe(false);
    await knex('ingest_state').insert([
      { key: 'settings_digest', value: 's' },
      { key: 'paths_digest', value: 'p' },
      { key: 'installed_at', value: at.toISOString() },
    ]);

    await undo(knex, 'create_paths_and_products');
    for (const table of [
      'journeys',
      'path_starts',
      'path_assignments',
      'asked_products',
      'product_parts',
    ]) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
    const counts = await Promise.all(
      ['entities', 'scorecards', 'reports', 'summaries', 'transitions'].map(
        async table => (await knex(table).select('*')).length,
      ),
    );
    expect(counts).toEqual([
      state.entities.length,
      state.scorecards.length,
      state.reports.length,
      state.summaries.length,
      state.transitions.length,
    ]);
    expect(await knex('ingest_state').select('key')).toEqual([
      { key: 'settings_digest' },
    ]);
    const row = await knex('entities').where({ ref }).first();
    expect(Object.keys(row).filter(key => /path/.test(key))).toEqual([]);

    await knex.migrate.latest(config);
    expect(await knex('entities').where({ ref }).first()).toMatchObject({
      path: null,
      path_state: 'not-applicable',
      assigned_path: null,
    });
    expect(await knex('scorecards').distinct('kind')).toEqual([
      { kind: 'scorecard' },
    ]);
  });
});
