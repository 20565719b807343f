import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
} from '@backstage/plugin-catalog-node';
import { Entity } from '@backstage/catalog-model';
import { Run, Status } from 'backstage-plugin-platform-products-common';
import platformProductsPlugin from 'backstage-plugin-platform-products-backend';
import { entityAt } from './catalog';
import { scorecardWith } from './scorecard';

/** Milliseconds. */
export interface CatalogMeasurement {
  entities: number;
  /** From the provider's mutation until the catalog lists all entities. */
  catalogMs: number;
  firstMs: number;
  unchangedMs: number;
}

/** Feeds generated entities to the real catalog, without the relations that it works out itself. */
function providerOf(entities: Entity[]): EntityProvider {
  return {
    getProviderName: () => 'bench',
    connect: connection =>
      connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity: { ...entity, relations: undefined },
          locationKey: 'bench',
        })),
      }),
  };
}

/** One smaller run end to end: real catalog plugin, real HTTP between the two plugins. */
export async function measureCatalog(options: {
  entities: number;
  checks: number;
}): Promise<CatalogMeasurement> {
  const shape = { entities: options.entities, seed: 1, messy: 0 };
  const entities = [
    ...Array.from({ length: options.entities }, (_, index) =>
      entityAt(index, shape),
    ),
    scorecardWith(options.checks),
  ].map(catalogReady);
  const start = performance.now();
  const backend = await startTestBackend({
    features: [
      import('@backstage/plugin-catalog-backend'),
      import('backstage-plugin-catalog-backend-module-platform-products'),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'bench',
        register: env =>
          env.registerInit({
            deps: {
              catalog: catalogProcessingExtensionPoint,
              logger: coreServices.logger,
            },
            init: async ({ catalog }) =>
              catalog.addEntityProvider(providerOf(entities)),
          }),
      }),
      platformProductsPlugin,
      mockServices.rootLogger.factory({ level: 'error' }),
    ],
  });
  const origin = `http://127.0.0.1:${backend.server.port()}/api`;
  const get = async (path: string) => (await fetch(origin + path)).json();
  for (;;) {
    const { totalItems } = await get('/catalog/entities/by-query?limit=0');
    if (totalItems >= entities.length) break;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  const catalogMs = performance.now() - start;

  const pass = async (): Promise<number> => {
    const before = ((await get('/platform-products/status')) as Status).runs[0];
    await fetch(`${origin}/platform-products/refresh`, { method: 'POST' });
    for (;;) {
      const run: Run | undefined = (await get('/platform-products/status'))
        .runs[0];
      if (run && run.id > (before?.id ?? 0) && run.state === 'complete') {
        return Date.parse(run.finishedAt!) - Date.parse(run.startedAt);
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  const firstMs = await pass();
  const unchangedMs = await pass();
  await backend.stop();
  return { entities: options.entities, catalogMs, firstMs, unchangedMs };
}

/** Without a location the catalog refuses an entity. */
const LOCATION = {
  'backstage.io/managed-by-location': 'url:https://git.example/org/repo',
  'backstage.io/managed-by-origin-location': 'url:https://git.example/org/repo',
};

/** The real catalog refuses what the generator leaves empty on purpose. */
function catalogReady(entity: Entity): Entity {
  const { etag: _etag, uid: _uid, ...metadata } = entity.metadata;
  const spec: Record<string, unknown> = {
    ...entity.spec,
    owner: entity.spec?.owner || 'team-0',
  };
  if (entity.kind === 'Group') Object.assign(spec, { children: [] });
  if (entity.kind === 'API') spec.definition = 'openapi: 3.1.0';
  const annotations = { ...LOCATION, ...metadata.annotations };
  return {
    ...entity,
    metadata: { ...metadata, annotations },
    spec: spec as Entity['spec'],
  };
}
