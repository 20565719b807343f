import { entityTierMessages } from './entityTier';

/** Words of the entity part. */
export const entityMessages = {
  card: {
    title: 'Platform products',
    noScorecards: 'No scorecard applies to this entity.',
    problems_one: '{{count}} metadata problem',
    problems_other: '{{count}} metadata problems',
    more: 'Show all checks and next steps',
  },
  notReadYet: {
    title: 'This entity has not been read yet.',
    within_one: 'The catalog is read every minute: look again then.',
    within_other: 'It will have been read within {{count}} minutes.',
    soon: 'It is read with the next pass over the catalog.',
    retry: 'Look again',
  },
  empty: {
    title: 'No scorecard applies to this entity',
    description:
      'Scorecards say themselves which entities they are for. When one selects this entity, its checks are shown here.',
  },
  tier: entityTierMessages,
  headline: {
    highest: '{{level}}, the highest level',
    next_one: '{{level}}, {{count}} check to {{next}}',
    next_other: '{{level}}, {{count}} checks to {{next}}',
  },
  levels: {
    label: 'Levels of {{scorecard}}, lowest first',
    reached: 'Reached',
    notReached: 'Not reached',
  },
  nextSteps: { title: 'Next steps to {{level}}' },
  remedy: {
    readMore: 'Read more',
    effort_one: 'Effort: {{count}} person-day',
    effort_other: 'Effort: {{count}} person-days',
  },
  checks: {
    open: 'To do',
    upcoming: 'Upcoming',
    passed: 'Passed',
    notCounted: 'Not counted here',
  },
  check: {
    weight_one: '{{level}}, {{count}} point',
    weight_other: '{{level}}, {{count}} points',
    enforcedFrom: 'Counts from {{date}}',
    why: 'Why: {{why}}',
  },
  evidence: {
    title: 'What was read',
    nothing: 'nothing is there',
  },
  forecast: {
    show: 'Show how this looks on {{date}}',
    notice: "This is a forecast: today's metadata, judged as on {{date}}.",
    back: 'Back to today',
  },
  problems: {
    title: 'Metadata problems',
    none: 'None. All that is read from this entity is well formed.',
    found: 'Found: {{found}}',
    allowed: 'Allowed: {{allowed}}',
  },
  history: {
    title: 'History',
    none: 'Nothing has changed since this entity was first judged.',
    effectiveTier: 'Tier',
    change: '{{what}}: from {{from}} to {{to}}',
    steps_one: '{{path}}: {{count}} step {{what}}',
    steps_other: '{{path}}: {{count}} steps {{what}}',
    began: '{{path}}: began the golden path',
    returned: '{{path}}: came back to the golden path',
    nothing: 'nothing',
    older: 'Show older',
    cause: {
      entity: 'the entity was changed',
      definition: 'what it is judged by was changed',
      ladder: 'the tier ladder was changed',
      time: 'a date was reached',
      assignment: 'a tier was decided on in the portal',
      pathAssignment: 'a golden path was assigned in the portal',
      'not-named': 'it does not name the golden path any more',
      'other-path': 'it names another golden path',
      'path-gone': 'the golden path, or its template in it, is gone',
      'entity-gone': 'it left the catalog',
      recreated: 'it was made again under the same name',
    },
    step: {
      open: 'open',
      completed: 'completed',
      lost: 'lost',
      removed: 'taken off the path',
    },
    journey: {
      on: 'on the golden path',
      left: 'off the golden path',
      rebased: 'on other steps of it, with what was reached',
    },
    adoption: {
      adopted: 'adopted',
      'not-adopted': 'not adopted',
      unknown: 'unknown',
    },
  },
} as const;
