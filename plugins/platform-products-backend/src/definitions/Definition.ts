import type { DbScorecardRow, TransitionCause } from '../store/rows';
import type { LoadedDefinition } from './LoadedDefinition';
import type { Questions } from './Questions';

/** Something to judge by that is in force, with its place in the store. */
export interface Definition extends Questions {
  id: number;
  /** In the store: the ref, but for scorecards. */
  name: string;
  loaded: LoadedDefinition;
  /** Of all that answers depend on, but for the entity. */
  digest: string | null;
  /** Length of the codes of its reports. */
  slotCount: number;
  /** Slot of each check, in the order of the checks. */
  slotOfCheck: number[];
  /** Check name of each slot. */
  slots: string[];
  /** By rank; rank 0 is `none`. */
  levelNames: string[];
  /** Why every selected entity must be asked again, if it must. */
  pending?: Extract<TransitionCause, 'definition' | 'time'>;
  summariesStale: boolean;
}

/** Answers that depend on the hour are at most this old, in milliseconds. */
const NOW_PRECISION = 3_600_000;

/** @param digest - of all that answers depend on, but for the entity */
export function toDefinition(
  row: DbScorecardRow,
  loaded: LoadedDefinition,
  questions: Questions,
  digest: string | null,
  now: Date,
): Definition {
  const slots: string[] = JSON.parse(row.slots);
  return {
    ...questions,
    id: row.id,
    name: row.name,
    loaded,
    digest,
    slots,
    slotCount: slots.length,
    slotOfCheck: questions.checks.map(name => slots.indexOf(name)),
    levelNames: ['none', ...questions.levels.map(({ name }) => name)],
    pending: pendingCause(row, questions, digest, now),
    summariesStale: Boolean(row.summaries_stale),
  };
}

function pendingCause(
  row: DbScorecardRow,
  { usesNow, nextChangeAfter }: Questions,
  digest: string | null,
  now: Date,
): Definition['pending'] {
  if (row.evaluated_digest !== digest || row.evaluated_at === null) {
    return 'definition';
  }
  const evaluatedAt = new Date(row.evaluated_at);
  const next = nextChangeAfter?.(evaluatedAt);
  const enforced = next !== undefined && next <= now;
  const aged =
    usesNow && now.getTime() - evaluatedAt.getTime() >= NOW_PRECISION;
  return enforced || aged ? 'time' : undefined;
}
