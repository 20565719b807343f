import { createBackend } from '@backstage/backend-defaults';
import { searchModulePlatformProductsTier } from 'backstage-plugin-search-backend-module-platform-products';
import { searchEngine } from './searchEngine';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./personas'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('backstage-plugin-catalog-backend-module-platform-products'),
);

backend.add(import('backstage-plugin-platform-products-backend'));
backend.add(import('./demo'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(
  import('backstage-plugin-scaffolder-backend-module-platform-products'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(searchEngine);
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('backstage-plugin-search-backend-module-platform-products'));
backend.add(searchModulePlatformProductsTier);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.start();
