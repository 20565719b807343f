import type { EntityInput, Json } from '../entity/EntityInput';
import type { EffectiveTier } from '../tiers/types';

/**
 * The answer of one check for one entity. `unknown` is its own answer: the question could not be
 * answered, which is neither a pass nor a fail.
 *
 * @public
 */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'exempt';

/**
 * One value that a check read, by its path: `annotations["pagerduty.com/service-id"]`.
 *
 * @public
 */
export interface Evidence {
  path: string;
  /** Absent where nothing stands at the path. Long values are shortened. */
  value?: Json;
}

/**
 * What to do about a failing check.
 *
 * @public
 */
export interface Remedy {
  text: string;
  /** `http:` or `https:`. */
  url?: string;
  /** Person-days. */
  effort?: number;
}

/**
 * One check of one scorecard, answered for one entity, with all that a reader needs to act.
 *
 * @public
 */
export interface CheckResult {
  check: string;
  title: string;
  why?: string;
  /** The level the check belongs to. */
  level: string;
  weight: number;
  outcome: Outcome;
  /** False before `enforcedFrom`: shown as upcoming, counts for nothing yet. */
  enforced: boolean;
  /** ISO 8601. */
  enforcedFrom?: string;
  /** On failure: the definition's own message, or a plain one. On unknown: what could not be read. */
  message?: string;
  remedy?: Remedy;
  evidence: Evidence[];
}

/**
 * Weighted points of the checks that count. Not-applicable, exempt and upcoming checks are in none
 * of the three; `unknown` is part of `possible` and never of `earned`.
 *
 * @public
 */
export interface Score {
  earned: number;
  possible: number;
  /** Points whose answer is unknown. */
  unknown: number;
}

/**
 * A level reached. Rank 0 with the name `none` is the implicit one before the first.
 *
 * @public
 */
export interface LevelResult {
  name: string;
  title: string;
  rank: number;
}

/**
 * A check that stands between the entity and its next level.
 *
 * @public
 */
export interface NextStep {
  check: string;
  title: string;
  level: string;
  outcome: 'fail' | 'unknown';
  remedy?: Remedy;
}

/**
 * One scorecard, answered for one entity that it selects.
 *
 * @public
 */
export interface ScorecardReport {
  scorecard: string;
  /** `scorecard:default/production-readiness` */
  scorecardRef: string;
  title: string;
  level: LevelResult;
  /** Absent at the highest level. */
  nextLevel?: LevelResult;
  score: Score;
  /** Checks of the levels up to the next one that could not be answered. */
  unknownChecks: number;
  checks: CheckResult[];
  /** Towards the next level, least effort first; steps without an effort last. */
  nextSteps: NextStep[];
}

/**
 * One check as its definition says it, ready to be shown. The compiled parts stay inside the core.
 *
 * @public
 */
export interface ScorecardCheck {
  name: string;
  title: string;
  why?: string;
  /** The level the check belongs to. */
  level: string;
  weight: number;
  /** Narrows the selection of the scorecard. */
  appliesTo?: Json;
  /** CEL source, as written. */
  expect: string;
  /** CEL source, as written. */
  message?: string;
  remedy?: Remedy;
  /** ISO 8601. */
  enforcedFrom?: string;
}

/**
 * A scorecard that can be evaluated: everything in it was parsed, compiled and tried.
 *
 * @public
 */
export interface Scorecard {
  name: string;
  ref: string;
  title: string;
  description?: string;
  /** Entity ref of the owner, lower case. */
  owner?: string;
  /** Filter predicate, as written. Absent: every entity. */
  appliesTo?: Json;
  /** Lowest first, ranks from 1. */
  levels: LevelResult[];
  checks: ScorecardCheck[];
  /** Lower case, where `appliesTo` pins the kind: a store can leave all others out. */
  kinds?: string[];
  /** True if an expression reads `now`: answers can change although nothing was edited. */
  usesNow: boolean;
  /** Whether the scorecard is about this entity. */
  selects(input: EntityInput): boolean;
  /** The next moment at which a check becomes enforced. */
  nextChangeAfter(now: Date): Date | undefined;
}

/**
 * What a scorecard is asked about.
 *
 * @public
 */
export interface Subject {
  input: EntityInput;
  tier: EffectiveTier;
  /** Observed values by name. What is not in here was not observed: its checks are `unknown`. */
  facts?: Record<string, Json>;
  /** Names of the checks that this entity is released from. */
  exemptions?: ReadonlySet<string>;
}

/**
 * The bare answer of a scorecard, without evidence and messages: what a sweep stores.
 *
 * @public
 */
export interface Evaluation {
  /** In the order of the scorecard's checks. */
  outcomes: Outcome[];
  /** In the order of the scorecard's checks. */
  enforced: boolean[];
  /** Rank of the level reached; 0 is none. */
  levelRank: number;
  score: Score;
  /** Enforced checks with the outcome `fail` or `unknown`. */
  failing: number;
  /** Enforced checks of the levels up to the next one that could not be answered. */
  unknownChecks: number;
}
