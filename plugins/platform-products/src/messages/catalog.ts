/** Words of the catalog part. */
export const catalogMessages = {
  tierPicker: {
    label: 'Tier',
    help: 'The tier that counts: set, inherited or assigned in the portal. A change shows with the next pass over the catalog.',
  },
  tierColumn: { title: 'Tier' },
  searchFilter: { label: 'Tier' },
} as const;
