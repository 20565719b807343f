import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { PlatformProductsClient } from 'backstage-plugin-platform-products-common';
import type { JSX } from 'react';
import { platformProductsApiRef } from '../api';
import {
  entityContentRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';

/**
 * The plugin for apps of the classic frontend system. Apps of the new one take the default export
 * of `./alpha`.
 *
 * @public
 */
export const platformProductsPlugin = createPlugin({
  id: 'platform-products',
  apis: [
    createApiFactory({
      api: platformProductsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new PlatformProductsClient(deps),
    }),
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { template: templateRouteRef },
});

/**
 * The pages of the suite with their header, for the route `/platform-products` of the app.
 *
 * @public
 */
export const PlatformProductsPage: () => JSX.Element | null =
  platformProductsPlugin.provide(
    createRoutableExtension({
      name: 'PlatformProductsPage',
      component: () =>
        import('./PlatformProductsFrame').then(m => m.PlatformProductsFrame),
      mountPoint: rootRouteRef,
    }),
  );

/**
 * The card for the overview of an entity's page: deprecations, tier, levels, problems.
 *
 * @public
 */
export const EntityPlatformProductsCard: () => JSX.Element | null =
  platformProductsPlugin.provide(
    createComponentExtension({
      name: 'EntityPlatformProductsCard',
      component: {
        lazy: () =>
          import('../components/entity/EntityPlatformProductsCard').then(
            m => m.EntityPlatformProductsCard,
          ),
      },
    }),
  );

/**
 * A card for the overview of an entity's page with the tier alone: which, and how many of its
 * obligations are open.
 *
 * @public
 */
export const EntityTierCard: () => JSX.Element | null =
  platformProductsPlugin.provide(
    createComponentExtension({
      name: 'EntityTierCard',
      component: {
        lazy: () =>
          import('../components/entity/EntityTierCard').then(
            m => m.EntityTierCard,
          ),
      },
    }),
  );

/**
 * A card for the overview of an entity's page with its golden path: where it comes from, how far it
 * is, and what comes next. It is not there where no path is meant for the entity.
 *
 * @public
 */
export const EntityGoldenPathCard: () => JSX.Element | null =
  platformProductsPlugin.provide(
    createComponentExtension({
      name: 'EntityGoldenPathCard',
      component: {
        lazy: () =>
          import('../components/entity/paths/EntityGoldenPathCard').then(
            m => m.EntityGoldenPathCard,
          ),
      },
    }),
  );

/**
 * The tier that counts for the entity whose page this is, for an app that has a header of its own to
 * put it beside the title. It is not there while there is no tier, and needs the catalog module of
 * the suite, which writes the tier into the entity.
 *
 * @public
 */
export const EntityTierChip: () => JSX.Element | null =
  platformProductsPlugin.provide(
    createComponentExtension({
      name: 'EntityTierChip',
      component: {
        lazy: () =>
          import('../components/catalog/EntityTierChip').then(
            m => m.EntityTierChip,
          ),
      },
    }),
  );

/**
 * A card for the overview of an entity's page: what goes away and what has to be moved off, with
 * the answers that the owner can give. It is not there while there is nothing to say.
 *
 * @public
 */
export const EntityDeprecationCard: () => JSX.Element | null =
  platformProductsPlugin.provide(
    createComponentExtension({
      name: 'EntityDeprecationCard',
      component: {
        lazy: () =>
          import('../components/entity/EntityDeprecationCard').then(
            m => m.EntityDeprecationCard,
          ),
      },
    }),
  );

/**
 * The tab of an entity's page, for an `EntityLayout.Route` with the path `/platform-products`,
 * which is where cards and lists link to.
 *
 * @public
 */
export const EntityPlatformProductsContent: () => JSX.Element | null =
  platformProductsPlugin.provide(
    createRoutableExtension({
      name: 'EntityPlatformProductsContent',
      component: () =>
        import('../components/entity/EntityPlatformProductsContent').then(
          m => m.EntityPlatformProductsContent,
        ),
      mountPoint: entityContentRouteRef,
    }),
  );

/**
 * Filter of the catalog index by the tier that counts for an entity. It needs the catalog module of
 * the suite, which writes that tier into the entity.
 *
 * @public
 */
export const TierPicker: () => JSX.Element | null =
  platformProductsPlugin.provide(
    createComponentExtension({
      name: 'TierPicker',
      component: {
        lazy: () =>
          import('../components/catalog/TierPicker').then(m => m.TierPicker),
      },
    }),
  );

/**
 * Widget of the home page with the services of the signed-in user.
 *
 * @public
 */
export const HomePageMyServices = platformProductsPlugin.provide(
  createCardExtension({
    name: 'HomePageMyServices',
    title: 'My services',
    components: () =>
      import('../components/home/MyServices').then(m => ({
        Content: m.MyServices,
      })),
  }),
);

/**
 * Widget of the home page with what the signed-in user's entities have to move off.
 *
 * @public
 */
export const HomePageMyMigrations = platformProductsPlugin.provide(
  createCardExtension({
    name: 'HomePageMyMigrations',
    title: 'My migrations',
    components: () =>
      import('../components/migrations/MyMigrations').then(m => ({
        Content: m.MyMigrations,
      })),
  }),
);
