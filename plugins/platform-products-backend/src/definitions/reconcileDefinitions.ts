import type {
  EntityInput,
  Problem,
} from 'backstage-plugin-platform-products-core';
import type { ScorecardWrite } from '../store/IngestStore';
import type { DbScorecardRow } from '../store/rows';
import type { LoadedText } from './DefinitionLoader';

const API_GROUP = 'platform-products/';

/** Whether an entity is one of our own definitions; other vendors may have the kind too. */
export function isScorecardDefinition({ kind, entity }: EntityInput): boolean {
  return (
    kind.toLocaleLowerCase('en-US') === 'scorecard' &&
    typeof entity.apiVersion === 'string' &&
    entity.apiVersion.startsWith(API_GROUP)
  );
}

export interface Reconciliation {
  /** Rows that differ from the stored ones, by name. */
  changed: ScorecardWrite[];
  /** Rows whose definition has left the catalog. */
  gone: DbScorecardRow[];
  /** By the ref of the definition. */
  problems: Map<string, Problem[]>;
}

/**
 * Compares the definitions in the catalog with those in force. An unusable text leaves the last
 * usable one in force; without one the scorecard is disabled. Of two definitions with one name
 * the first by ref counts.
 *
 * @param inputs - every definition in the catalog
 */
export function reconcileDefinitions(
  inputs: EntityInput[],
  rows: DbScorecardRow[],
  load: (input: EntityInput) => LoadedText,
  now: Date,
): Reconciliation {
  const stored = new Map(rows.map(row => [row.name, row]));
  const first = new Map<string, EntityInput>();
  const changed: ScorecardWrite[] = [];
  const problems = new Map<string, Problem[]>();

  for (const input of [...inputs].sort((a, b) => (a.ref < b.ref ? -1 : 1))) {
    const winner = first.get(input.name);
    const text = load(input);
    if (winner) {
      problems.set(input.ref, [...text.problems, duplicate(input, winner)]);
      continue;
    }
    first.set(input.name, input);
    if (text.problems.length > 0) problems.set(input.ref, text.problems);
    const row = stored.get(input.name);
    const next = nextRow(input, text, row, now);
    if (!row || differs(row, next)) changed.push(next);
  }
  const gone = rows.filter(({ name }) => !first.has(name));
  return { changed, gone, problems };
}

function nextRow(
  input: EntityInput,
  { digest, scorecard, problems }: LoadedText,
  row: DbScorecardRow | undefined,
  now: Date,
): ScorecardWrite {
  const base = row ? withoutId(row) : emptyRow(input);
  if (scorecard) {
    return {
      ...base,
      ref: input.ref,
      state: 'active',
      input: JSON.stringify(input),
      digest,
      latest_digest: digest,
      stale_since: null,
      stale_reason: null,
      slots: withSlots(base.slots, scorecard.checks),
    };
  }
  const reason = problems[0]?.message ?? 'The definition is not usable';
  return {
    ...base,
    ref: input.ref,
    state: base.input === null ? 'disabled' : 'stale',
    latest_digest: digest,
    stale_since: base.stale_since ?? now,
    stale_reason: reason,
  };
}

function emptyRow(input: EntityInput): ScorecardWrite {
  return {
    name: input.name,
    ref: input.ref,
    state: 'disabled',
    input: null,
    digest: null,
    latest_digest: '',
    stale_since: null,
    stale_reason: null,
    slots: '[]',
    evaluated_digest: null,
    evaluated_at: null,
    summaries_stale: false,
  };
}

/** Places of checks are kept for good, so that codes written before keep their meaning. */
function withSlots(slots: string, checks: { name: string }[]): string {
  const names = new Set<string>(JSON.parse(slots));
  checks.forEach(({ name }) => names.add(name));
  return JSON.stringify([...names]);
}

function withoutId({ id, ...row }: DbScorecardRow): ScorecardWrite {
  return row;
}

function differs(row: DbScorecardRow, next: ScorecardWrite): boolean {
  return (
    row.ref !== next.ref ||
    row.state !== next.state ||
    row.input !== next.input ||
    row.latest_digest !== next.latest_digest ||
    row.stale_reason !== next.stale_reason
  );
}

function duplicate(input: EntityInput, winner: EntityInput): Problem {
  const found = input.ref;
  const allowed = `a name that no other scorecard has; ${winner.ref} has this one`;
  return {
    entityRef: input.ref,
    code: 'duplicate-scorecard',
    severity: 'error',
    path: 'metadata.name',
    found: input.name,
    allowed,
    message: `metadata.name of ${found} is "${input.name}", which ${winner.ref} has too: only the first is evaluated`,
  };
}
