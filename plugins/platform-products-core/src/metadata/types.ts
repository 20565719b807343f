/**
 * One place where a field may be written, most trusted first in a list of them.
 * `path` is a list of keys below the entity (`['spec', 'tier']`): keys hold dots and slashes, so
 * a path is never a dotted string.
 *
 * @public
 */
export type FieldSource = (
  | { annotation: string }
  | { label: string }
  /** A tag `<prefix><value>`, for example `tier:` for the tag `tier:core`. */
  | { tagPrefix: string }
  | { path: string[] }
) & {
  /** Raw value (case ignored) to the value it means. Raw values that are not listed are taken as they are. */
  values?: Record<string, string>;
};

/**
 * Fields that {@link MetadataConfig} can place.
 *
 * @public
 */
export type MetadataField =
  | 'tier'
  | 'lifecycle'
  | 'goldenPath'
  | 'templateVersion'
  | 'deprecatedAt'
  | 'sunsetAt'
  | 'replacedBy'
  | 'migrationGuide'
  | 'deprecationReason'
  | 'onCall'
  | 'rtoMinutes'
  | 'rpoMinutes'
  | 'lastReviewedAt';

/**
 * Where each field is read from and what counts as "not set".
 *
 * @public
 */
export interface MetadataConfig {
  sources: Record<MetadataField, FieldSource[]>;
  /** Raw values, trimmed and lower case, that mean nobody has set the field: `-`, `unknown`, `tbd` … */
  notSet: string[];
  /** Raw lifecycle (lower case) to stage, for example `stable` to `production`. */
  lifecycleStages: Record<string, string>;
  /** The stage that makes an entity deprecated by its own metadata. */
  deprecatedStage: string;
  /** Names of groups that own nothing: `unspecified`, `unknown` … */
  placeholderOwners: string[];
  /** `platform-products/slo-` : the annotation prefix whose rest is the name of an objective. */
  sloPrefix: string;
}

/**
 * What was found for one field. Not set, invalid and conflicting are different things: nobody
 * said anything, somebody said something wrong, two places say different things.
 *
 * @public
 */
export type FieldReading<T> = {
  /** Sources that disagree with the first; the first wins. */
  conflicts: { source: string; raw: string }[];
} & (
  | { state: 'not-set' }
  | { state: 'valid'; value: T; raw: string; source: string }
  | { state: 'invalid'; raw: string; source: string; allowed: string }
);

/**
 * What an entity's file says of the golden path that it follows, or of the template that it was
 * made from. Whether there is such a path is for `provenanceOf` to say.
 *
 * @public
 */
export interface StatedPath {
  /** Of the path; of the template, where a template is named. Lower case. */
  name: string;
  /** As written after `@`, else the version of the template. Need not be semantic. */
  version?: string;
  /** Ref of the template, where it is one that is named. */
  template?: string;
}

/**
 * A defect in what somebody wrote, addressed to who wrote it.
 *
 * @public
 */
export interface Problem {
  /** The entity whose file has the defect. */
  entityRef: string;
  /** Names the sort of defect: `invalid-tier`, `conflicting-tier`, `unowned`, `unmapped-lifecycle`, `invalid-definition` … */
  code: string;
  severity: 'error' | 'warning';
  /** Where in the entity, readable: `metadata.annotations["platform-products/tier"]`. */
  path: string;
  /** What stands there, shortened to 200 characters. */
  found: string;
  /** What may stand there, as a sentence part: `one of tier-1, tier-2`. */
  allowed: string;
  /** One sentence that names path, found and allowed. */
  message: string;
}

/**
 * Everything the suite reads from one entity's metadata.
 *
 * @public
 */
export interface EntityMetadata {
  /** The tier that the entity's own file names; tier names are checked against the ladder. */
  tier: FieldReading<string>;
  /** A configured stage; an unmapped raw value is `invalid` and stays visible in `raw`. */
  lifecycle: FieldReading<string>;
  /** Owner refs from `ownedBy` relations (else `spec.owner`), placeholders left out. Empty is unowned. */
  owners: string[];
  /** From a `partOf` relation to a system (else `spec.system`); the first, sorted, if there are several. */
  system?: string;
  /** From a `partOf` relation to a domain (else `spec.domain`). */
  domain?: string;
  deprecation: {
    /** True if the lifecycle's stage is the deprecated one or a deprecation date is set. */
    deprecated: boolean;
    /** ISO 8601 instants or dates, as parsed. */
    deprecatedAt: FieldReading<string>;
    sunsetAt: FieldReading<string>;
    /** Entity ref, lower case. */
    replacedBy: FieldReading<string>;
    migrationGuide: FieldReading<string>;
    reason: FieldReading<string>;
  };
  /** Not set means unknown origin, never "off the path". */
  goldenPath: FieldReading<StatedPath>;
  /** Objective by name in per cent, for example `{ availability: 99.95 }`. */
  slos: Record<string, number>;
  /** Whom a page reaches: the key of a service or a rota. Two places that name one do not conflict. */
  onCall: FieldReading<string>;
  /** Recovery objectives in minutes. */
  recovery: {
    rtoMinutes: FieldReading<number>;
    rpoMinutes: FieldReading<number>;
  };
  /** When somebody last looked at the tier: an ISO 8601 instant or date. */
  lastReviewedAt: FieldReading<string>;
  problems: Problem[];
}
