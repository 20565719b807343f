import type { EntityInversions } from '../graph/types';
import type { EntityMetadata } from '../metadata/types';
import type { NoticeContent } from '../notices/types';
import type { Evaluation, Scorecard } from '../scorecards/types';

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

/**
 * Whether an entity keeps to one thing that its tier demands. `unknown` is its own answer: what is
 * needed to tell is not there or cannot be read.
 *
 * @public
 */
export interface ObligationFinding {
  obligation: keyof TierObligations;
  /** The objective, the scorecard, or the id of the notice that it is about. */
  name?: string;
  state: 'met' | 'not-met' | 'unknown';
  /** Sentences that name found and demanded. */
  why: string;
  /** Sentences that say what to do; absent where it is met. */
  fix?: string;
}

/**
 * What is known about an entity that has obligations.
 *
 * @public
 */
export interface ObligationSubject {
  tier: EffectiveTier;
  metadata: Pick<
    EntityMetadata,
    'slos' | 'onCall' | 'recovery' | 'lastReviewedAt' | 'problems'
  >;
  /** All scorecards. No evaluation: it does not select the entity, or has not been asked yet. */
  scorecards: {
    scorecard: Pick<Scorecard, 'name' | 'title' | 'levels' | 'checks'>;
    evaluation?: Pick<Evaluation, 'outcomes' | 'enforced' | 'levelRank'>;
  }[];
  /** Published notices that the entity is a consumer of; absent where nobody has looked yet. */
  notices?: {
    id: string;
    content: Partial<NoticeContent>;
    publishedAt: Date;
  }[];
  /** Absent where nobody has looked at the graph yet. */
  inversions?: EntityInversions;
  /** When its tier was last approved or confirmed in the portal. */
  reviewedAt?: Date;
}

/**
 * Where a tier that somebody proposed in the portal stands. Only `approved` counts; an assignment
 * that a permitted person made directly begins there. `superseded`: a later one for the same entity
 * took its place.
 *
 * @public
 */
export type TierAssignmentState =
  | 'proposed'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'superseded';

/**
 * What is done to a proposed or approved tier. `supersede` is done by the later one.
 *
 * @public
 */
export type TierCommand = 'approve' | 'reject' | 'withdraw' | 'supersede';

/**
 * A tier given to an entity in the portal.
 *
 * @public
 */
export interface TierAssignment {
  entityRef: string;
  /** A name that was on the ladder when it was proposed; it may not be there any more. */
  tier: string;
  state: TierAssignmentState;
  /** Ref of the user. */
  proposedBy: string;
  proposedAt: Date;
  reason: string;
  /** A link to what speaks for it. */
  evidence?: string;
  decidedBy?: string;
  decidedAt?: Date;
  /** Why it was approved, rejected or withdrawn. */
  decisionReason?: string;
}

/**
 * Why a person may not do something to a proposed or approved tier.
 *
 * @public
 */
export interface TierDecisionRefusal {
  code: 'wrong-state' | 'not-permitted' | 'own-proposal' | 'reason-missing';
  /** A sentence that names found and allowed. */
  message: string;
}

/**
 * Which counts where the portal and the metadata of an entity name different tiers.
 *
 * @public
 */
export type TierPrecedence = 'portal' | 'metadata';

/**
 * Where the portal and the metadata of an entity do not agree about its tier. `orphaned`: the
 * portal names a tier that the ladder no longer has, whatever the metadata says.
 *
 * @public
 */
export interface TierDisagreement {
  kind: 'different' | 'invalid-metadata' | 'orphaned';
  counts: TierPrecedence;
  /** Name of the tier in the portal. */
  assigned: string;
  /** What the metadata says, if anything, as it stands there. */
  stated?: { raw: string; source: string };
  /** A sentence that names both. */
  message: string;
}
