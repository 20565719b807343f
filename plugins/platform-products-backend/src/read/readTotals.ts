import type { SummaryDimension } from '../store/rows';
import {
  addReport,
  emptyTotals,
  groupOf,
  GroupTotals,
  totalsOfRow,
} from './groupTotals';
import type { ReadContext } from './ReadContext';
import type { ReadStore, ReportFacts, Window } from './ReadStore';
import { canSee } from './visibility/Visible';
import { scanVisible } from './visibility/visibleRows';

/** How compact reports of a scorecard are walked through. */
export function reportScan(store: ReadStore, scorecardId: number) {
  return {
    rows: (window: Window<number>) => store.reportFacts(scorecardId, window),
    keyOf: (row: ReportFacts) => row.entity_id,
    refOf: (row: ReportFacts) => row.ref,
  };
}

/** What one request has read: its parts ask for the same reports, which are walked through once. */
const readByRequest = new WeakMap<
  ReadContext,
  Map<number, Promise<ReportFacts[]>>
>();

/** All visible reports of a scorecard, with domains that the caller cannot see left out. */
export function visibleReports(
  context: ReadContext,
  scorecardId: number,
): Promise<ReportFacts[]> {
  let read = readByRequest.get(context);
  if (!read) {
    read = new Map();
    readByRequest.set(context, read);
  }
  let reports = read.get(scorecardId);
  if (!reports) {
    reports = readReports(context, scorecardId);
    read.set(scorecardId, reports);
  }
  return reports;
}

async function readReports(
  { store, visible }: ReadContext,
  scorecardId: number,
): Promise<ReportFacts[]> {
  const reports: ReportFacts[] = [];
  for await (const step of scanVisible(
    reportScan(store, scorecardId),
    visible,
  )) {
    for (const report of step) {
      reports.push(
        report.domain !== null && !canSee(visible, report.domain)
          ? { ...report, domain: null }
          : report,
      );
    }
  }
  return reports;
}

/** Groups of a dimension, counted over what the caller may see. */
export async function countGroups(
  context: ReadContext,
  scorecardId: number,
  dimension: SummaryDimension,
): Promise<Map<string, GroupTotals>> {
  const groups = new Map<string, GroupTotals>();
  for (const report of await visibleReports(context, scorecardId)) {
    const key = groupOf(report, dimension);
    let totals = groups.get(key);
    if (!totals) {
      totals = emptyTotals(key);
      groups.set(key, totals);
    }
    addReport(totals, report);
  }
  return groups;
}

/** How all entities stand on a scorecard: prepared, or counted for a restricted caller. */
export async function readTotals(
  context: ReadContext,
  scorecardId: number,
): Promise<GroupTotals> {
  if (context.visible !== 'all') {
    const groups = await countGroups(context, scorecardId, 'all');
    return groups.get('all') ?? emptyTotals('all');
  }
  const [row] = await context.store.summaries(scorecardId, 'all', 'name', {
    limit: 1,
  });
  return row ? totalsOfRow(row) : emptyTotals('all');
}
