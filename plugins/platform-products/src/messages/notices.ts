/** Words of the deprecation notices. */
export const noticesMessages = {
  title: 'Notices',
  stage: {
    planned: 'Planned',
    announced: 'Announced',
    deprecated: 'Deprecated',
    sunset: 'Sunset',
    removed: 'Removed',
  },
  migrationState: {
    unseen: 'Unseen',
    acknowledged: 'Acknowledged',
    planned: 'Planned',
    'in-progress': 'In progress',
    migrated: 'Migrated',
    blocked: 'Blocked',
    'not-affected': 'Not affected',
    exempt: 'Exempt',
  },
  dates: {
    none: 'No dates set',
    announcedAt: 'Announced',
    deprecatedAt: 'Deprecated',
    sunsetAt: 'Sunset',
    removedAt: 'Removed',
    brownouts: 'Brown-outs',
    brownout: '{{from}} to {{to}}',
    brownoutNow: '{{from}} to {{to}}, switched off now',
  },
} as const;
