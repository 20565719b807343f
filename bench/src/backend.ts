import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { Run, Status } from 'backstage-plugin-platform-products-common';
import platformProductsPlugin from 'backstage-plugin-platform-products-backend';
import { Knex } from 'knex';

/** The backend plugin on a port of this machine, spoken to over HTTP as a browser would. */
export interface BenchBackend {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PUT', path: string, body: unknown): Promise<unknown>;
  /** Waits for the pass that starts with the backend. */
  firstPass(): Promise<Run>;
  /** Asks for a pass and waits for its end. */
  pass(): Promise<Run>;
  stop(): Promise<void>;
}

export async function startBackend(
  knex: Knex,
  catalog: CatalogService,
  features: BackendFeature[] = [],
): Promise<BenchBackend> {
  const backend = await startTestBackend({
    features: [
      ...features,
      platformProductsPlugin,
      mockServices.database.factory({ knex }),
      mockServices.rootLogger.factory({ level: 'warn' }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
    ],
  });
  const base = `http://127.0.0.1:${backend.server.port()}/api/platform-products`;

  const call = async (path: string, method = 'GET', body?: unknown) => {
    const response = await fetch(base + path, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    }
    return JSON.parse(text);
  };

  const newest = async (): Promise<Run | undefined> =>
    ((await call('/status')) as Status).runs[0];

  async function ended(after: number): Promise<Run> {
    for (;;) {
      const run = await newest();
      if (run && run.id > after && run.state !== 'running') {
        if (run.state === 'complete') return run;
        throw new Error(`The pass ended as ${run.state}: ${run.error}`);
      }
      // Often enough: how long a pass took, it says itself. Each look costs the database a count.
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }

  return {
    get: path => call(path),
    send: (method, path, body) => call(path, method, body),
    firstPass: () => ended(0),
    pass: async () => {
      const before = (await newest())?.id ?? 0;
      await call('/refresh', 'POST');
      return ended(before);
    },
    stop: () => backend.stop(),
  };
}
