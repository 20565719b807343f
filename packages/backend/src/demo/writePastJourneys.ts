import {
  daysBefore,
  type Past,
  type PastComponent,
  pastComponents,
  pastOf,
  refOf,
} from './pastComponents';
import type { Seed } from './Seed';
import type { PastChange } from './tellChanges';

type Knex = Seed['knex'];

interface JourneyRow {
  id: number;
  entity_ref: string;
  entity_uid: string | null;
  path: string;
  path_ref: string;
  /** JSON of what the suite remembers of a journey. */
  steps: string;
}

interface Remembered {
  state: 'on' | 'left';
  uid?: string;
  steps: { name: string; state: string }[];
}

/** The step of every path of the example company at which a milestone is reached. */
const milestones = { onboarded_at: 'pipeline', first_value_at: 'live' };

/**
 * Three quarters in which components came, took a golden path and got along it. How far each has come
 * is left as the suite has found it; only when that was lies in the past.
 *
 * @returns what tells of it in the history
 */
export async function writePastJourneys({
  knex,
  now,
}: Pick<Seed, 'knex' | 'now'>): Promise<PastChange[]> {
  const past = pastOf(now);
  await writeArrivals(knex, past);
  await writeStarts(knex, past);
  for (const one of pastComponents) {
    if (one.left) await writeLeft(knex, one, one.left, now);
  }
  const journeys: JourneyRow[] = await knex('journeys').orderBy('id');
  await dateJourneys(knex, journeys, past);
  return journeys.flatMap(row => changesOf(row, past, now));
}

async function writeArrivals(tx: Knex, past: Past): Promise<void> {
  await tx('ingest_state')
    .where({ key: 'installed_at' })
    .update({ value: past.installed.toISOString() });
  await tx('entities').update({ first_seen_at: past.installed });
  for (const { name } of pastComponents.filter(({ seen }) => seen)) {
    const ref = refOf(name);
    await tx('entities')
      .where({ ref })
      .update({
        first_seen_at: past.seen(ref),
      });
  }
  // So long after the installation, everybody has been reminded of reviews that never were.
  await tx('tier_standings')
    .where({ review_demanded: true, review_due_at: null })
    .update({ review_reminded: 'overdue' });
}

/** As `platform-products:golden-path:stamp` would have reported them. */
async function writeStarts(tx: Knex, past: Past): Promise<void> {
  for (const { name, madeFrom } of pastComponents) {
    if (madeFrom) {
      await tx('path_starts').insert({
        path: madeFrom,
        entity_ref: refOf(name),
        started_at: past.seen(refOf(name)),
        reported_by: 'plugin:scaffolder',
        followed: true,
      });
    }
  }
}

/** One that came to the end of a path before it left is as those that are there now. */
async function writeLeft(
  tx: Knex,
  { name }: PastComponent,
  { path, version, days }: NonNullable<PastComponent['left']>,
  now: Date,
): Promise<void> {
  const entity = await tx('entities')
    .where({ ref: refOf(name) })
    .first();
  const journeys: (JourneyRow & { done: number; total: number })[] = await tx(
    'journeys',
  )
    .where({ path })
    .orderBy('entity_ref');
  const complete = journeys.find(({ done, total }) => done === total);
  if (!entity || !complete) return;
  const { id: _, ...columns } = complete;
  const steps: Remembered = JSON.parse(complete.steps);
  await tx('journeys').insert({
    ...columns,
    entity_ref: entity.ref,
    entity_uid: entity.uid,
    version,
    drift: 'minor',
    state: 'left',
    steps: JSON.stringify({
      ...steps,
      state: 'left',
      uid: entity.uid ?? undefined,
    }),
    left_at: daysBefore(now, days),
    left_cause: 'not-named',
  });
}

/** Sets when journeys began and what they reached when. */
async function dateJourneys(
  tx: Knex,
  journeys: JourneyRow[],
  past: Past,
): Promise<void> {
  for (const row of journeys) {
    const { id, entity_ref: ref } = row;
    const completed = new Map(completedSteps(row, past));
    await tx('journeys')
      .where({ id })
      .update({
        started_at: past.isNew(ref) ? past.seen(ref) : null,
        ...Object.fromEntries(
          Object.entries(milestones).map(([column, step]) => [
            column,
            completed.get(step) ?? null,
          ]),
        ),
      });
  }
}

function changesOf(row: JourneyRow, past: Past, now: Date): PastChange[] {
  const { entity_ref, entity_uid, path_ref: scorecard } = row;
  const shared = { entity_ref, entity_uid, scorecard, cause: 'entity' };
  const journey = { ...shared, type: 'journey' as const, check_name: null };
  const left = pastComponents.find(
    ({ name }) => refOf(name) === entity_ref,
  )?.left;
  return [
    { ...journey, at: past.seen(entity_ref), from_value: null, to_value: 'on' },
    ...completedSteps(row, past).map(
      ([name, at]): PastChange => ({
        ...shared,
        at,
        type: 'step',
        check_name: name,
        from_value: 'open',
        to_value: 'completed',
      }),
    ),
    ...(left
      ? [
          {
            ...journey,
            at: daysBefore(now, left.days),
            from_value: 'on',
            to_value: 'left',
            cause: 'not-named',
          },
        ]
      : []),
  ];
}

function completedSteps(
  { entity_ref: ref, steps }: JourneyRow,
  past: Past,
): [name: string, at: Date][] {
  const remembered: Remembered = JSON.parse(steps);
  return remembered.steps
    .filter(({ state }) => state === 'completed')
    .map(({ name }) => [name, past.reached(ref, name) ?? past.seen(ref)]);
}
