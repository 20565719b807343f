/**
 * What a tier demands of the services in it. Every part is optional: a start-up may ask for none.
 *
 * @public
 */
export interface TierObligations {
  /** Objective by SLO name, in per cent: `{ availability: 99.95 }`. */
  slos?: Record<string, number>;
  /** Lowest allowed level by scorecard name: `{ production-readiness: silver }`. */
  scorecards?: Record<string, string>;
  /** Least days between the announcement of a deprecation and its sunset. */
  minimumNoticeDays?: number;
  /** How many ranks less critical a dependency may be. */
  maximumTierGap?: number;
  onCall?: boolean;
  /** Days after which the tier of a service must be looked at again. */
  reviewIntervalDays?: number;
  /** Recovery time objective in minutes. */
  rtoMinutes?: number;
  /** Recovery point objective in minutes. */
  rpoMinutes?: number;
}

/**
 * One rung of the ladder. Rank 1 is the most critical.
 *
 * @public
 */
export interface Tier {
  /** For example `tier-1`. */
  name: string;
  rank: number;
  title: string;
  description?: string;
  obligations: TierObligations;
}

/**
 * All tiers, most critical first.
 *
 * @public
 */
export interface TierLadder {
  tiers: Tier[];
}

/**
 * The tier that counts for an entity, and why.
 *
 * @public
 */
export type EffectiveTier =
  | {
      state: 'own';
      name: string;
      rank: number;
      /** Readable place: `annotation platform-products/tier`. */
      source: string;
      raw: string;
      /** Places that name another tier; the first wins. */
      conflicts: { source: string; raw: string }[];
    }
  | {
      state: 'inherited';
      name: string;
      rank: number;
      /** The system or domain it comes from. */
      from: string;
      source: string;
    }
  | { state: 'invalid'; raw: string; source: string; allowed: string }
  | { state: 'not-set' };
