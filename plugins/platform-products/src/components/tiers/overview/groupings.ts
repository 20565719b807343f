/** What components can be grouped by. */
export const GROUPINGS = ['owner', 'system', 'domain'] as const;

/** One of them. */
export type Grouping = (typeof GROUPINGS)[number];

/** The group of those that belong to none, as the API names it in its filters. */
export const NO_GROUP = 'none';
