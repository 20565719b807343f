/** Words of the problems page. */
export const problemsMessages = {
  title: 'Problems',
  subtitle:
    'What somebody wrote in a catalog file and the platform cannot use. Each is mended in the file of its entity.',
  filters: {
    about: 'About',
    severity: 'Severity',
    code: 'Sort of problem',
  },
  about: {
    metadata: 'Metadata of entities',
    definition: 'Definitions',
  },
  columns: {
    entity: 'Entity',
    where: 'Where',
    found: 'Found',
    allowed: 'Allowed',
    fix: 'How to fix',
    since: 'Since',
  },
  nothing: 'nothing',
  empty: {
    title: 'No problem',
    description: 'All metadata and definitions that were read can be used.',
    filtered: 'No problem matches. Take off a filter to see more.',
  },
  codes: {
    'invalid-tier': 'Invalid tier',
    'conflicting-tier': 'Conflicting tiers',
    unowned: 'Unowned',
    'unmapped-lifecycle': 'Unknown lifecycle',
    'invalid-slo': 'Invalid objective',
    'invalid-definition': 'Invalid definition',
    'duplicate-scorecard': 'Scorecard name taken',
    'duplicate-golden-path': 'Golden path name taken',
    'duplicate-platform-product': 'Product name taken',
    'cyclic-parts': 'Product is a part of itself',
  },
  fix: {
    'invalid-tier': 'Name a tier of the ladder, or take the line out.',
    'conflicting-tier':
      'Make both places name the same tier, or keep only one.',
    unowned: 'Set spec.owner to the group that looks after it.',
    'unmapped-lifecycle':
      'Use a known lifecycle, or ask for yours to be mapped in the configuration.',
    'invalid-definition':
      'Correct the definition in its file. Until then the last good one, if there is any, stays in force.',
    'invalid-slo':
      'Write the objective as a number of per cent, such as 99.95.',
    'duplicate-scorecard':
      'Give one of the two scorecards another name. The one that came first is in force.',
    'duplicate-golden-path':
      'Give one of the two golden paths another name. The one that came first is in force.',
    'duplicate-platform-product':
      'Give one of the two products another name. The one that came first is in force.',
    'cyclic-parts':
      'Take out the part that leads back to the product. Until then everything in the circle counts as a part.',
    invalid: 'Write what is allowed, or take the line out.',
    conflicting: 'Make both places say the same, or keep only one.',
    other: 'Correct it in the file of the entity.',
  },
} as const;
