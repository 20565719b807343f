import type { MetadataConfig } from './types';

/**
 * Where metadata is read from when the app configuration says nothing else.
 *
 * @public
 */
export const defaultMetadataConfig: MetadataConfig = {
  sources: {
    tier: [
      { annotation: 'platform-products/tier' },
      { path: ['spec', 'tier'] },
    ],
    lifecycle: [{ path: ['spec', 'lifecycle'] }],
    goldenPath: [
      { annotation: 'platform-products/golden-path' },
      { annotation: 'backstage.io/source-template' },
      { path: ['spec', 'scaffoldedFrom'] },
      { annotation: 'backstage.io/template-origin' },
    ],
    templateVersion: [
      { annotation: 'backstage.io/template-version' },
      { path: ['spec', 'templateVersion'] },
    ],
    deprecatedAt: [{ annotation: 'platform-products/deprecated-at' }],
    sunsetAt: [{ annotation: 'platform-products/sunset-at' }],
    replacedBy: [{ annotation: 'platform-products/replaced-by' }],
    migrationGuide: [{ annotation: 'platform-products/migration-guide' }],
    deprecationReason: [{ annotation: 'platform-products/deprecation-reason' }],
    onCall: [
      { annotation: 'pagerduty.com/service-id' },
      { annotation: 'pagerduty.com/integration-key' },
      { annotation: 'opsgenie.com/component-selector' },
      { annotation: 'opsgenie.com/team' },
    ],
    rtoMinutes: [{ annotation: 'platform-products/rto-minutes' }],
    rpoMinutes: [{ annotation: 'platform-products/rpo-minutes' }],
    lastReviewedAt: [{ annotation: 'platform-products/last-reviewed-at' }],
  },
  notSet: ['', '-', '?', 'unknown', 'n/a', 'none', 'null', 'tbd', 'todo'],
  lifecycleStages: {
    experimental: 'experimental',
    alpha: 'experimental',
    beta: 'experimental',
    poc: 'experimental',
    prototype: 'experimental',
    development: 'experimental',
    production: 'production',
    prod: 'production',
    stable: 'production',
    ga: 'production',
    live: 'production',
    maintenance: 'maintenance',
    deprecated: 'deprecated',
    sunset: 'deprecated',
    'end-of-life': 'deprecated',
    decommissioned: 'decommissioned',
    retired: 'decommissioned',
    archived: 'decommissioned',
  },
  deprecatedStage: 'deprecated',
  placeholderOwners: [
    'unspecified',
    'unknown',
    'none',
    'nobody',
    'tbd',
    'todo',
    'n/a',
  ],
  sloPrefix: 'platform-products/slo-',
};
