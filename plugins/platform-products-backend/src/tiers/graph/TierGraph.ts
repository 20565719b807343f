import type { TierSweep } from 'backstage-plugin-platform-products-core';

/** Who leans on whom in the mirror, as of the last pass. */
export interface TierGraph {
  /**
   * The whole graph, swept. Held in memory by each replica, and brought up to date where the
   * mirror has changed since it was last asked for.
   */
  current(): Promise<TierSweep>;
}
