import type {
  EntityPaths,
  EntityReport,
  JourneyRow,
} from 'backstage-plugin-platform-products-common';
import {
  driftOf,
  GoldenPath,
  journeyTimes,
  PathReport,
  reportPath,
  suggestedPathOf,
} from 'backstage-plugin-platform-products-core';
import { DbEntityRow, DbTransitionRow, toDate } from '../../store/rows';
import { findEntity } from '../../tiers/read/findEntity';
import { assignRights } from '../commands/assignRights';
import { journeyEvents } from '../journeyTransitions';
import type { DbJourneyRow } from '../store/rows';
import { entityTraveller, Traveller } from './entityTraveller';
import { journeyRow, seenBy, withoutAbsent } from './journeyRows';
import { isSameName } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

type EntityJourney = EntityPaths['journeys'][number];

/** `GET /entities/:kind/:namespace/:name/golden-paths` */
export async function readEntityPaths(
  context: PathReadContext,
  ref: string,
): Promise<EntityPaths> {
  const row = await findEntity(context, ref);
  const traveller = await entityTraveller(context, row);
  const { provenance } = traveller;
  const { mayAssignFor } = await assignRights(context.caller);
  return {
    provenance: provenance.state,
    ...('raw' in provenance && {
      stated: { raw: provenance.raw, source: provenance.source },
    }),
    journeys: await journeysOfEntity(context, traveller, changesOf),
    ...suggestionFor(context, traveller),
    may: { assign: mayAssignFor(row.owner) },
  };
}

/** How far an entity is, for its report: the journeys without their steps. */
export async function readEntityJourneys(
  context: PathReadContext,
  row: DbEntityRow,
): Promise<EntityReport['journeys']> {
  const traveller = await entityTraveller(context, row);
  const journeys = await journeysOfEntity(context, traveller, async () => []);
  return journeys.map(({ steps: _, changes: __, ...journey }) => journey);
}

/** What it is on first, then what it left, the newest of each path. */
async function journeysOfEntity(
  context: PathReadContext,
  traveller: Traveller,
  historyOf: typeof changesOf,
): Promise<EntityJourney[]> {
  const { row, paths } = traveller;
  const stored: DbJourneyRow[] = await context.tiers
    .knex('journeys')
    .where('entity_ref', row.ref)
    .orderBy('id', 'desc');
  const newest = stored.filter(
    ({ path }, index) =>
      stored.findIndex(other => isSameName(other.path, path)) === index,
  );
  const journeys: EntityJourney[] = [];
  for (const one of newest.sort(runningFirst)) {
    const path = paths.find(({ name }) => isSameName(name, one.path));
    if (path?.definition) {
      const { title, owner, domain, tier } = row;
      const head = journeyRow(
        seenBy(context.visible, { ...one, title, owner, domain, tier }),
        path.definition,
      );
      const changes = await historyOf(context, one);
      journeys.push(toldOf(context, traveller, path.definition, head, changes));
    }
  }
  const begun = beginningOf(context, traveller, journeys);
  return begun ? [begun, ...journeys] : journeys;
}

function runningFirst(one: DbJourneyRow, other: DbJourneyRow): number {
  const rank = ({ state }: DbJourneyRow) => (state === 'on' ? 0 : 1);
  return rank(one) - rank(other) || other.id - one.id;
}

/** What happened to one journey, from the moment on at which this entity began it. */
function changesOf(
  { tiers: { knex } }: PathReadContext,
  { entity_ref: ref, path_ref: path }: DbJourneyRow,
): Promise<DbTransitionRow[]> {
  return knex('transitions')
    .where({ entity_ref: ref, scorecard: path })
    .whereIn('type', ['journey', 'step'])
    .orderBy('id') as unknown as Promise<DbTransitionRow[]>;
}

/** Where the portal has put it on a path a moment ago, the next pass will follow. */
function beginningOf(
  context: PathReadContext,
  traveller: Traveller,
  journeys: EntityJourney[],
): EntityJourney | undefined {
  const { provenance, paths, row } = traveller;
  if (provenance.state !== 'on') return undefined;
  const isKnown = journeys.some(
    ({ path, state }) => state === 'on' && isSameName(path, provenance.path),
  );
  const path = paths.find(({ row: { ref } }) => ref === provenance.pathRef);
  if (isKnown || !path?.definition) return undefined;
  const { state, ...drift } = driftOf(provenance.version, path.definition);
  const head: JourneyRow = withoutAbsent({
    entityRef: row.ref,
    title: row.title,
    path: path.name,
    owner: row.owner ?? undefined,
    tier: row.tier ?? undefined,
    state: 'on',
    version: provenance.version,
    drift: state === 'behind' && 'by' in drift ? drift.by : (state as 'ahead'),
    source: provenance.source,
    done: 0,
    total: path.definition.steps.length,
  });
  return toldOf(context, traveller, path.definition, head, []);
}

function toldOf(
  { now }: PathReadContext,
  { subject }: Traveller,
  path: GoldenPath,
  head: JourneyRow,
  changes: DbTransitionRow[],
): EntityJourney {
  const report = reportPath(path, subject, now);
  const drift = driftOf(head.version, path);
  const next = report.steps.find(({ step }) => step === report.next);
  return {
    ...head,
    done: report.completed,
    total: report.steps.length,
    next: next?.title,
    pathTitle: path.title,
    currentVersion: path.version,
    steps: stepsOf(report, head, changes),
    changes: drift.state === 'behind' ? drift.changes : [],
  };
}

function stepsOf(
  report: PathReport,
  { startedAt }: JourneyRow,
  changes: DbTransitionRow[],
): EntityJourney['steps'] {
  const { steps: times } = journeyTimes(
    startedAt === undefined ? undefined : toDate(startedAt),
    journeyEvents(changes),
  );
  return report.steps.map(({ step: name, evidence: _, ...step }) => ({
    name,
    ...step,
    ...withoutAbsent({
      completedAt: times[name]?.completedAt.toISOString(),
      lostAt: times[name]?.lostAt?.toISOString(),
    }),
  }));
}

function suggestionFor(
  { now }: PathReadContext,
  { provenance, subject, paths }: Traveller,
): Pick<EntityPaths, 'suggestion'> {
  if (provenance.state !== 'unknown-origin') return {};
  const definitions = paths.flatMap(({ definition }) => definition ?? []);
  const found = suggestedPathOf(subject, definitions, now);
  return found
    ? {
        suggestion: {
          path: found.path,
          title: found.title,
          why: `It passes ${found.passed} of ${found.total} steps.`,
        },
      }
    : {};
}
