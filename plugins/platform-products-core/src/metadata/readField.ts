import type { EntityInput } from '../entity/EntityInput';
import type { ProblemList } from './problemList';
import { readSource, SourceValue } from './readSource';
import type { FieldReading, MetadataConfig, MetadataField } from './types';

/** Turns text into a value, or says what would have been allowed. */
export type FieldParser<T> = (
  text: string,
) => { value: T } | { allowed: string };

const CODES: Record<MetadataField, string> = {
  tier: 'tier',
  lifecycle: 'lifecycle',
  goldenPath: 'golden-path',
  templateVersion: 'template-version',
  deprecatedAt: 'deprecated-at',
  sunsetAt: 'sunset-at',
  replacedBy: 'replaced-by',
  migrationGuide: 'migration-guide',
  deprecationReason: 'deprecation-reason',
  onCall: 'on-call',
  rtoMinutes: 'rto-minutes',
  rpoMinutes: 'rpo-minutes',
  lastReviewedAt: 'last-reviewed-at',
};

/**
 * Reads a field from its sources in order: the first that says something wins.
 *
 * @param agree - whether two values, the one that wins first, do not contradict each other
 */
export function readField<T>(
  input: EntityInput,
  config: MetadataConfig,
  field: MetadataField,
  parse: FieldParser<T>,
  problems: ProblemList,
  agree: (first: T, other: T) => boolean = areEqual,
): FieldReading<T> {
  const found: SourceValue[] = [];
  for (const source of config.sources[field]) {
    const value = readSource(input, source);
    if (value && !isNotSet(value.mapped, config)) {
      found.push(value);
    }
  }
  const [first, ...others] = found;
  if (!first) {
    return { state: 'not-set', conflicts: [] };
  }
  const code = CODES[field];
  const disagreeing = others.filter(
    other => !isCompatible(first, other, parse, agree),
  );
  const conflicts = disagreeing.map(({ source, raw }) => ({ source, raw }));
  reportConflicts(disagreeing, first, code, problems);
  reportWrongType(first, problems);
  const { raw, source } = first;
  const parsed = parse(first.mapped);
  if ('value' in parsed) {
    return { state: 'valid', value: parsed.value, raw, source, conflicts };
  }
  problems.add(`invalid-${code}`, 'error', first.path, raw, parsed.allowed);
  return { state: 'invalid', raw, source, allowed: parsed.allowed, conflicts };
}

/** Absent by meaning: empty, a word that stands for nothing, or a template that nobody rendered. */
export function isNotSet(text: string, config: MetadataConfig): boolean {
  return (
    config.notSet.includes(text.trim().toLowerCase()) ||
    /\$\{\{|\{\{.*\}\}/.test(text)
  );
}

function areEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isCompatible<T>(
  first: SourceValue,
  other: SourceValue,
  parse: FieldParser<T>,
  agree: (first: T, other: T) => boolean,
): boolean {
  const one = parse(first.mapped);
  const two = parse(other.mapped);
  if ('value' in one && 'value' in two) {
    return agree(one.value, two.value);
  }
  return (
    !('value' in one) &&
    !('value' in two) &&
    first.mapped.toLowerCase() === other.mapped.toLowerCase()
  );
}

function reportConflicts(
  disagreeing: SourceValue[],
  first: SourceValue,
  code: string,
  problems: ProblemList,
) {
  for (const { path, raw } of disagreeing) {
    const allowed = `the same as ${first.path}, which says "${first.raw}"`;
    problems.add(`conflicting-${code}`, 'warning', path, raw, allowed);
  }
}

function reportWrongType(value: SourceValue, problems: ProblemList) {
  if (value.wrongType === 'number' || value.wrongType === 'boolean') {
    const allowed = `text: put the ${value.wrongType} in quotes`;
    problems.add('not-a-text', 'warning', value.path, value.raw, allowed);
  }
}
