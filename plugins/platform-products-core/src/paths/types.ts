import type { EntityInput, Json } from '../entity/EntityInput';
import type { Evidence, Outcome, Remedy } from '../scorecards/types';

/**
 * What is reached with a step of a golden path: the first use of the platform, and the first thing
 * that is of use to somebody.
 *
 * @public
 */
export type Milestone = 'onboarded' | 'first-value';

/**
 * One step as its definition says it, ready to be shown. The compiled part stays inside the core.
 *
 * @public
 */
export interface PathStep {
  name: string;
  title: string;
  why?: string;
  /** CEL source, as written. */
  expect: string;
  remedy?: Remedy;
  milestone?: Milestone;
}

/**
 * What came with a version of a golden path.
 *
 * @public
 */
export interface PathChange {
  version: string;
  /** ISO 8601. */
  date?: string;
  /** Markdown. */
  notes: string;
}

/**
 * A golden path that can be evaluated: everything in it was parsed, compiled and tried.
 *
 * @public
 */
export interface GoldenPath {
  name: string;
  ref: string;
  title: string;
  description?: string;
  /** Entity ref of the owner, lower case. */
  owner?: string;
  /** Filter predicate, as written: whom the path is meant for. */
  appliesTo: Json;
  /** Lower case, where `appliesTo` pins the kind: a store can leave all others out. */
  kinds?: string[];
  /** The current one, semantic. */
  version: string;
  /** Refs of the templates that put an entity on the path. They need not be in the catalog any more. */
  templates: string[];
  /** Ref of the platform product that it belongs to. */
  product?: string;
  /** In the order in which people should take them. */
  steps: PathStep[];
  /** Newest version first. */
  changes: PathChange[];
  /** True if a step reads `now`: answers can change although nothing was edited. */
  usesNow: boolean;
  /** Whether the path is meant for this entity. */
  selects(input: EntityInput): boolean;
}

/**
 * The answer of one step. `unknown`: the question could not be answered, which is not a no.
 *
 * @public
 */
export type StepOutcome = Extract<Outcome, 'pass' | 'fail' | 'unknown'>;

/**
 * The bare answer of a golden path for one entity: what a sweep stores.
 *
 * @public
 */
export interface PathEvaluation {
  /** In the order of the steps. */
  outcomes: StepOutcome[];
  /** Steps that pass, wherever they stand. */
  completed: number;
  /** Steps that could not be answered. */
  unknown: number;
  /** Name of the first step that does not pass; absent at the end of the path. */
  next?: string;
  /** Those whose steps pass now, in the order of the steps. */
  milestones: Milestone[];
}

/**
 * One step, answered for one entity, with all that a reader needs to act.
 *
 * @public
 */
export interface StepResult {
  step: string;
  title: string;
  why?: string;
  milestone?: Milestone;
  outcome: StepOutcome;
  /** On failure a plain sentence, on unknown what could not be read. */
  message?: string;
  remedy?: Remedy;
  evidence: Evidence[];
}

/**
 * One golden path, answered for one entity.
 *
 * @public
 */
export interface PathReport {
  path: string;
  pathRef: string;
  title: string;
  /** The current version of the path. */
  version: string;
  steps: StepResult[];
  completed: number;
  unknown: number;
  /** Name of the first step that does not pass. */
  next?: string;
  milestones: Milestone[];
}

/**
 * A golden path that somebody gave to an entity in the portal.
 *
 * @public
 */
export interface PathAssignment {
  /** Name of the path; it may not be there any more. */
  path: string;
  version?: string;
}

/**
 * Where an entity comes from. Unknown origin is its own answer and does not mean off the path.
 *
 * @public
 */
