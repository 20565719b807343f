/** Words of the overview page. */
export const overviewMessages = {
  title: 'Overview',
  coverage: {
    title: 'Coverage',
    components: 'Components in the catalog',
    owned: 'Have an owner',
    tiered: 'Have a tier',
    scored: 'Are measured by a scorecard',
    problems: 'Problems to mend',
    problemsDetail:
      '{{metadata}} in metadata, {{definition}} in definitions; {{errors}} of them errors',
    showUnowned: 'Show the {{number}} without an owner',
    showUntagged: 'Show the {{number}} without a valid tier',
    showProblems: 'Show problems',
  },
  tiers: {
    title: 'Tiers',
    subtitle: 'Components by the tier that counts for them',
    untagged: 'No tier',
    invalid: 'Not a valid tier',
    inherited: '{{number}} of them inherited',
    more: 'What each tier demands',
  },
  levels: {
    title: 'Scorecard levels',
    entities_one: '{{count}} entity',
    entities_other: '{{count}} entities',
    none: 'No scorecard is in force',
    noneDescription:
      'Add an entity of kind Scorecard to the catalog. It is evaluated with the next pass.',
    distribution: 'Levels of {{title}}',
    trend: 'Levels of {{title}}',
  },
  teams: {
    title: 'Teams that need help',
    subtitle: 'Most open checks first, over all scorecards',
    team: 'Team',
    entities: 'Entities',
    failing: 'Failing checks',
    unknown: 'Unknown checks',
    score: 'Score',
    none: 'No team has an open check.',
    failed: '{{failing}} failing checks of {{team}}: show its components',
  },
  entities: 'Components',
  freshness: {
    label: 'Data freshness',
    asOf: 'Catalog as of {{date}}.',
    waiting: 'The catalog has not been read completely yet.',
    running: 'A pass over the catalog is under way.',
    every_one: 'Read every minute.',
    every_other: 'Read every {{count}} minutes.',
    refresh: 'Refresh now',
    refreshing: 'Refreshing…',
    refreshed: 'Refreshed.',
    refreshFailed: 'The refresh did not succeed: {{reason}}',
    refreshSlow:
      'The pass is still under way. What it finds is shown when this page is opened again.',
    stale:
      'These figures are old: no pass over the catalog has ended well since {{date}}.',
    staleReason: 'The newest pass failed: {{reason}}',
    held: 'Vanished entities are still shown: {{reason}}',
    firstPass:
      'Figures appear when the first pass over the catalog has ended. That takes seconds to minutes, by the size of the catalog.',
  },
} as const;
