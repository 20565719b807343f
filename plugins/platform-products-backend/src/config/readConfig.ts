import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  HumanDuration,
  durationToMilliseconds,
  JsonValue,
} from '@backstage/types';
import {
  defaultMetadataConfig,
  defaultNoticeConfig,
  defaultTierLadder,
  metadataConfigSchema,
  noticeConfigSchema,
  tierLadderSchema,
} from 'backstage-plugin-platform-products-core';
import { z } from 'zod';
import type {
  IngestConfig,
  PlatformProductsConfig,
} from './PlatformProductsConfig';

const ROOT = 'platformProducts';

const kinds = z
  .array(z.string().min(1))
  .transform(items => items.map(item => item.toLocaleLowerCase('en-US')));

const ingestSchema = z.strictObject({
  /** Read by the scheduler's own reader. */
  schedule: z.unknown().optional(),
  excludeKinds: kinds.default(['user', 'location']),
  batchSize: z.number().int().min(1).max(1_000).default(300),
  pageSize: z.number().int().min(1).max(5_000).default(1_000),
  maxDropShare: z.number().min(0).max(1).default(0.2),
});

const tierAssignmentsSchema = z.strictObject({
  precedence: z.enum(['portal', 'metadata']).default('portal'),
  directTagging: z.boolean().default(false),
  reviewReminderDays: z.number().int().min(0).default(14),
});

const configSchema = z.strictObject({
  tiers: z.unknown().optional(),
  metadata: z.unknown().optional(),
  notices: z.unknown().optional(),
  tierKinds: kinds.default(['component']),
  tierAssignments: tierAssignmentsSchema.prefault({}),
  ingest: ingestSchema.prefault({}),
});

/** Five minutes; a pass that takes ten is given up. */
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 10 },
};

/**
 * Reads `platformProducts`. What is wrong stops the plugin at its start, with a message that names
 * the path, what was found and what is allowed.
 */
export function readConfig(config: Config): PlatformProductsConfig {
  const raw = config.getOptional<JsonValue>(ROOT) ?? {};
  const { tiers, metadata, notices, ingest, ...rest } = parse(
    configSchema,
    raw,
    [],
  );
  return {
    ladder:
      tiers === undefined
        ? defaultTierLadder
        : parse(tierLadderSchema, tiers, ['tiers']),
    metadata:
      metadata === undefined
        ? defaultMetadataConfig
        : parse(metadataConfigSchema, metadata, ['metadata']),
    notices:
      notices === undefined
        ? defaultNoticeConfig
        : parse(noticeConfigSchema, notices, ['notices']),
    ...rest,
    ingest: {
      ...ingest,
      excludeKinds: new Set(ingest.excludeKinds),
      ...readSchedule(config),
    },
  };
}

function readSchedule(
  config: Config,
): Pick<IngestConfig, 'schedule' | 'intervalSeconds'> {
  const path = `${ROOT}.ingest.schedule`;
  const given = config.getOptionalConfig(path);
  const schedule = given
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(given)
    : DEFAULT_SCHEDULE;
  const { frequency } = schedule;
  if ('cron' in frequency || 'trigger' in frequency) {
    throw new InputError(
      `${path}.frequency must be a duration such as { minutes: 5 }, found ${JSON.stringify(
        frequency,
      )}: the age of what is shown is judged by it`,
    );
  }
  const milliseconds = durationToMilliseconds(frequency as HumanDuration);
  return {
    schedule: { ...schedule, scope: 'global' },
    intervalSeconds: Math.max(1, Math.round(milliseconds / 1_000)),
  };
}

function parse<T>(schema: z.ZodType<T>, value: unknown, at: string[]): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InputError(
    `The configuration is not usable: ${result.error.issues
      .map(issue => sentence(issue, value, at))
      .join('; ')}`,
  );
}

function sentence(issue: z.core.$ZodIssue, value: unknown, at: string[]) {
  const path = [ROOT, ...at, ...issue.path.map(String)].join('.');
  return `${path} must be otherwise: ${issue.message} (found ${found(
    value,
    issue.path,
  )})`;
}

function found(value: unknown, path: PropertyKey[]): string {
  const at = path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
  return (JSON.stringify(at) ?? 'nothing').slice(0, 200);
}
