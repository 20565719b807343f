import type { Run, Status } from 'backstage-plugin-platform-products-common';
import { DbRunRow, toDate } from '../store/rows';
import { ReadContext, readScorecards } from './ReadContext';
import { entityScan } from './readTiers';
import { countVisible } from './visibility/visibleRows';

/** Passes shown. */
const RUNS = 10;
/** Passes that may be missed before what is shown is called stale. */
const MISSED = 3;

/**
 * `GET /status`. Runs count hidden entities too and their errors may name them, so a caller who may
 * not see everything gets none.
 */
export async function readStatus(context: ReadContext): Promise<Status> {
  const { store, visible, intervalSeconds, now } = context;
  const [runs, last, entities, scorecards, heldDeletion] = await Promise.all([
    store.runs(RUNS),
    store.lastCompleteRun(),
    countVisible(entityScan(store), visible, () => store.countEntities({})),
    readScorecards(context),
    store.ingestState('held_deletion'),
  ]);
  const asOf = last && toDate(last.started_at);
  const lagSeconds =
    asOf && Math.round((now.getTime() - asOf.getTime()) / 1000);
  const inState = (state: string) =>
    scorecards.filter(({ row }) => row.state === state).length;
  return {
    state: stateOf(runs, lagSeconds, intervalSeconds),
    asOf: asOf?.toISOString(),
    lagSeconds: lagSeconds && Math.max(0, lagSeconds),
    intervalSeconds,
    running: runs.some(({ state }) => state === 'running'),
    entities,
    scorecards: {
      active: inState('active'),
      stale: inState('stale'),
      disabled: inState('disabled'),
    },
    runs: visible === 'all' ? runs.map(runOf) : [],
    heldDeletion: visible === 'all' ? heldDeletion : undefined,
  };
}

function stateOf(
  runs: DbRunRow[],
  lagSeconds: number | undefined,
  intervalSeconds: number,
): Status['state'] {
  if (lagSeconds === undefined) {
    return 'waiting';
  }
  const ended = runs.find(({ state }) => state !== 'running');
  return lagSeconds > MISSED * intervalSeconds || ended?.state !== 'complete'
    ? 'stale'
    : 'fresh';
}

function runOf(row: DbRunRow): Run {
  const { id, state, trigger, read, changed, evaluated, removed, transitions } =
    row;
  return {
    id,
    state,
    startedAt: toDate(row.started_at).toISOString(),
    finishedAt:
      row.finished_at === null
        ? undefined
        : toDate(row.finished_at).toISOString(),
    trigger,
    read,
    changed,
    evaluated,
    removed,
    transitions,
    error: row.error ?? undefined,
  };
}
