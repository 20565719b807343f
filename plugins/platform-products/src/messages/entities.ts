/** Words of the table of entities. */
export const entitiesMessages = {
  columns: {
    entity: 'Name',
    owner: 'Owner',
    tier: 'Tier',
    levels: 'Levels',
    level: 'Level',
    score: 'Score',
    open: 'Open checks',
    outcome: 'Outcome',
  },
  noScorecard: 'No scorecard applies',
  empty: {
    title: 'No entity matches',
    description: 'Take off a filter to see more.',
  },
} as const;
