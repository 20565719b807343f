import {
  diffJourney,
  driftOf,
  GoldenPath,
  Journey,
  LeavingCause,
  leavingCauseOf,
  Milestone,
  Provenance,
  sightingOf,
  StepOutcome,
} from 'backstage-plugin-platform-products-core';
import type { Assessment, ReportChange } from '../ingest/assessEntity';
import { column, optional } from '../ingest/entityWrite';
import type { Pass } from '../ingest/Pass';
import { groupBy } from '../store/groupBy';
import type { JourneyWrite, PathStart } from '../store/IngestStore';
import { decodeOutcome } from '../store/outcomeCodes';
import { toDate, TransitionCause } from '../store/rows';
import { endJourney, JourneyChanges } from './endJourney';
import { journeyTransitions } from './journeyTransitions';
import type { DbJourneyRow, StoredDrift } from './store/rows';

/** What a batch writes about journeys. */
export interface FollowedJourneys extends JourneyChanges {
  followedStarts: PathStart[];
}

/** An entity on a path that was just asked how far it is. */
interface Sight {
  assessment: Assessment;
  provenance: Extract<Provenance, { state: 'on' }>;
  path: GoldenPath;
  report: ReportChange & { after: NonNullable<ReportChange['after']> };
}

/** Works out what judged entities did on golden paths: part of the batch that judges them. */
export async function followJourneys(
  pass: Pass,
  assessments: Assessment[],
): Promise<FollowedJourneys> {
  const all: FollowedJourneys = {
    journeys: [],
    transitions: [],
    followedStarts: [],
  };
  const travellers = assessments.filter(isTraveller);
  if (travellers.length === 0) return all;
  const rows = groupBy(
    await pass.store.journeysOf(travellers.map(({ row }) => row.ref)),
    row => row.entity_ref,
  );
  const starts = await startsOf(pass, travellers, rows);
  for (const assessment of travellers) {
    const { ref } = assessment.row;
    const followed = followEntity(
      pass,
      assessment,
      rows.get(ref) ?? [],
      starts.get(ref) ?? [],
    );
    all.journeys.push(...followed.journeys);
    all.transitions.push(...followed.transitions);
    all.followedStarts.push(...followed.followedStarts);
  }
  return all;
}

/** Whether an entity is or was on a path, and anything of that can be another now. */
function isTraveller({ row, previous, reports }: Assessment): boolean {
  return (
    reports.some(
      ({ definition }) => definition.loaded.kind === 'golden-path',
    ) || (previous?.path ?? null) !== row.path
  );
}

/** Only for journeys that begin: most do not. */
async function startsOf(
  pass: Pass,
  travellers: Assessment[],
  rows: ReadonlyMap<string, DbJourneyRow[]>,
): Promise<ReadonlyMap<string, PathStart[]>> {
  const refs = travellers.flatMap(assessment => {
    const sight = sightOf(assessment);
    const known = sight && knownJourney(sight, rows.get(assessment.row.ref));
    return sight && !known ? assessment.row.ref : [];
  });
  const starts = refs.length > 0 ? await pass.store.pathStartsOf(refs) : [];
  return groupBy(starts, start => start.entity_ref);
}

function followEntity(
  pass: Pass,
  assessment: Assessment,
  rows: DbJourneyRow[],
  starts: PathStart[],
): FollowedJourneys {
  const sight = sightOf(assessment);
  const going = sight && knownJourney(sight, rows);
  const ended = rows
    .filter(row => row.state === 'on' && row !== going)
    .map(row => endJourney(row, leavingCause(pass, assessment, row), pass.now));
  const gone = sight
    ? goOn(pass, sight, going, starts)
    : { journeys: [], transitions: [], followedStarts: [] };
  return {
    journeys: [...ended.flatMap(({ journeys }) => journeys), ...gone.journeys],
    transitions: [
      ...ended.flatMap(({ transitions }) => transitions),
      ...gone.transitions,
    ],
    followedStarts: gone.followedStarts,
  };
}

function sightOf(assessment: Assessment): Sight | undefined {
  const { provenance, reports } = assessment;
  if (provenance.state !== 'on') return undefined;
  for (const report of reports) {
    const { loaded } = report.definition;
    if (
      loaded.kind === 'golden-path' &&
      loaded.path.ref === provenance.pathRef &&
      report.after
    ) {
      const { after } = report;
      const { path } = loaded;
      return { assessment, provenance, path, report: { ...report, after } };
    }
  }
  return undefined;
}

/** The newest journey of this very entity on the path; another one under its name begins anew. */
function knownJourney(
  { path, assessment }: Sight,
  rows: DbJourneyRow[] = [],
): DbJourneyRow | undefined {
  const newest = rows.findLast(row => isOf(row, path.name));
  return newest && !isOtherEntity(newest, assessment) ? newest : undefined;
}

/** Case does not count in names of paths. */
function isOf({ path }: { path: string }, name: string): boolean {
  return path.toLowerCase() === name.toLowerCase();
}

/** A uid that one of them does not have says nothing. */
function isOtherEntity(journey: DbJourneyRow, { row }: Assessment): boolean {
  return (
    journey.entity_uid !== null &&
    row.uid !== null &&
    journey.entity_uid !== row.uid
  );
}

