import { readFile, writeFile } from 'node:fs/promises';
import {
  type LoggerService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { InputError, stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './createStampAction.examples';
import { findGoldenPath } from './findGoldenPath';
import type { Start, StartReporter } from './StartReporter';
import { stampEntities } from './stampEntities';

const CATALOG_FILE = './catalog-info.yaml';

/**
 * The action `platform-products:golden-path:stamp`. It can run any number of times: what is stamped
 * stays as it is, and the start of a task is one start.
 */
export function createStampAction({
  catalog,
  starts,
}: {
  catalog: CatalogService;
  starts: Pick<StartReporter, 'report'>;
}) {
  return createTemplateAction({
    id: 'platform-products:golden-path:stamp',
    description:
      'Writes golden path and version into the entities that a template makes, and tells the platform that they start.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z => z.string().min(1).describe('Name of the golden path'),
        version: z =>
          z
            .string()
            .optional()
            .describe('Semantic version. Default: the current one of the path'),
        catalogInfoPath: z =>
          z
            .string()
            .optional()
            .describe(
              `Catalog file, relative to the workspace. Default: ${CATALOG_FILE}`,
            ),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'The one entity of the file to stamp. Default: every component',
            ),
        reportStart: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether to tell the platform that a journey starts. Default: true',
            ),
      },
      output: {
        path: z => z.string().describe('Name of the golden path'),
        version: z => z.string().describe('Version that was written'),
        entityRefs: z =>
          z.array(z.string()).describe('Entities that are stamped'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const file = input.catalogInfoPath ?? CATALOG_FILE;
      const place = resolveSafeChildPath(ctx.workspacePath, file);
      const credentials = await ctx.getInitiatorCredentials();
      // A task that is run again after a crash or by hand goes on with what it began with. Steps with
      // `each` come by here several times.
      const { startedAt, ...stamp } = await ctx.checkpoint({
        key: ['stamp', input.path, file, input.entityRef].join(' '),
        fn: async () => ({
          ...(await findGoldenPath(input, catalog, credentials)),
          startedAt: new Date().toISOString(),
        }),
      });
      const text = `${stamp.path}@${stamp.version}`;
      const entityRefs = await stampFile(place, file, text, input.entityRef);
      logger.info(`Stamped ${entityRefs.join(', ')} with ${text}`);
      if (!ctx.isDryRun && input.reportStart !== false) {
        for (const entityRef of entityRefs) {
          const start = { ...stamp, entityRef, taskId: ctx.task.id, startedAt };
          await tell(starts, start, logger, ctx.signal);
        }
      }
      ctx.output('path', stamp.path);
      ctx.output('version', stamp.version);
      ctx.output('entityRefs', entityRefs);
    },
  });
}

async function stampFile(
  place: string,
  file: string,
  stamp: string,
  entityRef: string | undefined,
): Promise<string[]> {
  try {
    const before = await readFile(place, 'utf8');
    const { text, entityRefs } = stampEntities(before, stamp, entityRef);
    if (text !== before) {
      await writeFile(place, text);
    }
    return entityRefs;
  } catch (error) {
    throw new InputError(`Cannot stamp "${file}" with ${stamp}`, error);
  }
}

/** The stamp says the same; a start that is not told is seen later, with the next pass. */
async function tell(
  starts: Pick<StartReporter, 'report'>,
  start: Start,
  logger: LoggerService,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await starts.report(start, signal);
  } catch (error) {
    logger.warn(
      `The platform was not told that ${start.entityRef} starts on ${
        start.path
      }@${start.version}: ${stringifyError(error)}`,
    );
  }
}