export type Provenance =
  | {
      /** On a path that is there. */
      state: 'on';
      /** Name of the path. */
      path: string;
      pathRef: string;
      /** As stated; need not be semantic. */
      version?: string;
      /** What leads to the path: the portal, its name, or a template that it lists. */
      by: 'assignment' | 'path' | 'template';
      raw: string;
      /** Readable place: `annotation platform-products/golden-path`. */
      source: string;
      /** Refs of further paths that list the same template. */
      others: string[];
      /** Places that say something else; what they say does not count. */
      conflicts: { source: string; raw: string }[];
    }
  | {
      /** Names a path that is not there, or nothing that could be one. */
      state: 'unknown-path';
      /** Name of the path that is missed; absent where it cannot be read. */
      path?: string;
      raw: string;
      source: string;
      conflicts: { source: string; raw: string }[];
    }
  | {
      /** Made from a template that no path lists: known to be off every path. */
      state: 'other-template';
      /** Ref of the template. */
      template: string;
      raw: string;
      source: string;
      conflicts: { source: string; raw: string }[];
    }
  /** Says nothing of where it comes from, and a path is meant for it. */
  | { state: 'unknown-origin' }
  /** Says nothing of where it comes from, and no path is meant for it. */
  | { state: 'not-applicable' };

/**
 * A path that an entity might be on, judged by the steps that it passes. For people to look at;
 * never counted.
 *
 * @public
 */
export interface PathSuggestion {
  /** Name of the path. */
  path: string;
  pathRef: string;
  title: string;
  /** Steps that pass. */
  passed: number;
  /** Steps of the path. */
  total: number;
}

/**
 * How a version stands to the current one.
 *
 * @public
 */
export type Drift =
  | { state: 'current' }
  | {
      state: 'behind';
      /** The greatest part that differs. */
      by: 'major' | 'minor' | 'patch';
      /** What came in between, newest first; versions without a note are not in it. */
      changes: PathChange[];
    }
  | { state: 'ahead' }
  | { state: 'unknown'; why: 'no-version' | 'not-semantic' };

/**
 * Where an entity stands with a step, its past included. `lost`: completed once, and not any more.
 *
 * @public
 */
export type StepState = 'open' | 'completed' | 'lost';

/**
 * What is remembered of one entity on one golden path from one look to the next. Made by
 * `diffJourney` only; plain data, to be stored as it is.
 *
 * @public
 */
export interface Journey {
  state: 'on' | 'left';
  /** `metadata.uid` of the entity: another one under the same name begins anew. */
  uid?: string;
  /** The steps of the path as it was last, in its order. */
  steps: { name: string; state: StepState }[];
  /** Steps that newer versions of the path do not have any more. */
  former: { name: string; state: StepState }[];
  /** Once reached, they stay. */
  milestones: Milestone[];
}

/**
 * What is seen of an entity that is on a golden path.
 *
 * @public
 */
export interface JourneySighting {
  /** `metadata.uid` of the entity. */
  uid?: string;
  /** In the order of the path. */
  steps: { name: string; outcome: StepOutcome; milestone?: Milestone }[];
}

/**
 * Why an entity is not on a golden path any more. Only `not-named` and `other-path` are decisions of
 * its owner, who can be asked for reasons.
 *
 * @public
 */
export type LeavingCause =
  | 'not-named'
  | 'other-path'
  | 'path-gone'
  | 'entity-gone'
  | 'recreated';

/**
 * A change in the journey of one entity on one path that is worth remembering.
 *
 * @public
 */
export type JourneyChange =
  | {
      type: 'started';
      /** Whether it had been on the path before. */
      again: boolean;
    }
  | { type: 'left'; cause: LeavingCause }
  | {
      /** A new version of the path has other steps, or another order. What was reached stays. */
      type: 'rebased';
      added: string[];
      removed: string[];
      /** Whether steps that stayed are in another order. */
      reordered: boolean;
    }
  | {
      type: 'completed' | 'regained';
      step: string;
      /** Set where the step came with this very version: it may have been met long before. */
      rebased?: true;
    }
  | { type: 'lost'; step: string }
  | {
      type: 'milestone';
      milestone: Milestone;
      step: string;
      /** Set where a new version moved the milestone: it may have been reached long before. */
      rebased?: true;
    };

