import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from './migrateDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

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
});
