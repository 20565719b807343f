import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AuthService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';

const PAUSE = 500;
/** The catalog takes a new file in within seconds. */
const PATIENCE = 60_000;

interface Options {
  auth: AuthService;
  catalog: CatalogService;
  /** Where everything is put that templates make. */
  folder: string;
}

/**
 * The action `demo:publish`: what `publish:github` and `catalog:register` do in a company, on the disk
 * of the demo, so that a template makes something that the portal shows without any network.
 */
export function createPublishAction({ auth, catalog, folder }: Options) {
  return createTemplateAction({
    id: 'demo:publish',
    description:
      'Demo only: keeps the workspace on the disk of the portal, and registers its catalog-info.yaml.',
    schema: {
      input: {
        name: z => z.string().min(1).describe('Name of the folder'),
        entityRef: z => z.string().describe('The entity that it holds'),
      },
      output: {
        entityRef: z => z.string(),
        folder: z => z.string().describe('Where the files are now'),
      },
    },
    async handler(ctx) {
      const { name, entityRef } = ctx.input;
      const place = resolveSafeChildPath(folder, name);
      const credentials = await auth.getOwnServiceCredentials();
      const find = () => catalog.getEntityByRef(entityRef, { credentials });
      // Of the first run only: the second one finds what the first has made.
      await ctx.checkpoint({
        key: `claim ${name}`,
        fn: async () => {
          if (await find()) {
            throw new ConflictError(`${entityRef} is in the catalog already`);
          }
          await mkdir(dirname(place), { recursive: true });
          await mkdir(place).catch(error => {
            throw new ConflictError(`Cannot make "${name}"`, error);
          });
        },
      });
      await cp(ctx.workspacePath, place, { recursive: true });
      await register(join(place, 'catalog-info.yaml'));
      for (let waited = 0; waited < PATIENCE && !(await find()); ) {
        await sleep(PAUSE, undefined, { signal: ctx.signal });
        waited += PAUSE;
      }
      ctx.output('entityRef', entityRef);
      ctx.output('folder', place);
    },
  });

  async function register(target: string) {
    const credentials = await auth.getOwnServiceCredentials();
    try {
      await catalog.addLocation({ type: 'file', target }, { credentials });
    } catch (error) {
      // A run before has registered it.
      if ((error as { name?: string }).name !== 'ConflictError') throw error;
    }
  }
}
