import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { createDevApp } from '@backstage/frontend-dev-utils';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import plugin from '../src/alpha';
import { platformProductsApiRef } from '../src/api';
import { exampleApi } from '../src/__testUtils__/exampleApi';

// The example backend stands in for the real one, so that the pages can be worked on alone. The
// catalog is there for its routes; without a backend its own pages stay empty.
createDevApp({
  features: [
    catalogPlugin,
    plugin.withOverrides({
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: platformProductsApiRef,
              deps: {},
              factory: () => exampleApi() as PlatformProductsApi,
            }),
        }),
      ],
    }),
  ],
});
