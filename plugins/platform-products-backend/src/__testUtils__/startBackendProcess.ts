/*
 * A whole backend in a process of its own, for tests that kill it. `BackendProcess` starts it with
 * its settings in the environment and tells it when to stand still.
 */
import { writeSync } from 'node:fs';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import platformProductsPlugin from '..';
import type { ProcessOrder, ProcessSettings } from './BackendProcess';
import { demandingTiers, RestlessCatalog } from './restlessCatalog';

const settings: ProcessSettings = JSON.parse(process.env.BACKEND_SETTINGS!);
const catalog = new RestlessCatalog();
const TOKEN = 'only-for-this-process';
let order: ProcessOrder = { edition: 0 };

/** Straight into the pipe, so that it arrives even if nothing of this process runs any more. */
function tell(text: string) {
  writeSync(1, `\n[test] ${text}\n`);
}

function obey(next: ProcessOrder) {
  order = next;
  catalog.edition = next.edition;
}

catalog.beforePage = async page => {
  if (page !== order.stopAtPage) return;
  tell('stopped');
  await new Promise(() => {});
};

/** Stops the whole process within a transaction, before it writes to the table of the order. */
const stopInTransaction = createBackendModule({
  pluginId: 'platform-products',
  moduleId: 'stop-in-transaction',
  register(env) {
    env.registerInit({
      deps: { database: coreServices.database },
      async init({ database }) {
        const knex = await database.getClient();
        knex.on('query', ({ sql }: { sql: string }) => {
          const insert = `insert into ${order.stopAtInsertInto} `;
          if (!sql.replace(/[`"]/g, '').startsWith(insert)) return;
          tell('stopped');
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        });
      },
    });
  },
});

process.on('message', async (next: ProcessOrder) => {
  obey(next);
  const url = `http://127.0.0.1:${settings.port}/api/platform-products/refresh`;
  const { status } = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  tell(`refresh ${status}`);
});

async function start() {
  obey(settings.order);
  const backend = createBackend();
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://127.0.0.1:${settings.port}`,
          listen: { port: settings.port, host: '127.0.0.1' },
          database: settings.database,
          auth: {
            externalAccess: [
              { type: 'static', options: { token: TOKEN, subject: 'test' } },
            ],
          },
        },
        platformProducts: { tiers: demandingTiers, ingest: { batchSize: 50 } },
      },
    }),
  );
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog.service,
    }),
  );
  backend.add(stopInTransaction);
  backend.add(platformProductsPlugin);
  await backend.start();
  tell('started');
}

start().catch(error => {
  tell(`failed ${error}`);
  process.exit(1);
});
