/** Words of the header that the classic frontend system shows above all pages. */
export const frameMessages = {
  title: 'Platform products',
  subtitle: 'Service tiers and adoption scorecards',
} as const;
