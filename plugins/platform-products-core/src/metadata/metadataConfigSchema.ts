import { z } from 'zod';
import { defaultMetadataConfig } from './defaultMetadataConfig';
import type { MetadataConfig } from './types';

const key = z.string().min(1);
const values = z.record(z.string(), key).transform(lowerCaseKeys).optional();

const sourceSchema = z.union([
  z.strictObject({ annotation: key, values }),
  z.strictObject({ label: key, values }),
  z.strictObject({ tagPrefix: key, values }),
  z.strictObject({ path: z.array(key).min(1), values }),
]);

const sources = z.array(sourceSchema).min(1).optional();
const lowerCaseList = z
  .array(z.string())
  .transform(items => items.map(item => item.trim().toLowerCase()))
  .optional();

/**
 * `platformProducts.metadata` of the app configuration. What is given replaces the default of the
 * same name; `lifecycleStages` is added to the defaults.
 *
 * @public
 */
export const metadataConfigSchema = z
  .strictObject({
    sources: z
      .strictObject({
        tier: sources,
        lifecycle: sources,
        goldenPath: sources,
        templateVersion: sources,
        deprecatedAt: sources,
        sunsetAt: sources,
        replacedBy: sources,
        migrationGuide: sources,
        deprecationReason: sources,
        onCall: sources,
        rtoMinutes: sources,
        rpoMinutes: sources,
        lastReviewedAt: sources,
      })
      .optional(),
    notSet: lowerCaseList,
    lifecycleStages: z
      .record(z.string(), key)
      .transform(lowerCaseKeys)
      .optional(),
    deprecatedStage: key.optional(),
    placeholderOwners: lowerCaseList,
    sloPrefix: key.optional(),
  })
  .transform(
    ({ sources: given, ...rest }): MetadataConfig => ({
      ...defaultMetadataConfig,
      ...withoutUndefined(rest),
      sources: { ...defaultMetadataConfig.sources, ...withoutUndefined(given) },
      lifecycleStages: {
        ...defaultMetadataConfig.lifecycleStages,
        ...rest.lifecycleStages,
      },
    }),
  );

function lowerCaseKeys(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([raw, value]) => [
      raw.trim().toLowerCase(),
      value,
    ]),
  );
}

function withoutUndefined<T extends object>(value: T | undefined) {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, item]) => item !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
