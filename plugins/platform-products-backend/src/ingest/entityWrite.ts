import type {
  EffectiveTier,
  FieldReading,
  Provenance,
} from 'backstage-plugin-platform-products-core';
import type { EntityWrite } from '../store/IngestStore';
import type { AssessmentInput } from './assessEntity';

/** Longest text of a `string` column. */
const MAXIMUM_COLUMN = 255;

/** The row of the mirror for an entity. */
export function toEntityWrite(subject: AssessmentInput): EntityWrite {
  const { input, metadata, tier, domain, etag, uid, previous, now } = subject;
  const isNew = !previous || (previous.uid ?? undefined) !== uid;
  const changed = isNew || previous.etag !== etag;
  return {
    ref: column(input.ref),
    kind: column(input.kind.toLocaleLowerCase('en-US')),
    namespace: column(input.namespace),
    name: column(input.name),
    title: column(input.title),
    type: optional(typeOf(subject)),
    owner: optional(metadata.owners[0]),
    system: optional(metadata.system),
    domain: optional(domain),
    lifecycle: optional(valueOrRaw(metadata.lifecycle)),
    ...tierColumns(tier),
    assigned_tier: optional(subject.assigned),
    ...pathColumns(subject.provenance),
    meant_for: subject.meantFor,
    assigned_path: optional(subject.assignedPath),
    uid: optional(uid),
    etag: column(etag),
    input: JSON.stringify(input),
    problems: subject.problems.length,
    dirty: false,
    first_seen_at: isNew ? now : previous.first_seen_at,
    changed_at: changed ? now : previous.changed_at,
  };
}

function tierColumns(tier: EffectiveTier) {
  const known = tier.state === 'own' || tier.state === 'inherited';
  return {
    tier: known ? tier.name : null,
    tier_rank: known ? tier.rank : null,
    tier_state: tier.state,
    tier_conflict: tier.state === 'own' && tier.conflicts.length > 0,
    tier_reading: JSON.stringify(tier),
  };
}

function pathColumns(provenance: Provenance) {
  const isOn = provenance.state === 'on';
  const { raw, source } = 'raw' in provenance ? provenance : {};
  return {
    path: isOn ? column(provenance.path) : null,
    path_version: isOn ? optional(provenance.version) : null,
    path_state: provenance.state,
    path_source: raw === undefined ? null : JSON.stringify({ raw, source }),
  };
}

function typeOf({ input }: AssessmentInput): string | undefined {
  const { spec } = input.entity;
  const type =
    spec !== null && typeof spec === 'object' && !Array.isArray(spec)
      ? spec?.type
      : undefined;
  return typeof type === 'string' ? type : undefined;
}

function valueOrRaw(reading: FieldReading<string>): string | undefined {
  switch (reading.state) {
    case 'valid':
      return reading.value;
    case 'invalid':
      return reading.raw;
    default:
      return undefined;
  }
}

export function optional(text: string | undefined): string | null {
  return text === undefined ? null : column(text);
}

/**
 * Text as every engine takes it: PostgreSQL refuses the character NUL and halves of surrogate
 * pairs, both of which occur in metadata in the wild.
 */
export function column(text: string): string {
  return wellFormed(text.slice(0, MAXIMUM_COLUMN));
}

/** What no database minds. */
const HARMLESS = /^[^\0\uD800-\uDFFF]*$/;

/** Also for texts of unlimited columns. */
export function wellFormed(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(/\0/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, '\uFFFD')
    .replace(/(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '$1\uFFFD');
}
