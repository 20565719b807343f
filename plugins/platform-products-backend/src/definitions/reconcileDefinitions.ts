import type {
  EntityInput,
  Problem,
} from 'backstage-plugin-platform-products-core';
import type { ScorecardWrite } from '../store/IngestStore';
import type { DbScorecardRow, DefinitionKind } from '../store/rows';
import type { LoadedText } from './DefinitionLoader';
import { definitionKindOf, storedNameOf } from './definitionKinds';
import type { LoadedDefinition } from './LoadedDefinition';
import { ADOPTED } from '../products/productQuestions';

export interface Reconciliation {
  /** Rows that differ from the stored ones. */
  changed: ScorecardWrite[];
  /** Rows whose definition has left the catalog. */
  gone: DbScorecardRow[];
  /** By the ref of the definition. */
  problems: Map<string, Problem[]>;
}

/**
 * Compares the definitions in the catalog with those in force. An unusable text leaves the last
 * usable one in force; without one the definition is disabled. Of two definitions of a kind with
 * one name the first by ref counts.
 *
 * @param inputs - every definition in the catalog
 */
export function reconcileDefinitions(
  inputs: EntityInput[],
  rows: DbScorecardRow[],
  load: (kind: DefinitionKind, input: EntityInput) => LoadedText,
  now: Date,
): Reconciliation {
  const stored = new Map(rows.map(row => [row.name, row]));
  const first = new Map<string, EntityInput>();
  const counting = new Set<string>();
  const changed: ScorecardWrite[] = [];
  const problems = new Map<string, Problem[]>();

  for (const input of [...inputs].sort((a, b) => (a.ref < b.ref ? -1 : 1))) {
    const kind = definitionKindOf(input);
    if (!kind) continue;
    const place = placeOf(kind, input);
    const winner = first.get(place);
    const text = load(kind, input);
    if (winner) {
      problems.set(input.ref, [
        ...text.problems,
        duplicate(kind, input, winner),
      ]);
      continue;
    }
    first.set(place, input);
    if (text.problems.length > 0) problems.set(input.ref, text.problems);
    const name = storedNameOf(kind, input);
    counting.add(name);
    const row = stored.get(name);
    const next = nextRow(kind, input, text, row, now);
    if (!row || differs(row, next)) changed.push(next);
  }
  const gone = rows.filter(({ name }) => !counting.has(name));
  return { changed, gone, problems };
}

/** Those with one place have one name. An entity that names a path does not mind its case. */
function placeOf(kind: DefinitionKind, { name }: EntityInput): string {
  const spelled = kind === 'scorecard' ? name : name.toLocaleLowerCase('en-US');
  return `${kind} ${spelled}`;
}

function nextRow(
  kind: DefinitionKind,
  input: EntityInput,
  { digest, loaded, problems }: LoadedText,
  row: DbScorecardRow | undefined,
  now: Date,
): ScorecardWrite {
  const base = row ? withoutId(row) : emptyRow(kind, input);
  if (loaded) {
    return {
      ...base,
      ref: input.ref,
      state: 'active',
      input: JSON.stringify(input),
      digest,
      latest_digest: digest,
      stale_since: null,
      stale_reason: null,
      slots: withSlots(base.slots, checksOf(loaded)),
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

function emptyRow(kind: DefinitionKind, input: EntityInput): ScorecardWrite {
  return {
    kind,
    name: storedNameOf(kind, input),
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
function withSlots(slots: string, checks: string[]): string {
  return JSON.stringify([
    ...new Set<string>([...JSON.parse(slots), ...checks]),
  ]);
}

function checksOf(loaded: LoadedDefinition): string[] {
  switch (loaded.kind) {
    case 'scorecard':
      return loaded.scorecard.checks.map(({ name }) => name);
    case 'golden-path':
      return loaded.path.steps.map(({ name }) => name);
    default:
      return [ADOPTED];
  }
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

/** What each kind is called, in sentences and in codes of problems. */
const words: Record<DefinitionKind, { word: string; code: string }> = {
  scorecard: { word: 'scorecard', code: 'scorecard' },
  'golden-path': { word: 'golden path', code: 'golden-path' },
  product: { word: 'platform product', code: 'platform-product' },
};

function duplicate(
  kind: DefinitionKind,
  input: EntityInput,
  winner: EntityInput,
): Problem {
  const { word, code } = words[kind];
  return {
    entityRef: input.ref,
    code: `duplicate-${code}`,
    severity: 'error',
    path: 'metadata.name',
    found: input.name,
    allowed: `a name that no other ${word} has; ${winner.ref} has this one`,
    message: `metadata.name of ${input.ref} is "${input.name}", which ${winner.ref} has too: only the first is evaluated`,
  };
}
