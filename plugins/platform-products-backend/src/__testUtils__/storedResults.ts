import type { Knex } from 'knex';
import { DbRunRow, toDate } from '../store/rows';

type Row = Record<string, unknown>;

/** Moments, and keys that depend on the order of insertion, differ between equal runs. */
const INCIDENTAL = new Set([
  'id',
  'entity_id',
  'scorecard_id',
  'run_id',
  'at',
  'since',
  'stale_since',
  'evaluated_at',
  'first_seen_at',
  'changed_at',
  'started_at',
  'onboarded_at',
  'first_value_at',
  'left_at',
  'day',
]);

/**
 * Everything that passes have stored, but for the passes themselves, in a form that is equal for
 * equal results on any engine.
 *
 * @param table - reads a table, wherever the database keeps it
 */
export async function storedResults(
  table: (name: string) => Knex.QueryBuilder,
) {
  const rows = async (name: string): Promise<Row[]> => table(name).select('*');
  const entities = await rows('entities');
  const scorecards = await rows('scorecards');
  const names = new Map<unknown, unknown>([
    ...entities.map(({ id, ref }) => [`e${id}`, ref] as const),
    ...scorecards.map(({ id, name }) => [`s${id}`, name] as const),
  ]);
  const named = (row: Row): Row => ({
    ...row,
    ...('entity_id' in row && { entity: names.get(`e${row.entity_id}`) }),
    ...('scorecard_id' in row && { of: names.get(`s${row.scorecard_id}`) }),
  });
  const comparable = (all: Row[]) => all.map(named).map(plain).sort();
  return {
    entities: comparable(entities),
    scorecards: comparable(scorecards),
    reports: comparable(await rows('reports')),
    transitions: comparable(await rows('transitions')),
    problems: comparable(await rows('problems')),
    summaries: comparable(await rows('summaries')),
    dailySummaries: comparable(await rows('daily_summaries')),
    journeys: comparable(await rows('journeys')),
    tierFindings: comparable(await rows('tier_findings')),
    tierStandings: comparable(await rows('tier_standings')),
    dailyTiers: comparable(await rows('daily_tiers')),
  };
}

function plain(row: Row): string {
  const entries = Object.entries(row)
    .filter(([key]) => !INCIDENTAL.has(key))
    .map(([key, value]) => [
      key,
      typeof value === 'boolean' ? Number(value) : value,
    ]);
  return JSON.stringify(entries.sort(([a], [b]) => (a! < b! ? -1 : 1)));
}

/** The passes that were begun, oldest first. */
export async function storedRuns(table: (name: string) => Knex.QueryBuilder) {
  const runs: DbRunRow[] = await table('runs').orderBy('id').select('*');
  return runs.map(run => ({
    state: run.state,
    startedAt: toDate(run.started_at),
    finishedAt: run.finished_at === null ? undefined : toDate(run.finished_at),
  }));
}
