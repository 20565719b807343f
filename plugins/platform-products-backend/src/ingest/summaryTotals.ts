import type { LevelResult } from 'backstage-plugin-platform-products-core';
import { countedPlace } from '../store/outcomeCodes';
import {
  DbDailySummaryRow,
  DbEntityRow,
  DbSummaryRow,
  NO_GROUP,
  SummaryDimension,
} from '../store/rows';
import type { ReportValues } from './reportState';

/** Counts over the reports of one scorecard and one group. */
export interface SummaryTotals {
  entities: number;
  earned: number;
  possible: number;
  unknown: number;
  failing: number;
  unknownChecks: number;
  /** Entities by level rank. */
  levels: number[];
  /** Per slot, entities by outcome in the order of `countedOutcomes`. */
  checks: number[][];
}

export interface SummaryGroup {
  dimension: SummaryDimension;
  key: string;
}

export type Grouping = Pick<
  DbEntityRow,
  'owner' | 'system' | 'domain' | 'tier'
>;

/** The groups that an entity counts for. */
export function groupsOf(row: Grouping): SummaryGroup[] {
  return [
    { dimension: 'all', key: 'all' },
    { dimension: 'owner', key: row.owner ?? NO_GROUP },
    { dimension: 'system', key: row.system ?? NO_GROUP },
    { dimension: 'domain', key: row.domain ?? NO_GROUP },
    { dimension: 'tier', key: row.tier ?? NO_GROUP },
  ];
}

export function emptyTotals(): SummaryTotals {
  return {
    entities: 0,
    earned: 0,
    possible: 0,
    unknown: 0,
    failing: 0,
    unknownChecks: 0,
    levels: [],
    checks: [],
  };
}

export function totalsOf(row: DbSummaryRow): SummaryTotals {
  return {
    entities: row.entities,
    earned: row.earned,
    possible: row.possible,
    unknown: row.unknown,
    failing: row.failing,
    unknownChecks: row.unknown_checks,
    levels: JSON.parse(row.levels),
    checks: JSON.parse(row.checks),
  };
}

/** Adds a report to the counts (`sign` 1) or takes it out (-1). */
export function countReport(
  totals: SummaryTotals,
  report: ReportValues,
  sign: 1 | -1,
): void {
  totals.entities += sign;
  totals.earned += sign * report.earned;
  totals.possible += sign * report.possible;
  totals.unknown += sign * report.unknown;
  totals.failing += sign * report.failing;
  totals.unknownChecks += sign * report.unknown_checks;
  const rank = report.level_rank;
  while (totals.levels.length <= rank) totals.levels.push(0);
  totals.levels[rank] += sign;
  for (let slot = 0; slot < report.codes.length; slot++) {
    while (totals.checks.length <= slot) totals.checks.push([0, 0, 0, 0, 0]);
    const place = countedPlace(report.codes, slot);
    if (place !== undefined) totals.checks[slot][place] += sign;
  }
}

export function toSummaryRow(
  scorecardId: number,
  { dimension, key }: SummaryGroup,
  totals: SummaryTotals,
): DbSummaryRow {
  const earned = rounded(totals.earned);
  const possible = rounded(totals.possible);
  return {
    scorecard_id: scorecardId,
    dimension,
    group_key: key,
    entities: totals.entities,
    earned,
    possible,
    unknown: rounded(totals.unknown),
    share: possible > 0 ? rounded(earned / possible) : 1,
    failing: totals.failing,
    unknown_checks: totals.unknownChecks,
    levels: JSON.stringify(withoutTrailing(totals.levels, isZero)),
    checks: JSON.stringify(
      withoutTrailing(totals.checks, counts => counts.every(isZero)),
    ),
  };
}

export function toDailyRow(
  definition: { name: string; levels: LevelResult[] },
  row: DbSummaryRow,
  at: Date,
): DbDailySummaryRow {
  const counts: number[] = JSON.parse(row.levels);
  const levels = [
    { name: 'none', title: 'None', rank: 0 },
    ...definition.levels,
  ];
  return {
    scorecard: definition.name,
    dimension: row.dimension,
    group_key: row.group_key,
    day: at.toISOString().slice(0, 10),
    entities: row.entities,
    earned: row.earned,
    possible: row.possible,
    unknown: row.unknown,
    levels: JSON.stringify(
      levels.map(level => ({ ...level, entities: counts[level.rank] ?? 0 })),
    ),
  };
}

/** Millionths: sums of decimal weights must not depend on the order of their parts. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function isZero(count: number): boolean {
  return count === 0;
}

/** Equal counts are equal text, however they came about. */
function withoutTrailing<T>(items: T[], isEmpty: (item: T) => boolean): T[] {
  let length = items.length;
  while (length > 0 && isEmpty(items[length - 1])) length -= 1;
  return items.slice(0, length);
}
