import { TestDatabases } from '@backstage/backend-test-utils';
import { component } from '../ingest/__testUtils__/testCatalog';
import { goldenPath } from '../paths/__testUtils__/pathWorld';
import { tierApi } from '../tiers/read/__testUtils__/tierApi';
import { TierWorld } from '../tiers/__testUtils__/tierWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'the history of an entity on %s',
  id => {
    it('calls golden paths and their steps as people do, while they are there', async () => {
      const world = await TierWorld.start(await databases.init(id));
      const path = goldenPath('node', [
        { name: 'built', title: 'Is built', expect: "'ci' in annotations" } as {
          name: string;
          expect: string;
        },
      ]);
      path.metadata.title = 'Node service';
      const annotations = { 'platform-products/golden-path': 'node' };
      world.catalog.put(path, component('shop', { annotations }));
      await world.pass();
      world.catalog.put(
        component('shop', { annotations: { ...annotations, ci: 'yes' } }),
      );
      await world.pass();
      const history = '/entities/component/default/shop/history';

      const { get } = await tierApi(world);
      const { items } = await get(history);
      const step = items.find(({ type }: any) => type === 'step');
      expect(step).toMatchObject({
        scorecard: 'goldenpath:default/node',
        title: 'Node service',
        check: 'built',
        checkTitle: 'Is built',
        to: 'completed',
      });

      const hidden = await tierApi(world, {
        shown: ref => !ref.startsWith('goldenpath:'),
      });
      expect(JSON.stringify(await hidden.get(history))).not.toContain('Node');
    });
  },
);
