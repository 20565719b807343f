import type { Scorecard } from 'backstage-plugin-platform-products-core';
import type { DbScorecardRow, TransitionCause } from '../store/rows';

/** A scorecard in force, with its place in the store. */
export interface Definition {
  id: number;
  scorecard: Scorecard;
  /** Length of the codes of its reports. */
  slotCount: number;
  /** Slot of each check, in the order of the scorecard's checks. */
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

export function toDefinition(
  row: DbScorecardRow,
  scorecard: Scorecard,
  now: Date,
): Definition {
  const slots: string[] = JSON.parse(row.slots);
  return {
    id: row.id,
    scorecard,
    slots,
    slotCount: slots.length,
    slotOfCheck: scorecard.checks.map(({ name }) => slots.indexOf(name)),
    levelNames: ['none', ...scorecard.levels.map(({ name }) => name)],
    pending: pendingCause(row, scorecard, now),
    summariesStale: Boolean(row.summaries_stale),
  };
}

function pendingCause(
  row: DbScorecardRow,
  scorecard: Scorecard,
  now: Date,
): Definition['pending'] {
  if (row.evaluated_digest !== row.digest || row.evaluated_at === null) {
    return 'definition';
  }
  const evaluatedAt = new Date(row.evaluated_at);
  const next = scorecard.nextChangeAfter(evaluatedAt);
  const enforced = next !== undefined && next <= now;
  const aged =
    scorecard.usesNow && now.getTime() - evaluatedAt.getTime() >= NOW_PRECISION;
  return enforced || aged ? 'time' : undefined;
}
