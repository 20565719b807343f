import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import knexFactory, { Knex } from 'knex';
import request from 'supertest';
import platformProductsPlugin from '.';
import { RestlessCatalog } from './__testUtils__/restlessCatalog';
import { storedResults, storedRuns } from './__testUtils__/storedResults';

jest.setTimeout(20_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

/** One backend with connections of its own. */
async function startReplica(database: Knex) {
  const knex = knexFactory(database.client.config);
  const catalog = new RestlessCatalog();
  const backend = await startTestBackend({
    features: [
      platformProductsPlugin,
      mockServices.database.factory({ knex }),
      mockServices.rootLogger.factory({ level: 'none' }),
      mockServices.rootConfig.factory({
        data: { platformProducts: { ingest: { batchSize: 50 } } },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.service,
      }),
    ],
  });
  return {
    catalog,
    /** Edits its catalog and asks it for a pass. */
    refresh: async (edition = catalog.edition) => {
      catalog.edition = edition;
      const path = '/api/platform-products/refresh';
      const { status, body } = await request(backend.server).post(path);
      expect(status).toBe(202);
      return new Date(body.requestedAt);
    },
    stop: async () => {
      await backend.stop();
      await knex.destroy();
    },
  };
}

type Replica = Awaited<ReturnType<typeof startReplica>>;

/** Waits for the end of a pass that began after this moment, and of all others. */
async function untilIdle(database: Knex, since = new Date(0)) {
  for (;;) {
    const runs = await storedRuns(name => database(name));
    const last = runs[runs.length - 1];
    if (last?.state === 'complete' && last.startedAt >= since) return runs;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const EDITIONS = [1, 2, 3, 4];

async function resultsOfOneBackend() {
  const database = await databases.init('POSTGRES_18');
  const only = await startReplica(database);
  await untilIdle(database);
  for (const edition of EDITIONS) {
    await untilIdle(database, await only.refresh(edition));
  }
  await only.stop();
  return storedResults(name => database(name));
}

const whenPresent = databases.supports('POSTGRES_18')
  ? describe
  : describe.skip;

whenPresent('two backends on one PostgreSQL', () => {
  it('work one after the other and store what one of them would have stored', async () => {
    const database = await databases.init('POSTGRES_18');
    const [one, other] = await Promise.all([
      startReplica(database),
      startReplica(database),
    ]);
    await untilIdle(database);

    for (const edition of EDITIONS) {
      one.catalog.edition = edition;
      other.catalog.edition = edition;
      const asked = await Promise.all(
        [one, other, other, one].map(backend => backend.refresh()),
      );
      const newest = Math.max(...asked.map(Number));
      await untilIdle(database, new Date(newest));
    }

    await Promise.all([one.stop(), other.stop()]);
    const runs = await untilIdle(database);
    for (const [index, run] of runs.slice(1).entries()) {
      expect(run.startedAt.getTime()).toBeGreaterThanOrEqual(
        runs[index].finishedAt!.getTime(),
      );
    }
    const results = await storedResults(name => database(name));
    expect(results.transitions.length).toBeGreaterThan(0);
    expect(results).toEqual(await resultsOfOneBackend());
  });

  it('leave the catalog alone while the other one reads it', async () => {
    const database = await databases.init('POSTGRES_18');
    const one = await startReplica(database);
    const other = await startReplica(database);
    await untilIdle(database);
    let goOn = () => {};
    const gate = new Promise<void>(resolve => {
      goOn = resolve;
    });
    // Either may take up a request; the one that does stops half-way.
    const worker = await new Promise<Replica>(resolve => {
      for (const replica of [one, other]) {
        replica.catalog.beforePage = async page => {
          if (page === 5) resolve(replica);
          if (page === 5) await gate;
        };
      }
      one.refresh(1);
    });
    const idle = worker === one ? other : one;
    const { readings } = idle.catalog;

    const asked = await idle.refresh(1);
    await new Promise(resolve => setTimeout(resolve, 300));

    expect(idle.catalog.readings).toBe(readings);
    const runs = await storedRuns(name => database(name));
    expect(runs.filter(({ state }) => state === 'running')).toHaveLength(1);
    goOn();
    // What was asked for meanwhile is not forgotten.
    await untilIdle(database, asked);
    await Promise.all([one.stop(), other.stop()]);
  });
});
