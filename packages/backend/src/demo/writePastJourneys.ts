import {
  daysBefore,
  type Past,
  type PastComponent,
  pastComponents,
  pastOf,
  refOf,
} from './pastComponents';
import type { Seed } from './Seed';

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

interface Change {
  at: Date;
  type: 'journey' | 'step';
  check_name: string | null;
  from_value: string | null;
  to_value: string;
  cause: string;
}

/** The step of every path of the example company at which a milestone is reached. */
const milestones = { onboarded_at: 'pipeline', first_value_at: 'live' };

/**
 * Three quarters in which components came, took a golden path and got along it. How far each has come
 * is left as the suite has found it; only when that was lies in the past.
 */
export async function writePastJourneys({ knex, now }: Seed): Promise<void> {
  const past = pastOf(now);
  await knex.transaction(async tx => {
    await tx('ingest_state')
      .where({ key: 'installed_at' })
      .update({ value: past.installed.toISOString() });
    await tx('entities').update({ first_seen_at: past.installed });
    // So long after the installation, everybody has been reminded of reviews that never were.
    await tx('tier_standings')
      .where({ review_demanded: true, review_due_at: null })
      .update({ review_reminded: 'overdue' });
    for (const { name } of pastComponents.filter(({ seen }) => seen)) {
      const ref = refOf(name);
      await tx('entities')
        .where({ ref })
        .update({
          first_seen_at: past.seen(ref),
        });
    }
    await writeStarts(tx, past);
    for (const one of pastComponents) {
      if (one.left) await writeLeft(tx, one, one.left, now);
    }
    await datePast(tx, past, now);
  });
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

/** Sets when journeys began and what they reached when, with the changes that tell of it. */
async function datePast(tx: Knex, past: Past, now: Date): Promise<void> {
  const journeys: JourneyRow[] = await tx('journeys').orderBy('id');
  const changes = journeys.flatMap(row => {
    const { entity_ref, entity_uid, path_ref: scorecard } = row;
    return changesOf(row, past, now).map(change => ({
      ...change,
      entity_ref,
      entity_uid,
      scorecard,
    }));
  });
  for (const row of journeys) {
    const { entity_ref: ref } = row;
    const completed = new Map(completedSteps(row, past));
    await tx('journeys')
      .where({ id: row.id })
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
  const { run } = (await tx('runs').max({ run: 'id' }).first()) ?? {};
  await tx('transitions').whereIn('type', ['journey', 'step']).delete();
  // Told in the order of their numbers.
  changes.sort((one, other) => one.at.getTime() - other.at.getTime());
  await tx.batchInsert(
    'transitions',
    changes.map(change => ({ ...change, run_id: run })),
    50,
  );
}

function changesOf(row: JourneyRow, past: Past, now: Date): Change[] {
  const steps = completedSteps(row, past).map(
    ([name, at]): Change => ({
      at,
      type: 'step',
      check_name: name,
      from_value: 'open',
      to_value: 'completed',
      cause: 'entity',
    }),
  );
  const journey = { type: 'journey' as const, check_name: null };
  const left = pastComponents.find(
    one => refOf(one.name) === row.entity_ref,
  )?.left;
  return [
    {
      ...journey,
      at: past.seen(row.entity_ref),
      from_value: null,
      to_value: 'on',
      cause: 'entity',
    },
    ...steps,
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
