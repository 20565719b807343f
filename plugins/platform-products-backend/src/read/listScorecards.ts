import type {
  LevelCount,
  OutcomeCounts,
  ScorecardDetail,
  ScorecardRow,
  ScorecardsPage,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { countedOutcomes } from '../store/outcomeCodes';
import { DbProblemRow, DbScorecardRow, toDate } from '../store/rows';
import type { GroupTotals } from './groupTotals';
import { problemOf } from './listProblems';
import { PageRequest, readPage } from './pages';
import {
  findScorecard,
  KnownScorecard,
  levelsOf,
  ReadContext,
  readScorecards,
} from './ReadContext';
import { readTotals } from './readTotals';

/** Problems of one definition that its row shows. */
const MAXIMUM_PROBLEMS = 100;

/** `GET /scorecards` */
export async function listScorecards(
  context: ReadContext,
  query: PageRequest,
): Promise<ScorecardsPage> {
  const all = await readScorecards(context);
  const { rows, page } = await readPage(['scorecards'], query, {
    rows: async ({ after, limit }) =>
      all
        .filter(({ row }) => after === undefined || row.name > after)
        .sort((a, b) => (a.row.name < b.row.name ? -1 : 1))
        .slice(0, limit),
    keyOf: ({ row }) => row.name,
    keySchema: z.string(),
    count: async () => all.length,
  });
  const items: ScorecardRow[] = [];
  for (const scorecard of rows) {
    items.push((await standingOf(context, scorecard)).row);
  }
  return { items, ...page };
}

/** `GET /scorecards/:name` */
export async function readScorecard(
  context: ReadContext,
  name: string,
): Promise<ScorecardDetail> {
  const scorecard = await findScorecard(context, name);
  const { row, totals } = await standingOf(context, scorecard);
  const slots = JSON.parse(scorecard.row.slots) as string[];
  return {
    ...row,
    appliesTo: scorecard.definition?.appliesTo as ScorecardDetail['appliesTo'],
    checks: (scorecard.definition?.checks ?? []).map(check => ({
      ...check,
      appliesTo: check.appliesTo as ScorecardDetail['appliesTo'],
      enforced: isEnforced(check.enforcedFrom, context.now),
      outcomes: outcomeCounts(totals.checks[slots.indexOf(check.name)]),
    })),
  };
}

async function standingOf(context: ReadContext, scorecard: KnownScorecard) {
  const { row, definition } = scorecard;
  const [totals, problems] = await Promise.all([
    readTotals(context, row.id),
    context.store.problems({ entityRef: row.ref }, { limit: MAXIMUM_PROBLEMS }),
  ]);
  return {
    totals,
    row: scorecardRow(scorecard, definition ? totals : undefined, problems),
  };
}

function scorecardRow(
  { row, definition }: KnownScorecard,
  totals: GroupTotals | undefined,
  problems: DbProblemRow[],
): ScorecardRow {
  return {
    name: row.name,
    scorecardRef: row.ref,
    title: definition?.title ?? row.name,
    description: definition?.description,
    owner: definition?.owner,
    state: row.state,
    stale: staleOf(row),
    problems: problems.map(problemOf),
    entities: totals?.entities ?? 0,
    levels: levelCounts({ definition }, totals?.levels ?? []),
    score: scoreOf(totals),
    checks: definition?.checks.length ?? 0,
  };
}

/** Since when and why the newest text of a definition is not in force. */
export function staleOf(row: DbScorecardRow) {
  return row.state === 'stale' && row.stale_since !== null
    ? {
        since: toDate(row.stale_since).toISOString(),
        reason: row.stale_reason ?? '',
      }
    : undefined;
}

/** Every level of the scorecard with its number of entities, lowest first. */
export function levelCounts(
  { definition }: Pick<KnownScorecard, 'definition'>,
  byRank: (number | null | undefined)[],
): LevelCount[] {
  return levelsOf(definition).map(({ name, title, rank }) => ({
    name,
    title,
    rank,
    entities: byRank[rank] ?? 0,
  }));
}

/** Names the five counts of a slot. */
export function outcomeCounts(counts: number[] | undefined): OutcomeCounts {
  return Object.fromEntries(
    countedOutcomes.map((outcome, index) => [outcome, counts?.[index] ?? 0]),
  ) as OutcomeCounts;
}

export function scoreOf(
  totals: Pick<GroupTotals, 'earned' | 'possible' | 'unknown'> | undefined,
) {
  return {
    earned: totals?.earned ?? 0,
    possible: totals?.possible ?? 0,
    unknown: totals?.unknown ?? 0,
  };
}

function isEnforced(enforcedFrom: string | undefined, now: Date): boolean {
  return enforcedFrom === undefined || new Date(enforcedFrom) <= now;
}
