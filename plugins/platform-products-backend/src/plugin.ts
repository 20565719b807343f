import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { platformProductsPermissions } from 'backstage-plugin-platform-products-common';
import {
  type NoticeSender,
  noticeSendersExtensionPoint,
} from 'backstage-plugin-platform-products-node';
import { registerNoticeActions } from './actions/registerNoticeActions';
import { registerProductActions } from './actions/registerProductActions';
import { registerTierActions } from './actions/registerTierActions';
import { createRouter } from './api/createRouter';
import { selfAuthenticatingPaths } from './api/noticeFeedRoutes';
import { readConfig } from './config/readConfig';
import { Ingest } from './ingest/Ingest';
import { addSender } from './notices/announce/addSender';
import { Announcer } from './notices/announce/Announcer';
import { NoticeTask } from './notices/announce/NoticeTask';
import { notificationSender } from './notices/announce/notificationSender';
import { noticeUrls } from './config/noticeUrls';
import { settleDirtyNotices } from './notices/settle/settleDirtyNotices';
import { DatabaseReadStore } from './read/DatabaseReadStore';
import { DatabaseIngestStore } from './store/DatabaseIngestStore';
import { migrateDatabase } from './store/migrateDatabase';
import { TierSettler } from './tiers/settle/TierSettler';
import { tierSteps } from './tiers/announce/tierSteps';
import { tierSourceOf } from './tiers/TierSource';

/**
 * The backend of Platform Products: reads the catalog, judges and stores what it reads, and
 * answers at `/api/platform-products`.
 *
 * @public
 */
export const platformProductsPlugin = createBackendPlugin({
  pluginId: 'platform-products',
  register(env) {
    const senders: NoticeSender[] = [];
    env.registerExtensionPoint(noticeSendersExtensionPoint, {
      addSender: sender => addSender(senders, sender),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init({
        actionsRegistry,
        config: rootConfig,
        database: databaseService,
        httpRouter,
        notifications,
        permissionsRegistry,
        scheduler,
        ...services
      }) {
        addSender(senders, notificationSender(notifications));
        const config = readConfig(rootConfig);
        const clock = () => new Date();
        const database = await databaseService.getClient();
        if (!databaseService.migrations?.skip) {
          await migrateDatabase(database);
        }
        permissionsRegistry.addPermissions(platformProductsPermissions);

        const announcer = new Announcer(() => senders.map(({ id }) => id));
        const tiers = tierSourceOf(database, config);
        const tierSettler = new TierSettler({ ...tiers, ...config });
        const store = new DatabaseIngestStore(database);
        const ingest = new Ingest({
          ...services,
          store,
          scheduler,
          config,
          clock,
          settleNotices: (now, signal) =>
            settleDirtyNotices(
              {
                knex: database,
                config: config.notices,
                announce: announcer.settled,
              },
              now,
              signal,
            ),
          settleTiers: (now, signal) => tierSettler.settle(now, signal),
        });
        const api = {
          ...services,
          store: new DatabaseReadStore(database),
          ingest,
          notices: {
            knex: database,
            config: config.notices,
            urlOf: noticeUrls(rootConfig),
          },
          tiers,
          announcer,
          config,
          now: clock,
        };
        httpRouter.use(createRouter(api));
        registerNoticeActions(actionsRegistry, api);
        registerTierActions(actionsRegistry, api);
        registerProductActions(actionsRegistry, api);
        for (const path of selfAuthenticatingPaths) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        await ingest.start();
        await new NoticeTask({
          knex: database,
          config: config.notices,
          announcer,
          senders: () => senders,
          logger: services.logger,
          clock,
          further: tierSteps(
            database,
            config.ladder,
            config.tierAssignments.reviewReminderDays,
          ),
        }).schedule(scheduler);
      },
    });
  },
});
