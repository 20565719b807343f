import type { GoldenPathDetail } from 'backstage-plugin-platform-products-common';

/** What can be reached with a step. */
export type Milestone = NonNullable<
  GoldenPathDetail['definition'][number]['milestone']
>;
