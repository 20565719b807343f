import type {
  Evaluation,
  LevelResult,
  Subject,
} from 'backstage-plugin-platform-products-core';

/** What a definition is asked about. */
export interface Asked extends Subject {
  /** Ref of the golden path that the entity is on. */
  pathRef?: string;
}

/** What all kinds of definitions have in common: enough to ask, to store and to count. */
export interface Questions {
  /** Names of what is answered, in the order of the outcomes. */
  checks: string[];
  /** Lowest first, ranks from 1. */
  levels: LevelResult[];
  /** Lower case, where only entities of these kinds can be concerned. */
  kinds?: string[];
  /** Answers can change although nothing was edited. */
  usesNow: boolean;
  /** The next moment at which answers change. */
  nextChangeAfter?(now: Date): Date | undefined;
  /** Undefined where it is not about the entity. */
  evaluate(subject: Asked, now: Date): Evaluation | undefined;
}
