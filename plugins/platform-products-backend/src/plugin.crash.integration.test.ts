import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';
import { BackendProcess } from './__testUtils__/BackendProcess';
import { storedResults, storedRuns } from './__testUtils__/storedResults';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A database as a portal has it, and a look into it from outside. */
interface Storage {
  config: JsonObject;
  knex: Knex;
  table(name: string): Knex.QueryBuilder;
}

const storages: Record<string, () => Promise<Storage>> = {
  'a SQLite file': async () => {
    const directory = await mkdtemp(join(tmpdir(), 'platform-products-crash-'));
    cleanUps.push(() => rm(directory, { recursive: true, force: true }));
    const filename = join(directory, 'platform-products.sqlite');
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename },
      useNullAsDefault: true,
    });
    cleanUps.push(() => knex.destroy());
    const config = { client: 'better-sqlite3', connection: { directory } };
    return { config, knex, table: name => knex(name) };
  },
  ...(databases.supports('POSTGRES_18') && {
    PostgreSQL: async () => {
      const knex = await databases.init('POSTGRES_18');
      const { host, port, user, password, database } =
        knex.client.config.connection;
      return {
        config: {
          client: 'pg',
          connection: { host, port, user, password, database },
          pluginDivisionMode: 'schema',
        },
        knex,
        table: name => knex(name).withSchema('platform-products'),
      };
    },
  }),
};

async function start(
  { config }: Storage,
  order: Parameters<typeof BackendProcess.start>[1],
): Promise<BackendProcess> {
  const backend = await BackendProcess.start(config, order);
  cleanUps.push(() => backend.kill());
  return backend;
}

/** Waits until a backend has brought the number of complete passes to this. */
async function untilComplete(
  backend: BackendProcess,
  { table }: Storage,
  passes: number,
) {
  for (;;) {
    backend.assertAlive();
    const runs = await storedRuns(table).catch(() => []);
    const complete = runs.filter(({ state }) => state === 'complete');
    if (complete.length >= passes) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** As if a minute had passed since the process died. */
async function letAMinutePass({ table }: Storage) {
  const aMinuteAgo = new Date(Date.now() - 61_000);
  await table('runs')
    .where({ state: 'running' })
    .update({ heartbeat_at: aMinuteAgo });
}

/**
 * What is stored without the marks of definitions that are to be counted anew. A pass may set one
 * before it changes anything else; all that comes of it is a count.
 */
function unmarked({
  scorecards,
  ...others
}: Awaited<ReturnType<typeof storedResults>>) {
  const withoutMark = (text: string) =>
    JSON.parse(text).filter(
      ([key]: [string, unknown]) => key !== 'summaries_stale',
    );
  return { ...others, scorecards: scorecards.map(withoutMark) };
}

function isType([key]: [string, unknown]): boolean {
  return key === 'type';
}

describe.each(Object.keys(storages))('a backend on %s', engine => {
  it('loses and doubles nothing if it is killed within passes, again and again', async () => {
    const calm = await storages[engine]();
    const undisturbed = await start(calm, { edition: 0 });
    const storage = await storages[engine]();
    const first = await start(storage, { edition: 0 });
    await untilComplete(undisturbed, calm, 1);
    await undisturbed.said('started');
    await undisturbed.refresh({ edition: 1 });
    await untilComplete(first, storage, 1);
    await first.said('started');
    const before = await storedResults(storage.table);

    await first.refresh({ edition: 1, stopAtPage: 11 });
    await first.said('stopped');
    await first.kill();
    const halfWay = await storedResults(storage.table);
    await letAMinutePass(storage);
    const second = await start(storage, {
      edition: 1,
      stopAtInsertInto: 'transitions',
    });
    await second.said('stopped');
    await second.kill();

    // The first kill cut a pass in the middle, the second one a transaction.
    expect(halfWay.transitions.length).toBeGreaterThan(0);
    expect(unmarked(await storedResults(storage.table))).toEqual(
      unmarked(halfWay),
    );
    await letAMinutePass(storage);
    const third = await start(storage, {
      edition: 1,
      stopAtInsertInto: 'tier_findings',
    });
    await third.said('stopped');
    await third.kill();

    // The third one stopped between the mirror and what is judged by it.
    const unsettled = await storedResults(storage.table);
    expect(unsettled.entities).not.toEqual(halfWay.entities);
    expect(unsettled.tierFindings).toEqual(halfWay.tierFindings);
    await letAMinutePass(storage);
    const last = await start(storage, { edition: 1 });
    await untilComplete(last, storage, 2);
    await untilComplete(undisturbed, calm, 2);

    const results = await storedResults(storage.table);
    expect(results).toEqual(await storedResults(calm.table));
    expect(results.transitions.length).toBeGreaterThan(
      halfWay.transitions.length,
    );
    expect(results.entities).not.toEqual(before.entities);
    expect(results.tierFindings).not.toEqual(before.tierFindings);
    expect(results.tierStandings.length).toBeGreaterThan(0);
    expect(results.journeys.length).toBeGreaterThan(before.journeys.length);
    const types = (text: string) => JSON.parse(text).find(isType)?.[1];
    expect(new Set(results.transitions.map(types))).toEqual(
      new Set(['outcome', 'level', 'tier', 'step', 'journey', 'adoption']),
    );
    const states = (await storedRuns(storage.table)).map(({ state }) => state);
    expect(states.slice(0, 5)).toEqual([
      'complete',
      'abandoned',
      'abandoned',
      'abandoned',
      'complete',
    ]);
  });
});
