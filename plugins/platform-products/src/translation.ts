import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogMessages } from './messages/catalog';
import { commonMessages } from './messages/common';
import { entitiesMessages } from './messages/entities';
import { entityMessages } from './messages/entity';
import { frameMessages } from './messages/frame';
import { homeMessages } from './messages/home';
import { migrationsMessages } from './messages/migrations';
import { noticeEditorMessages } from './messages/noticeEditor';
import { noticesMessages } from './messages/notices';
import { overviewMessages } from './messages/overview';
import { pathsMessages } from './messages/paths';
import { problemsMessages } from './messages/problems';
import { productsMessages } from './messages/products';
import { scorecardsMessages } from './messages/scorecards';
import { tiersMessages } from './messages/tiers';

/** Grouped by the part that shows them. */
export const messages = {
  common: commonMessages,
  overview: overviewMessages,
  products: productsMessages,
  scorecards: scorecardsMessages,
  paths: pathsMessages,
  tiers: tiersMessages,
  notices: noticesMessages,
  noticeEditor: noticeEditorMessages,
  migrations: migrationsMessages,
  problems: problemsMessages,
  entities: entitiesMessages,
  entity: entityMessages,
  frame: frameMessages,
  home: homeMessages,
  catalog: catalogMessages,
} as const;

/**
 * All text of the plugin, grouped by the part that shows it.
 *
 * @public
 */
export const platformProductsTranslationRef = createTranslationRef({
  id: 'plugin.platform-products',
  messages,
});
