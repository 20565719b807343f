import { countedPlace } from '../store/outcomeCodes';
import type { DbSummaryRow, SummaryDimension } from '../store/rows';
import { NO_GROUP } from '../store/rows';
import type { ReportFacts, SummaryKey, SummaryOrder } from './ReadStore';

/** How one group stands on one scorecard. */
export interface GroupTotals {
  key: string;
  entities: number;
  earned: number;
  possible: number;
  unknown: number;
  failing: number;
  unknownChecks: number;
  /** Entities by level rank. */
  levels: number[];
  /** Per slot `[pass, fail, unknown, not-applicable, exempt]`. */
  checks: number[][];
}

export function emptyTotals(key: string): GroupTotals {
  return {
    key,
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

/** Reads a prepared row. */
export function totalsOfRow(row: DbSummaryRow): GroupTotals {
  return {
    key: row.group_key,
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

/** Counts one report into the totals. */
export function addReport(totals: GroupTotals, report: ReportFacts): void {
  totals.entities += 1;
  totals.earned += report.earned;
  totals.possible += report.possible;
  totals.unknown += report.unknown;
  totals.failing += report.failing;
  totals.unknownChecks += report.unknown_checks;
  totals.levels[report.level_rank] =
    (totals.levels[report.level_rank] ?? 0) + 1;
  for (let slot = 0; slot < report.codes.length; slot++) {
    const place = countedPlace(report.codes, slot);
    if (place !== undefined) {
      const counts = (totals.checks[slot] ??= [0, 0, 0, 0, 0]);
      counts[place] += 1;
    }
  }
}

/** The group of a report in a dimension. */
export function groupOf(
  report: Pick<ReportFacts, 'owner' | 'system' | 'domain' | 'tier'>,
  dimension: SummaryDimension,
): string {
  return dimension === 'all' ? 'all' : report[dimension] ?? NO_GROUP;
}

/** Share of the points; 1 where nothing can be earned. */
export function shareOf({ earned, possible }: GroupTotals): number {
  return possible > 0 ? earned / possible : 1;
}

/** Where the totals stand in a list of the order. */
export function summaryKeyOf(
  totals: GroupTotals,
  order: SummaryOrder,
): SummaryKey {
  switch (order) {
    case 'score':
      return { rank: shareOf(totals), key: totals.key };
    case 'entities':
      return { rank: totals.entities, key: totals.key };
    default:
      return { key: totals.key };
  }
}

/** Compares two places: negative where the first comes first. */
export function compareSummaryKeys(
  one: SummaryKey,
  other: SummaryKey,
  order: SummaryOrder,
): number {
  const byRank = (one.rank ?? 0) - (other.rank ?? 0);
  if (byRank !== 0) {
    return order === 'entities' ? -byRank : byRank;
  }
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}
