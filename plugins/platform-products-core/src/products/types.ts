import type { EntityInput, Json } from '../entity/EntityInput';
import type { Edge } from '../notices/types';

/**
 * An objective of a product, as its definition says it.
 *
 * @public
 */
export interface ProductSlo {
  name: string;
  /** Per cent. */
  objective: number;
  /** For example `28d`. */
  window?: string;
  /** Name of the fact that is measured against it. */
  fact?: string;
}

/**
 * A platform product that can be evaluated: everything in it was parsed, compiled and tried.
 *
 * @public
 */
export interface PlatformProduct {
  name: string;
  ref: string;
  title: string;
  description?: string;
  /** Entity ref of the owner, lower case. */
  owner?: string;
  /** As written; `readMetadata` maps it to a stage. */
  lifecycle: string;
  /** As written. */
  tier?: string;
  /** Entity ref of the domain. */
  domain?: string;
  /** What it is for, in the words of the company: products of one capability compete. */
  capability?: string;
  maturity?: string;
  /** Markdown. */
  valueProposition?: string;
  /** Refs of what it is made of. */
  parts: string[];
  support: {
    /** Where to ask: a channel or an address. */
    channel?: string;
    /** `http:` or `https:`. */
    docs?: string;
    /** Whom a page reaches. */
    oncall?: string;
  };
  /** Refs of the ways to start. */
  goldenPaths: string[];
  slos: ProductSlo[];
  /** Filter predicate, as written: whom it is meant for. Absent: its adoption is not measured. */
  eligible?: Json;
  /** Lower case, where `eligible` pins the kind: a store can leave all others out. */
  kinds?: string[];
  /** CEL source, as written. Absent: any relation to a part counts. */
  adoptedWhen?: string;
  /** Share of the eligible that is aimed at, 0 to 1. */
  target?: number;
  /** True if `adoptedWhen` reads `now`: answers can change although nothing was edited. */
  usesNow: boolean;
  /** Whether the product is meant for this entity. False where adoption is not measured. */
  selects(input: EntityInput): boolean;
}

/**
 * Everything that a product is made of, by ref, with the path from there to the product, nearest hop
 * first. The product itself is in it, with an empty path.
 *
 * @public
 */
export type ProductParts = ReadonlyMap<string, Edge[]>;

/**
 * Whether an entity uses a product, whomever it is meant for. `unknown`: it cannot be told.
 *
 * @public
 */
export type ProductUse =
  | {
      state: 'used';
      /** From the entity to the product, nearest hop first; absent where an expression says so. */
      path?: Edge[];
    }
  | { state: 'not-used' }
  | {
      state: 'unknown';
      /** Sentence that says what is missing. */
      why: string;
    };

/**
 * Whether an entity has adopted a product that is meant for it. `unknown` is its own answer, neither
 * adopted nor not.
 *
 * @public
 */
export type Adoption =
  | {
      state: 'adopted';
      /** From the entity to the product, nearest hop first; absent where an expression says so. */
      path?: Edge[];
    }
  | { state: 'not-adopted' }
  | {
      state: 'unknown';
      /** Sentence that says what is missing. */
      why: string;
    }
  | {
      state: 'not-eligible';
      /** It is not meant for it, it is a part of it, or nobody said for whom it is meant. */
      why: 'not-selected' | 'part' | 'not-measured';
    };

/**
 * How many of those a product is meant for use it.
 *
 * @public
 */
export interface AdoptionCounts {
  /** All that the product is meant for, `unknown` included. */
  eligible: number;
  adopted: number;
  /** Of whom it cannot be told. */
  unknown: number;
}

/**
 * How far the adoption of a product is.
 *
 * @public
 */
export interface AdoptionRate {
  /** `adopted / (eligible - unknown)`, 0 to 1; absent where nothing is known. */
  rate?: number;
  /** `(eligible - unknown) / eligible`, 0 to 1; absent where nobody is eligible. */
  coverage?: number;
  /** `adopted / eligible`: the share if none of the unknown have adopted it. */
  least?: number;
  /** `(adopted + unknown) / eligible`: the share if all of the unknown have. */
  most?: number;
  /**
   * Whether the target is met whatever the unknown have done; `unknown` where they decide. Absent
   * without a target.
   */
  target?: 'met' | 'not-met' | 'unknown';
}

/**
 * An entity that a product is meant for, and that uses another one for the same.
 *
 * @public
 */
export interface Duplication {
  entityRef: string;
  /** Refs of the competing products that it uses. */
  competing: string[];
  /** Whether it uses the product too: it may be on its way, or has everything twice. */
  also: boolean;
}
