/** Words of the tiers page. */
export const tiersMessages = {
  title: 'Tiers',
  ladder: {
    title: 'Ladder',
    subtitle: 'Most critical first, with what each tier demands',
    entities: 'Components',
    inherited: '{{number}} of them inherited from a system or domain',
    show: 'Show components of {{tier}}',
    noObligations: 'Demands nothing',
    empty: 'No tier is configured',
    emptyDescription:
      'List the tiers in app-config.yaml under platformProducts.tiers, most critical first.',
  },
  obligations: {
    slo: 'SLO {{name}}: at least {{objective}} %',
    scorecard: 'Scorecard {{name}}: at least {{level}}',
    notice_one:
      'At least {{count}} day between the announcement of a deprecation and its sunset',
    notice_other:
      'At least {{count}} days between the announcement of a deprecation and its sunset',
    gap_one: 'Leans on nothing more than {{count}} tier less critical',
    gap_other: 'Leans on nothing more than {{count}} tiers less critical',
    gapNone: 'Leans on nothing less critical',
    onCall: 'Somebody is on call',
    review_one: 'Tier reviewed every day',
    review_other: 'Tier reviewed every {{count}} days',
    rto: 'Restored within {{duration}} (RTO)',
    rpo: 'Loses at most {{duration}} of data (RPO)',
  },
  duration: {
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
  },
  coverage: {
    title: 'Coverage',
    tagged: 'Have a tier',
    own: 'Set on the component itself',
    inherited: 'Inherited from system or domain',
    notSet: 'Not set',
    invalid: 'Invalid: names no tier of the ladder',
    conflicting: 'Conflicting: another place names another tier',
    conflictingNote: 'Counted among those with a tier of their own.',
    hint: 'To tag a component, add the annotation platform-products/tier to its file, or to the file of its system or domain.',
  },
  table: 'Components by tier',
} as const;
