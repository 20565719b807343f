import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import catalogModule from 'backstage-plugin-catalog-backend-module-platform-products';
import scaffolderModule from 'backstage-plugin-scaffolder-backend-module-platform-products';
import demo from '.';

jest.setTimeout(120_000);

const examples = resolve(__dirname, '../../../../examples');
const user = mockCredentials.user.header('user:default/dana.okafor');

/** Takes in what templates report, as the suite does. */
const journeys: { by: unknown; path: string; body: any }[] = [];
const suite = createBackendPlugin({
  pluginId: 'platform-products',
  register(reg) {
    reg.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        router: coreServices.httpRouter,
      },
      async init({ httpAuth, router }) {
        router.use(async (request, response) => {
          const { principal } = await httpAuth.credentials(request);
          journeys.push({
            by: principal,
            path: request.path,
            body: await json(request),
          });
          response.status(201).json({});
        });
      },
    });
  },
});

describe('the template node-service', () => {
  const folder = createMockDirectory();
  let url: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    folder.setContent({ database: {} });
    const target = (file: string) => ({
      type: 'file',
      target: join(examples, file),
      rules: [{ allow: ['GoldenPath', 'Template'] }],
    });
    const { server, ...backend } = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModule,
        scaffolderEntityModel,
        scaffolderPlugin,
        scaffolderModule,
        demo,
        suite,
        mockServices.rootConfig.factory({
          data: {
            auth: {
              providers: {
                personas: { dangerouslyAllowOutsideDevelopment: true },
              },
            },
            backend: {
              database: {
                client: 'better-sqlite3',
                connection: { directory: folder.resolve('database') },
              },
              workingDirectory: folder.path,
            },
            catalog: {
              processingInterval: { seconds: 1 },
              rules: [{ allow: ['Component', 'Location'] }],
              locations: [
                target('golden-paths.yaml'),
                target('templates/node-service/template.yaml'),
              ],
            },
          },
        }),
      ],
    });
    stop = backend.stop;
    url = `http://localhost:${server.port()}/api`;
  });

  afterAll(async () => {
    await stop?.();
    await rm(folder.path, { recursive: true, force: true });
  });

  async function get(path: string): Promise<any> {
    const answer = await fetch(`${url}${path}`, {
      headers: { authorization: user },
    });
    return answer.ok ? answer.json() : undefined;
  }

  async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      await sleep(200);
    }
  }

  async function run(values: Record<string, string>) {
    const answer = await fetch(`${url}/scaffolder/v2/tasks`, {
      method: 'POST',
      headers: { authorization: user, 'content-type': 'application/json' },
      body: JSON.stringify({
        templateRef: 'template:default/node-service',
        values,
      }),
    });
    const { id } = await answer.json();
    return until(async () => {
      const task = await get(`/scaffolder/v2/tasks/${id}`);
      return ['completed', 'failed'].includes(task.status) ? task : undefined;
    });
  }

  const parcels = {
    name: 'parcel-photos',
    description: 'Keeps a photo of each parcel: "before" and after.',
    owner: 'group:default/tracking',
  };

  it('makes a service that is on the golden path, and in the catalog, without a network', async () => {
    for (const definition of ['template', 'goldenpath']) {
      await until(() =>
        get(`/catalog/entities/by-name/${definition}/default/node-service`),
      );
    }
    const task = await run(parcels);
    expect(task.status).toBe('completed');
    const made = await get(
      '/catalog/entities/by-name/component/default/parcel-photos',
    );
    expect(stringifyEntityRef(made)).toBe('component:default/parcel-photos');
    expect(made.metadata).toMatchObject({
      description: parcels.description,
      annotations: { 'platform-products/golden-path': 'node-service@3.2.0' },
    });
    expect(made.relations).toContainEqual({
      type: 'ownedBy',
      targetRef: 'group:default/tracking',
    });
    expect(journeys).toEqual([
      {
        by: expect.objectContaining({ type: 'service' }),
        path: '/golden-paths/node-service/journeys',
        body: {
          entityRef: 'component:default/parcel-photos',
          version: '3.2.0',
          taskId: task.id,
          startedAt: expect.any(String),
        },
      },
    ]);
  });

  it('does not make it twice', async () => {
    const task = await run(parcels);
    expect(task.status).toBe('failed');
  });
});