function leavingCause(
  { paths }: Pass,
  assessment: Assessment,
  journey: DbJourneyRow,
): LeavingCause {
  if (isOtherEntity(journey, assessment)) return 'recreated';
  const isThere = paths.some(({ name }) => isOf(journey, name));
  return isThere && !isPathsDoing(assessment)
    ? leavingCauseOf(journey.path, assessment.provenance) ?? 'not-named'
    : 'path-gone';
}

/** Nobody touched the entity: a path does not list its template any more. */
function isPathsDoing({ cause, row, previous }: Assessment): boolean {
  return (
    cause === 'definition' &&
    previous?.etag === row.etag &&
    previous.assigned_path === row.assigned_path
  );
}

function goOn(
  pass: Pass,
  sight: Sight,
  known: DbJourneyRow | undefined,
  starts: PathStart[],
): FollowedJourneys {
  const { assessment, path, report } = sight;
  const { row } = assessment;
  const outcomes = outcomesOf(report);
  const before: Journey | undefined = known && JSON.parse(known.steps);
  const sighting = sightingOf(path, { outcomes }, row.uid ?? undefined);
  const { journey, changes } = diffJourney(before, sighting);
  const start = known ? undefined : startOf(pass, sight, starts);
  const columns = {
    ...(known ?? beginning(start?.started_at ?? seenAt(pass, sight))),
    ...columnsOf(sight, outcomes),
    steps: JSON.stringify(journey),
  };
  for (const change of changes) {
    if (change.type === 'milestone') {
      const { milestone, rebased = false } = change;
      Object.assign(columns, milestoneColumns(milestone, pass.now, rebased));
    }
  }
  const cause = causeOf(sight);
  return {
    journeys: known && isSame(known, columns) ? [] : [columns],
    transitions: journeyTransitions(changes, before, cause).map(words => ({
      at: pass.now,
      entity_ref: row.ref,
      entity_uid: row.uid,
      scorecard: path.ref,
      ...words,
    })),
    followedStarts: start ? [start] : [],
  };
}

function outcomesOf({ definition, after }: Sight['report']): StepOutcome[] {
  return definition.slotOfCheck.map(
    slot => (decodeOutcome(after.codes[slot]) ?? 'unknown') as StepOutcome,
  );
}

function startOf(
  { now }: Pass,
  { path }: Sight,
  starts: PathStart[],
): PathStart | undefined {
  return starts.find(
    start => isOf(start, path.name) && toDate(start.started_at) <= now,
  );
}

/** When it was first seen, if that was not because nobody had looked before. */
function seenAt({ installedAt }: Pass, { assessment }: Sight) {
  const { first_seen_at: at } = assessment.row;
  return installedAt && toDate(at) > installedAt ? at : null;
}

type Beginning = Pick<
  JourneyWrite,
  | 'started_at'
  | 'onboarded_at'
  | 'onboarded_rebased'
  | 'first_value_at'
  | 'first_value_rebased'
>;

function beginning(startedAt: JourneyWrite['started_at']): Beginning {
  return {
    started_at: startedAt,
    onboarded_at: null,
    onboarded_rebased: false,
    first_value_at: null,
    first_value_rebased: false,
  };
}

function columnsOf(
  { assessment, provenance, path, report }: Sight,
  outcomes: StepOutcome[],
): Omit<JourneyWrite, 'id' | 'steps' | keyof Beginning> {
  const { row } = assessment;
  const next = outcomes.findIndex(outcome => outcome !== 'pass');
  return {
    entity_ref: row.ref,
    entity_uid: row.uid,
    path: path.name,
    path_ref: path.ref,
    state: 'on',
    version: optional(provenance.version),
    path_version: path.version,
    drift: driftWord(provenance.version, path),
    source: column(provenance.source),
    codes: report.after.codes,
    done: outcomes.filter(outcome => outcome === 'pass').length,
    total: outcomes.length,
    next_step: path.steps[next]?.name ?? null,
    left_at: null,
    left_cause: null,
    left_reason: null,
    left_by: null,
  };
}

function driftWord(version: string | undefined, path: GoldenPath): StoredDrift {
  const drift = driftOf(version, path);
  return drift.state === 'behind' ? drift.by : drift.state;
}

function milestoneColumns(
  milestone: Milestone,
  at: Date,
  rebased: boolean,
): Partial<JourneyWrite> {
  return milestone === 'onboarded'
    ? { onboarded_at: at, onboarded_rebased: rebased }
    : { first_value_at: at, first_value_rebased: rebased };
}

function causeOf({ assessment, report }: Sight): TransitionCause {
  const { row, previous, cause } = assessment;
  return previous && previous.assigned_path !== row.assigned_path
    ? 'assignment'
    : report.definition.pending ?? cause;
}

/** Moments change only together with what is remembered. */
function isSame(known: DbJourneyRow, columns: JourneyWrite): boolean {
  const compared = [
    'entity_uid',
    'path',
    'path_ref',
    'state',
    'version',
    'path_version',
    'drift',
    'source',
    'codes',
    'steps',
    'done',
    'total',
    'next_step',
  ] as const;
  return compared.every(name => known[name] === columns[name]);
}
