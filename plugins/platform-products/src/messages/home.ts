/** Words of the home part. */
export const homeMessages = {
  title: 'My services',
  none: 'No component is owned by you or one of your groups.',
  columns: {
    service: 'Service',
    tier: 'Tier',
    lowestLevel: 'Lowest level',
    open: 'To do',
  },
  lowestLevel: '{{level}}, {{scorecard}}',
  noScorecard: 'No scorecard applies',
  open_one: '{{count}} check to do',
  open_other: '{{count}} checks to do',
  nothingOpen: 'Nothing',
  showAll: 'Show all {{total}}',
  cut: '{{shown}} of {{total}} are listed.',
} as const;
