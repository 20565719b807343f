import type { Overview } from 'backstage-plugin-platform-products-common';
import { NO_GROUP } from '../store/rows';
import { emptyTotals, GroupTotals } from './groupTotals';
import { problemScan } from './listProblems';
import { levelCounts, scoreOf } from './listScorecards';
import { KnownScorecard, ReadContext, readScorecards } from './ReadContext';
import { lastDays, readTrend } from './readHistory';
import { readStatus } from './readStatus';
import { countTiers, coverageOf, entityScan, tierRows } from './readTiers';
import { countGroups, readTotals, visibleReports } from './readTotals';
import { countVisible, scanVisible } from './visibility/visibleRows';

/** What the front page counts. */
const KIND = 'component';
/** Teams shown. */
const TEAMS = 10;

/** `GET /overview` */
export async function readOverview(context: ReadContext): Promise<Overview> {
  const scorecards = (await readScorecards(context)).filter(
    ({ definition }) => definition,
  );
  const [status, entities, counts, standings, teams, problems] =
    await Promise.all([
      readStatus(context),
      countComponents(context, scorecards),
      countTiers(context, KIND),
      Promise.all(scorecards.map(one => standingOf(context, one))),
      neediestTeams(context, scorecards),
      countProblems(context),
    ]);
  return {
    status,
    entities,
    tiers: tierRows(context, counts).map(
      ({ obligations: _, description: __, ...tier }) => tier,
    ),
    tierCoverage: coverageOf(counts),
    scorecards: standings,
    teams,
    problems,
  };
}

async function standingOf(context: ReadContext, scorecard: KnownScorecard) {
  const { row, definition } = scorecard;
  const [totals, trend] = await Promise.all([
    readTotals(context, row.id),
    readTrend(context, scorecard, lastDays(context.now)),
  ]);
  return {
    name: row.name,
    title: definition?.title ?? row.name,
    entities: totals.entities,
    levels: levelCounts(scorecard, totals.levels),
    score: scoreOf(totals),
    trend,
  };
}

async function countComponents(
  context: ReadContext,
  scorecards: KnownScorecard[],
): Promise<Overview['entities']> {
  const { store, visible } = context;
  if (visible === 'all') {
    const [components, unowned, scored] = await Promise.all([
      store.countEntities({ kind: [KIND] }),
      store.countEntities({ kind: [KIND], owner: [NO_GROUP] }),
      store.countScored(KIND),
    ]);
    return { components, unowned, scored };
  }
  const counted = { components: 0, unowned: 0 };
  for await (const step of scanVisible(entityScan(store), visible)) {
    const here = step.filter(({ kind }) => kind === KIND);
    counted.components += here.length;
    counted.unowned += here.filter(({ owner }) => owner === null).length;
  }
  const scored = new Set<number>();
  for (const { row } of scorecards) {
    for (const report of await visibleReports(context, row.id)) {
      if (report.kind === KIND) scored.add(report.entity_id);
    }
  }
  return { ...counted, scored: scored.size };
}

async function neediestTeams(
  context: ReadContext,
  scorecards: KnownScorecard[],
): Promise<Overview['teams']> {
  const ids = scorecards.map(({ row }) => row.id);
  const teams =
    context.visible === 'all'
      ? (await context.store.neediestOwners(ids, TEAMS)).map(row => ({
          ...row,
          key: row.group_key,
          unknownChecks: row.unknown_checks,
        }))
      : await countNeediest(context, ids);
  const entities = await componentsOf(
    context,
    teams.map(({ key }) => key),
  );
  return teams.map(team => ({
    owner: team.key,
    entities: entities.get(team.key) ?? 0,
    failing: team.failing,
    unknown: team.unknownChecks,
    score: scoreOf(team),
  }));
}

async function countNeediest(
  context: ReadContext,
  scorecardIds: number[],
): Promise<GroupTotals[]> {
  const teams = new Map<string, GroupTotals>();
  for (const id of scorecardIds) {
    for (const group of (await countGroups(context, id, 'owner')).values()) {
      const team = teams.get(group.key) ?? emptyTotals(group.key);
      team.failing += group.failing;
      team.unknownChecks += group.unknownChecks;
      team.earned += group.earned;
      team.possible += group.possible;
      team.unknown += group.unknown;
      teams.set(group.key, team);
    }
  }
  return [...teams.values()]
    .filter(({ key, failing }) => key !== NO_GROUP && failing > 0)
    .sort((a, b) => b.failing - a.failing || (a.key < b.key ? -1 : 1))
    .slice(0, TEAMS);
}

async function componentsOf(
  { store, visible }: ReadContext,
  owners: string[],
): Promise<Map<string, number>> {
  if (visible === 'all') {
    return store.countByOwner(KIND, owners);
  }
  const counts = new Map<string, number>();
  for await (const step of scanVisible(entityScan(store), visible)) {
    for (const { kind, owner } of step) {
      if (kind === KIND && owner !== null) {
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
  }
  return counts;
}

async function countProblems({
  store,
  visible,
}: ReadContext): Promise<Overview['problems']> {
  const count = (filter: { about?: string; severity?: string }) =>
    countVisible(problemScan(store, filter), visible, () =>
      store.countProblems(filter),
    );
  return {
    metadata: await count({ about: 'metadata' }),
    definition: await count({ about: 'definition' }),
    errors: await count({ severity: 'error' }),
  };
}
