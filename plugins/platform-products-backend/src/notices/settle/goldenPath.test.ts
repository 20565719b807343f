import { TestDatabases } from '@backstage/backend-test-utils';
import {
  annotated,
  goldenPath,
  PathWorld,
  service,
} from '../../paths/__testUtils__/pathWorld';
import { noticeContent } from '../__testUtils__/noticeWorld';
import { findConsumers } from './findConsumers';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const PATH = 'goldenpath:default/node';
/** As the page of a golden path drafts it. */
const aboutOld = {
  subjects: [PATH],
  migratedWhen: "facts['golden-path.version'] != '1.0.0'",
};

describe.each(databases.eachSupportedId())(
  'a notice about an old version of a golden path on %s',
  id => {
    let world: PathWorld;

    beforeEach(async () => {
      world = await PathWorld.start(await databases.init(id));
      world.catalog.put(
        goldenPath('Node', annotated('built'), { version: '2.0.0' }),
        service('old', 'Node@1.0.0'),
        service('older', 'Node@0.9.0'),
        service('new', 'Node@2.0.0'),
        service('unsaid', 'Node'),
        service('told'),
        service('other'),
      );
      // Said in the portal, where no annotation would show it.
      await world.assign('told', 'Node', '1.0.0');
      await world.pass();
    });

    const preview = async (content: object) => {
      const found = await findConsumers(
        world.knex,
        noticeContent(content),
        world.config.notices.consumerRelations,
        world.now,
      );
      return found.map(({ entityRef }) => entityRef.split('/')[1]);
    };

    it('hits exactly the entities on that version, and says so before it is published', async () => {
      expect(await preview(aboutOld)).toEqual(['old', 'told']);

      await world.addNotice('n', aboutOld);

      expect(await world.migrations('n')).toEqual([
        'old unseen',
        'told unseen',
      ]);
      expect(await world.path('n', 'old')).toEqual(['old onGoldenPath node']);
    });

    it('has migrated whoever has upgraded, or left the path', async () => {
      await world.addNotice('n', aboutOld);

      world.setTime('2026-11-25T08:00:00Z');
      world.catalog.put(service('old', 'Node@2.0.0'));
      await world.assign('told', null);
      world.catalog.put(service('told', undefined, ['touched']));
      await world.pass();

      expect(await world.migrations('n')).toEqual([
        'old migrated',
        'told migrated',
      ]);
    });

    it('takes back who returns to that version, and finds who newly comes to it', async () => {
      await world.addNotice('n', aboutOld);

      world.setTime('2026-11-25T08:00:00Z');
      world.catalog.put(
        service('new', 'Node@1.0.0'),
        service('fresh', 'Node@1.0.0'),
        service('old', 'Node@2.0.0'),
      );
      await world.assign('other', 'Node', '1.0.0');
      await world.pass();
      expect(await world.migrations('n')).toEqual([
        'fresh unseen',
        'new unseen',
        'old migrated',
        'other unseen',
        'told unseen',
      ]);

      world.setTime('2026-11-26T08:00:00Z');
      world.catalog.put(service('old', 'Node@1.0.0'));
      await world.pass();
      expect(await world.migrations('n')).toContain('old in-progress');
    });

    it('is about everybody on the path where it does not ask who has moved', async () => {
      expect(await preview({ subjects: [PATH] })).toEqual([
        'new',
        'old',
        'older',
        'told',
        'unsaid',
      ]);
    });
  },
);
