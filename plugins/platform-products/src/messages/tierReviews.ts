/** Words of the calendar of reviews. */
export const tierReviewsMessages = {
  title: 'Reviews',
  subtitle:
    'When the tier of a service must be looked at again, as its tier demands. Confirming says that it was looked at and stays.',
  state: 'State',
  states: { overdue: 'Overdue', due: 'Still to come' },
  within: 'Due within',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  columns: {
    entity: 'Service',
    tier: 'Tier',
    due: 'Due',
    reviewed: 'Last reviewed',
  },
  overdue: 'Overdue',
  overdueSince: 'Overdue since {{date}}',
  neverReviewed: 'Never reviewed',
  never: 'never',
  by: 'by {{who}}',
  count_one: '{{title}}: {{count}} on this page',
  count_other: '{{title}}: {{count}} on this page',
  confirm: 'Confirm the tier',
  mayNot:
    'To confirm you need the permission to approve tiers. Ask who runs the portal.',
  dialog: {
    title_one: 'Confirm the tier of {{count}} service?',
    title_other: 'Confirm the tiers of {{count}} services?',
    text: 'Their next reviews are counted from today. To change a tier, propose another one instead.',
    reason: 'What you looked at',
    do: 'Confirm',
  },
  empty: {
    title: 'No review is due',
    description:
      'Reviews are due for services whose tier has a reviewIntervalDays in the configuration.',
    filtered: 'No review matches. Take off a filter to see more.',
  },
} as const;
