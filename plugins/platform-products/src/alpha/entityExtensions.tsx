import {
  CatalogFilterBlueprint,
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { ENTITY_TAB_PATH } from '../components/entity/useEntityTabPath';

/** Kinds that a tier or a scorecard makes sense for by default; an app may widen or narrow it by config. */
const SERVICE_KINDS = {
  kind: { $in: ['component', 'api', 'resource', 'system', 'domain'] },
};

const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: SERVICE_KINDS,
    loader: () =>
      import('../components/entity/EntityPlatformProductsCard').then(m => (
        <m.EntityPlatformProductsCard />
      )),
  },
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: ENTITY_TAB_PATH,
    title: 'Platform products',
    group: 'operation',
    filter: SERVICE_KINDS,
    loader: () =>
      import('../components/entity/EntityPlatformProductsContent').then(m => (
        <m.EntityPlatformProductsContent />
      )),
  },
});

/** Says again what the card and the tab say, more loudly: an app that wants it there enables it. */
const deprecationCard = EntityCardBlueprint.make({
  name: 'deprecation',
  disabled: true,
  params: {
    type: 'content',
    filter: SERVICE_KINDS,
    loader: () =>
      import('../components/entity/EntityDeprecationCard').then(m => (
        <m.EntityDeprecationCard />
      )),
  },
});

const tierFilter = CatalogFilterBlueprint.make({
  name: 'tier',
  params: {
    loader: () =>
      import('../components/catalog/TierPicker').then(m => <m.TierPicker />),
  },
});

const myServicesWidget = HomePageWidgetBlueprint.make({
  name: 'my-services',
  params: {
    name: 'PlatformProductsMyServices',
    title: 'My services',
    description:
      'The services you own: tier, lowest scorecard level and open checks.',
    components: () =>
      import('../components/home/MyServices').then(m => ({
        Content: m.MyServices,
      })),
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 4, defaultRows: 6 },
    },
  },
});

const myMigrationsWidget = HomePageWidgetBlueprint.make({
  name: 'my-migrations',
  params: {
    name: 'PlatformProductsMyMigrations',
    title: 'My migrations',
    description: 'What your entities have to move off, the next sunset first.',
    components: () =>
      import('../components/migrations/MyMigrations').then(m => ({
        Content: m.MyMigrations,
      })),
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 4, defaultRows: 6 },
    },
  },
});

/**
 * What the plugin adds to the pages of the catalog and to the home page. The type is left to
 * inference, so that `getExtension` knows the ids.
 */
export const entityExtensions = [
  entityCard,
  entityContent,
  deprecationCard,
  tierFilter,
  myServicesWidget,
  myMigrationsWidget,
];
