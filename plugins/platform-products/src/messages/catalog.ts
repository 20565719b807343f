/** Words of the catalog part. */
export const catalogMessages = {
  tierPicker: {
    label: 'Tier (as tagged)',
    help: 'Finds entities with the annotation platform-products/tier. Inherited tiers are not included.',
  },
} as const;