/**
 * A change and when it was seen.
 *
 * @public
 */
export interface JourneyEvent {
  at: Date;
  change: JourneyChange;
}

/**
 * When one step was completed and what became of it.
 *
 * @public
 */
export interface StepTimes {
  /** First completed. */
  completedAt: Date;
  /** Days from the start; absent where it cannot be known. */
  days?: number;
  /** How often it was lost. */
  lost: number;
  regained: number;
  /** Since when it is lost; absent where it is not. */
  lostAt?: Date;
}

/**
 * The times of one journey.
 *
 * @public
 */
export interface JourneyTimes {
  /** Absent where nobody saw it start: then there are no days. */
  startedAt?: Date;
  /** By name of the step, those of former versions included; none for a step that was never completed. */
  steps: Record<string, StepTimes>;
  /** First reached. Without days where the start is not known, or a new version moved the milestone. */
  milestones: Partial<Record<Milestone, { at: Date; days?: number }>>;
  /** Since when it is off the path; absent where it is on it. */
  left?: { at: Date; cause: LeavingCause };
}

/**
 * How long something took, or how long it has been waited for.
 *
 * @public
 */
export interface Waiting {
  days: number;
  /** False where it has not happened yet: it took longer than `days`. */
  ended: boolean;
}

/**
 * How long something takes, those who still wait included (Kaplan–Meier).
 *
 * @public
 */
export interface Survival {
  /** How many there are. */
  n: number;
  /** Of these, how many still wait or were lost sight of (censored); they count until then. */
  open: number;
  /**
   * The share, 0 to 1, to which it has happened within so many days. One point for each day on
   * which it happened to somebody, after a first one at 0.
   */
  curve: {
    days: number;
    share: number;
    /** How many were still waiting then: few make the share uncertain. */
    atRisk: number;
  }[];
  /** Days within which it happens to half of them; absent where the curve does not come so far. */
  median?: number;
  /** Days within which it happens to nine in ten. */
  p90?: number;
}

/**
 * What must be known of a journey to tell how long a milestone takes.
 *
 * @public
 */
export interface MilestoneJourney {
  /** Absent where nobody saw it start. */
  startedAt?: Date;
  reachedAt?: Date;
  /** Set where it counts as reached only because a new version of the path moved the milestone. */
  rebased?: true;
  /** When it left the path, or the entity went away. */
  leftAt?: Date;
}

/**
 * How long it takes to reach a milestone, with what was left out and why.
 *
 * @public
 */
export interface MilestoneTimes extends Survival {
  /** Journeys left out because nobody saw them start. */
  startUnknown: number;
  /** Journeys left out because a new version of the path moved the milestone. */
  rebased: number;
}

/**
 * Whether an entity is on a golden path, where one is meant for it.
 *
 * @public
 */
export type PathStanding = 'on' | 'off' | 'unknown';

/**
 * How many of the entities made in a period are on a golden path.
 *
 * @public
 */
export interface PeriodShare {
  /** `2026-W48` or `2026-Q4` */
  name: string;
  from: Date;
  /** The first moment after it. */
  to: Date;
  entities: number;
  on: number;
  off: number;
  unknown: number;
  /** `on / (on + off)`, 0 to 1; absent where nothing is known. */
  share?: number;
  /** `(on + off) / entities`, 0 to 1; absent where there are none. */
  coverage?: number;
}

/**
 * How many of those who took a golden path still are on it some time later.
 *
 * @public
 */
export interface Stickiness {
  /** Journeys that can be judged. */
  journeys: number;
  stayed: number;
  /** `stayed / journeys`, 0 to 1; absent where there are none. */
  share?: number;
  /** Journeys that started too late to tell. */
  tooEarly: number;
  /** Journeys left out because the entity, or the path itself, went away in between. */
  gone: number;
}
