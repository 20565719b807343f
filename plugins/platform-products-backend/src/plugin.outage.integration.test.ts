import { TestDatabases } from '@backstage/backend-test-utils';
import { RestlessCatalog } from './__testUtils__/restlessCatalog';
import { startReplica } from './__testUtils__/startReplica';
import { storedResults } from './__testUtils__/storedResults';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

async function resultsWithoutOutage(engine: string) {
  const database = await databases.init(engine as 'SQLITE_3');
  const catalog = new RestlessCatalog();
  const backend = await startReplica(database, catalog);
  await backend.pass();
  catalog.edition = 1;
  await backend.pass();
  await backend.stop();
  return storedResults(name => database(name));
}

describe.each(databases.eachSupportedId())(
  'an outage of the catalog on %s',
  engine => {
    it('leaves what was known, says since when and why, and is forgotten by the next pass', async () => {
      const database = await databases.init(engine);
      const catalog = new RestlessCatalog();
      const backend = await startReplica(database, catalog);
      await backend.pass();
      const stored = () => storedResults(name => database(name));
      const before = await stored();
      const list = '/entities?limit=500';
      const shown = await backend.get(list);
      const { asOf, state } = await backend.get('/status');
      expect(state).toBe('fresh');

      // Down from the first question on.
      catalog.beforeStream = async () => {
        throw new Error('connect ECONNREFUSED');
      };
      await backend.pass();

      expect(await stored()).toEqual(before);
      expect(await backend.get(list)).toEqual(shown);
      const down = await backend.get('/status');
      expect(down).toMatchObject({
        state: 'stale',
        asOf,
        runs: [
          { state: 'failed', error: expect.stringContaining('ECONNREFUSED') },
          { state: 'complete' },
        ],
      });

      // Lost half-way, with every entity changed and one gone.
      catalog.edition = 1;
      catalog.beforeStream = async () => {};
      catalog.beforePage = async page => {
        if (page === 6) throw new Error('socket hang up');
      };
      await backend.pass();

      const lost = await backend.get('/status');
      expect(lost).toMatchObject({ state: 'stale', asOf });
      expect(lost.runs[0].error).toContain('socket hang up');
      const half = await stored();
      expect(half.transitions.length).toBeGreaterThan(
        before.transitions.length,
      );
      const refs = shown.items.map(
        (item: { entityRef: string }) => item.entityRef,
      );
      const still = await backend.get(list);
      expect(
        still.items.map((item: { entityRef: string }) => item.entityRef),
      ).toEqual(refs);

      catalog.beforePage = async () => {};
      await backend.pass();

      expect((await backend.get('/status')).state).toBe('fresh');
      expect(await stored()).toEqual(await resultsWithoutOutage(engine));
      await backend.stop();
    });

    it('at the first start is told as waiting, and healed without another start', async () => {
      const database = await databases.init(engine);
      const catalog = new RestlessCatalog();
      catalog.beforeStream = async () => {
        throw new Error('connect ECONNREFUSED');
      };
      const backend = await startReplica(database, catalog);
      await backend.pass();

      const waiting = await backend.get('/status');
      expect(waiting).toMatchObject({ state: 'waiting', entities: 0 });
      expect(waiting.runs[0].error).toContain('ECONNREFUSED');
      expect(await backend.get('/entities')).toEqual({
        items: [],
        totalItems: 0,
      });

      catalog.beforeStream = async () => {};
      await backend.pass();
      expect((await backend.get('/status')).state).toBe('fresh');
      await backend.stop();
    });
  },
);
