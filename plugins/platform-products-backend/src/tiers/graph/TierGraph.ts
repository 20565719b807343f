import type { TierSweep } from 'backstage-plugin-platform-products-core';

/** The graph, and how new it is. */
export interface SweptGraph {
  /** Newest of `graph_changes` that is certainly in it. */
  version: number;
  sweep: TierSweep;
}

/** Who leans on whom in the mirror, as of the last pass. */
export interface TierGraph {
  /**
   * The whole graph, swept. Held in memory by each replica, and brought up to date where the
   * mirror has changed since it was last asked for.
   */
  current(): Promise<TierSweep>;
  /** The same, with its version. */
  swept(): Promise<SweptGraph>;
}
