import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ingestWorld } from '../ingest/__testUtils__/ingestWorld';
import { component } from '../ingest/__testUtils__/testCatalog';
import { related } from '../notices/__testUtils__/noticeWorld';
import { PathWorld, product } from '../paths/__testUtils__/pathWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const CI = 'platformproduct:default/ci';

function ci(spec = {}): Entity {
  return product('ci', { parts: ['system:default/ci'], ...spec });
}

function using(name: string, ...others: string[]): Entity {
  return related('Component', name, {
    dependsOn: others.map(other => `component:default/${other}`),
  });
}

function partOfCi(name: string): Entity {
  return related('Component', name, { partOf: ['system:default/ci'] });
}

const company = [
  // Enough that a few of them are few.
  ...Array.from({ length: 20 }, (_, n) => component(`other-${n}`)),
  ci(),
  related('System', 'ci'),
  partOfCi('runner'),
  component('builder'),
  using('shop', 'builder'),
  using('till', 'runner'),
];

describe.each(databases.eachSupportedId())(
  'parts of a product that come or go on %s',
  id => {
    let world: PathWorld;

    async function evaluated(): Promise<number> {
      const run = await world.knex('runs').orderBy('id', 'desc').first();
      return run.evaluated;
    }

    beforeEach(async () => {
      world = await PathWorld.start(await databases.init(id));
      world.catalog.put(...company);
      await world.pass();
    });

    it('are asked of themselves, of who leans on them, and of nobody else', async () => {
      world.catalog.put(partOfCi('builder'));
      await world.pass();

      expect(await world.codes()).toMatchObject({
        'ci shop': 'p',
        'ci till': 'p',
        'ci other-0': 'f',
      });
      expect(await world.codes()).not.toHaveProperty('ci builder');
      // The new part when it was read, and who leans on it once that was known.
      expect(await evaluated()).toBe(2);

      world.catalog.put(component('builder'));
      await world.pass();
      expect(await world.codes()).toMatchObject({
        'ci shop': 'f',
        'ci builder': 'f',
      });
      expect(await evaluated()).toBe(2);
      expect(await world.changes('shop')).toEqual([
        'adoption ci not-adopted > adopted definition',
        'adoption ci adopted > not-adopted definition',
      ]);
      expect(await world.counted(CI)).toEqual([
        '23, 1 of 23, 0 unknown',
        '23, 1 of 23, 0 unknown',
      ]);
    });

    it('are asked of who changed in the same pass, before it was known', async () => {
      world.catalog.put(
        partOfCi('builder'),
        using('other-0', 'builder'),
        using('till'),
        using('new', 'runner'),
      );
      await world.pass();
      expect(await world.codes()).toMatchObject({
        'ci shop': 'p',
        'ci other-0': 'p',
        'ci till': 'f',
        'ci new': 'p',
      });
    });

    it('do not matter where only the words of the product are others', async () => {
      world.catalog.put(
        ci({ maturity: 'beta', parts: ['system:default/ci', 'api:default/x'] }),
      );
      await world.pass();
      expect(await evaluated()).toBe(0);

      world.catalog.put(ci({ parts: [] }));
      await world.pass();
      expect(await world.codes()).toMatchObject({ 'ci till': 'u' });
      expect(await evaluated()).toBe(24);
    });
  },
);

describe('a pass that is killed while it asks for moved parts', () => {
  it('is made up for by the next one, which asks everybody', async () => {
    let isKilled = false;
    const { catalog, pass, codes } = ingestWorld({}, store => {
      const { entitiesByRef } = store;
      store.entitiesByRef = async refs => {
        if (isKilled && refs.includes('component:default/shop')) {
          throw new Error('The database is down');
        }
        return entitiesByRef.call(store, refs);
      };
      return store;
    });
    catalog.put(...company);
    await pass();
    isKilled = true;
    catalog.put(partOfCi('builder'));
    expect(await pass()).toBe('failed');
    expect(codes()).toMatchObject({ [`${CI} shop`]: 'f' });

    isKilled = false;
    expect(await pass()).toBe('complete');
    expect(codes()).toMatchObject({ [`${CI} shop`]: 'p', [`${CI} till`]: 'p' });
    expect(codes()).not.toHaveProperty([`${CI} builder`]);
  });
});
