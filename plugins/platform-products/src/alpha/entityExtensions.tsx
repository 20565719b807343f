import {
  CatalogFilterBlueprint,
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { SearchFilterBlueprint } from '@backstage/plugin-search-react/alpha';
import { EFFECTIVE_TIER_ANNOTATION } from 'backstage-plugin-platform-products-common';
import { lazy, Suspense } from 'react';
import { useTierLink } from '../components/catalog/useTierLink';
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

/** Off until an app switches it on: the card of the entity says the tier already. */
const tierCard = EntityCardBlueprint.make({
  name: 'tier',
  disabled: true,
  params: {
    type: 'info',
    filter: SERVICE_KINDS,
    loader: () =>
      import('../components/entity/EntityTierCard').then(m => (
        <m.EntityTierCard />
      )),
  },
});

const goldenPathCard = EntityCardBlueprint.make({
  name: 'golden-path',
  params: {
    type: 'info',
    filter: SERVICE_KINDS,
    loader: () =>
      import('../components/entity/paths/EntityGoldenPathCard').then(m => (
        <m.EntityGoldenPathCard />
      )),
  },
});

/**
 * The header of an entity's page has no place for anything beside the title: an extension for it
 * replaces the whole header, with its star and its menu. So the tier stands in the about card, which
 * is the first below it.
 */
const tierLink = EntityIconLinkBlueprint.make({
  name: 'tier',
  params: {
    filter: {
      [`metadata.annotations.${EFFECTIVE_TIER_ANNOTATION}`]: { $exists: true },
    },
    useProps: useTierLink,
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

const TierSearchFilter = lazy(() =>
  import('../components/catalog/TierSearchFilter').then(m => ({
    default: m.TierSearchFilter,
  })),
);

/** Finds nothing unless the search of the app knows the field: an app that has it enables the filter. */
const tierSearchFilter = SearchFilterBlueprint.make({
  name: 'tier',
  disabled: true,
  params: {
    component: props => (
      <Suspense fallback={null}>
        <TierSearchFilter {...props} />
      </Suspense>
    ),
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
 * What the plugin adds to the pages of the catalog, of search and to the home page. The type is left to
 * inference, so that `getExtension` knows the ids.
 */
export const entityExtensions = [
  entityCard,
  entityContent,
  tierCard,
  goldenPathCard,
  tierLink,
  deprecationCard,
  tierFilter,
  tierSearchFilter,
  myServicesWidget,
  myMigrationsWidget,
];
