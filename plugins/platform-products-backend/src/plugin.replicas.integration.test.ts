import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { RestlessCatalog } from './__testUtils__/restlessCatalog';
import { startReplica } from './__testUtils__/startReplica';
import { storedResults, storedRuns } from './__testUtils__/storedResults';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

/** One backend with a catalog and connections of its own. */
async function start(database: Knex) {
  const knex = knexFactory(database.client.config);
  const catalog = new RestlessCatalog();
  const { stop, ...backend } = await startReplica(knex, catalog);
  return {
    ...backend,
    catalog,
    stop: async () => {
      await stop();
      await knex.destroy();
    },
  };
}

const EDITIONS = [0, 1, 2, 3, 4];

async function resultsOfOneBackend() {
  const database = await databases.init('POSTGRES_18');
  const only = await start(database);
  for (const edition of EDITIONS) {
    only.catalog.edition = edition;
    await only.pass();
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
    const both = await Promise.all([start(database), start(database)]);

    for (const edition of EDITIONS) {
      for (const { catalog } of both) catalog.edition = edition;
      await Promise.all(both.map(({ pass }) => pass()));
    }

    await Promise.all(both.map(({ stop }) => stop()));
    const runs = await storedRuns(name => database(name));
    expect(runs.map(({ state }) => state)).not.toContain('failed');
    for (const [index, run] of runs.slice(1).entries()) {
      expect(run.startedAt.getTime()).toBeGreaterThanOrEqual(
        runs[index].finishedAt!.getTime(),
      );
    }
    const results = await storedResults(name => database(name));
    expect(results.transitions.length).toBeGreaterThan(0);
    expect(results).toEqual(await resultsOfOneBackend());
  });

  it('leave the catalog alone while the other one reads it, and forget no request', async () => {
    const database = await databases.init('POSTGRES_18');
    const [worker, idle] = [await start(database), await start(database)];
    let goOn = () => {};
    const gate = new Promise<void>(resolve => {
      goOn = resolve;
    });
    const halfWay = new Promise<void>(resolve => {
      worker.catalog.beforePage = async page => {
        if (page === 5) resolve();
        if (page === 5) await gate;
      };
    });

    const working = worker.pass();
    await halfWay;
    await idle.pass();
    await idle.refresh();

    expect(idle.catalog.readings).toBe(0);
    const states = async () =>
      (await storedRuns(name => database(name))).map(({ state }) => state);
    expect(await states()).toEqual(['running']);
    goOn();
    await working;
    expect(await states()).toEqual(['complete', 'complete']);
    expect(worker.catalog.readings).toBe(2);
    await Promise.all([worker.stop(), idle.stop()]);
  });
});
