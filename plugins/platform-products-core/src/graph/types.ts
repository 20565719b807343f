import type { Edge } from '../notices/types';

/**
 * An entity of a dependency graph.
 *
 * @public
 */
export interface GraphEntity {
  ref: string;
  /** Rank of its effective tier; absent where it has none. */
  rank?: number;
}

/**
 * An entity as it is now: new, of another tier, or with other relations.
 *
 * @public
 */
export interface EntityChange extends GraphEntity {
  /** All edges that begin at the entity. Absent: they are as they were. */
  edges?: readonly Edge[];
}

/**
 * Who leans on whom in the catalog, in memory; made by {@link buildGraph} and never altered.
 *
 * @remarks
 *
 * An entity leans on what it `dependsOn` and on the APIs that it consumes. An API leans on those
 * who provide it: so whoever leans on an API leans on its providers.
 *
 * A whole leans on its parts, so whoever leans on a system leans on what it is made of. Systems and
 * domains are **groupings**: their tier is what their parts have unless they say otherwise, and no
 * promise of its own. Therefore a grouping passes leaning through, its tier counts for whoever
 * leans on it, but it has no inversions, implies no tier and is nobody's consumer: a tier-1 system
 * with a tier-4 back office is in order as long as nobody leans on the system. A component that
 * has parts is a service like any other. A part never leans on its whole.
 *
 * @public
 */
export interface DependencyGraph {
  /** All entities, those that only an edge names included, sorted. */
  readonly refs: readonly string[];
  /** How many different pairs lean on each other, by type. */
  readonly hops: number;
  /** Bytes of the arrays, without the texts of the refs. */
  readonly bytes: number;
}

/**
 * Everything about tiers that needs a look at the whole graph, made by {@link sweepTiers}.
 *
 * @public
 */
export interface TierSweep {
  readonly graph: DependencyGraph;
  /** Bytes of the arrays, without those of the graph. */
  readonly bytes: number;
}

/**
 * An entity that another one leans on.
 *
 * @public
 */
export interface LeanedOn {
  entityRef: string;
  /** Absent where it has no tier. */
  rank?: number;
  /**
   * From who leans to what it leans on. Edges are as the catalog has them, so those of type
   * `providesApi` and `partOf` are gone along from their `to` to their `from`.
   */
  path: Edge[];
}

/**
 * What an entity leans on and, by `maximumTierGap` of its tier, should not.
 *
 * @public
 */
export interface EntityInversions {
  entityRef: string;
  rank: number;
  /** The nearest entity that is less critical than allowed, reached directly or through others. */
  nearest?: LeanedOn;
  /** Every entity one hop away that is less critical than allowed, by ref. */
  direct: LeanedOn[];
  /** The nearest entity that should have a tier and has none: it may be one more inversion. */
  untiered?: LeanedOn;
}

/**
 * The most critical consumer of an entity.
 *
 * @public
 */
export interface ImpliedTier {
  entityRef: string;
  /** Rank of the consumer, and so of the tier that it implies. */
  rank: number;
  /** The nearest of the most critical ones. */
  consumerRef: string;
  /** From the consumer to the entity. */
  path: Edge[];
}

/**
 * Why a tier is suggested: the most critical consumer, or the system or domain of the entity.
 *
 * @public
 */
export interface TierReason {
  from: 'consumer' | 'parent';
  entityRef: string;
  rank: number;
  /** From the consumer to the entity, or from the entity up to its parent. */
  path: Edge[];
}

/**
 * A tier for an entity that has none.
 *
 * @public
 */
export interface TierSuggestion {
  entityRef: string;
  tier: string;
  rank: number;
  /** All that is known, the most critical first; of equals, the consumer. */
  reasons: TierReason[];
  /** The reasons as sentences. */
  why: string;
}

/**
 * A consumer that suffers when an entity is down.
 *
 * @public
 */
export interface AffectedConsumer {
  entityRef: string;
  /** Absent where it has no tier. */
  rank?: number;
  /** Hops to the nearest thing that is down. */
  distance: number;
}

/**
 * An entity that leans on another, or is leaned on by it.
 *
 * @public
 */
export interface Neighbour {
  entityRef: string;
  /** Absent where it has no tier. */
  rank?: number;
  /** Hops, whatever their direction. */
  distance: number;
}

/**
 * Who suffers when an entity is down.
 *
 * @public
 */
export interface BlastRadius {
  entityRef: string;
  /** What is down with it: the parts of a grouping. */
  parts: string[];
  /** The most critical first, those without a tier last; then the nearest first, then by ref. */
  consumers: AffectedConsumer[];
  /** How many consumers there are of each rank, in the same order. */
  byRank: { rank?: number; consumers: number }[];
}
