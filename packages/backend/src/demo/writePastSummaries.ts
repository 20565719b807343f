import type { Seed } from './Seed';

type Knex = Seed['knex'];
type Instant = Date | number | string;

const dimensions = ['owner', 'system', 'domain', 'tier'] as const;

/** A golden path or a product, and what its highest level is called. */
interface Definition {
  id: number;
  name: string;
  level: { name: string; title: string };
}

/** How one entity stands on the day that the walk has reached. */
interface Standing {
  counts: boolean;
  earned: number;
  possible: number;
  unknown: number;
  /** The first day on which it was there. */
  since: string;
  groups: [dimension: string, key: string][];
}

interface Change {
  at: Instant;
  entity_ref: string;
  type: 'journey' | 'step' | 'adoption';
  from_value: string | null;
}

type Totals = Pick<Standing, 'earned' | 'possible' | 'unknown'> & {
  entities: number;
  complete: number;
};

/**
 * The days of golden paths and products, counted from what happened on them: begins with how everything
 * is now and takes back one change after another, so that days, journeys and adopters agree.
 */
export async function writePastSummaries({
  knex,
  now,
}: Pick<Seed, 'knex' | 'now'>): Promise<void> {
  const paths: Definition[] = await definitionsOf(knex, 'golden-path', {
    name: 'complete',
    title: 'Complete',
  });
  const products: Definition[] = await definitionsOf(knex, 'product', {
    name: 'adopted',
    title: 'Adopted',
  });
  for (const definition of [...paths, ...products]) {
    const standings = await standingsOf(knex, definition);
    const changes = await changesOf(knex, definition);
    await knex.batchInsert(
      'daily_summaries',
      daysOf(standings, changes, dayOf(now)).map(({ totals, ...group }) => ({
        scorecard: definition.name,
        ...group,
        ...rowOf(totals, definition),
      })),
      50,
    );
  }
}

async function definitionsOf(
  knex: Knex,
  kind: string,
  level: Definition['level'],
): Promise<Definition[]> {
  const rows = await knex('scorecards').where({ kind }).select('id', 'name');
  return rows.map(row => ({ ...row, level }));
}

async function standingsOf(
  knex: Knex,
  { id, name }: Definition,
): Promise<Map<string, Standing>> {
  const columns = ['entities.ref', 'entities.first_seen_at'].concat(
    dimensions.map(dimension => `entities.${dimension}`),
  );
  const left = await knex('journeys')
    .join('entities', 'entities.ref', 'journeys.entity_ref')
    .where({ path_ref: name, state: 'left' })
    .select(...columns, { earned: 'done', possible: 'total' });
  const reports = await knex('reports')
    .join('entities', 'entities.id', 'reports.entity_id')
    .where('reports.scorecard_id', id)
    .select(
      ...columns,
      'reports.earned',
      'reports.possible',
      'reports.unknown',
    );
  return new Map(
    [...left, ...reports].map(row => [
      row.ref,
      {
        counts: reports.includes(row),
        earned: row.earned,
        possible: row.possible,
        unknown: row.unknown ?? 0,
        since: dayOf(row.first_seen_at),
        groups: [
          ['all', 'all'],
          ...dimensions.map((dimension): [string, string] => [
            dimension,
            row[dimension] ?? 'none',
          ]),
        ],
      },
    ]),
  );
}

/** Newest first. */
async function changesOf(knex: Knex, { name }: Definition): Promise<Change[]> {
  return knex('transitions')
    .where({ scorecard: name })
    .whereIn('type', ['journey', 'step', 'adoption'])
    .orderBy('id', 'desc');
}

function daysOf(
  standings: Map<string, Standing>,
  changes: Change[],
  today: string,
) {
  const days = new Set([
    ...changes.map(({ at }) => dayOf(at)),
    ...[...standings.values()].map(({ since }) => since),
  ]);
  const points: { day: string; counts: Map<string, GroupTotals> }[] = [];
  let next = 0;
  for (const day of [...days].sort().reverse()) {
    while (next < changes.length && dayOf(changes[next].at) > day) {
      takeBack(standings.get(changes[next].entity_ref), changes[next]);
      next += 1;
    }
    if (day < today) points.push({ day, counts: countOn(standings, day) });
  }
  return onlyChanged(points.reverse());
}

function takeBack(standing: Standing | undefined, change: Change): void {
  if (!standing) return;
  const { type, from_value: from } = change;
  switch (type) {
    case 'journey':
      standing.counts = from === 'on';
      break;
    case 'step':
      standing.earned -= 1;
      break;
    default:
      standing.earned = from === 'adopted' ? 1 : 0;
      standing.unknown = from === 'unknown' ? 1 : 0;
  }
}

interface GroupTotals {
  dimension: string;
  group_key: string;
  totals: Totals;
}

/** Of every group there will be, also of those that have nobody yet. */
function countOn(standings: Map<string, Standing>, day: string) {
  const counts = new Map<string, GroupTotals>();
  for (const standing of standings.values()) {
    const isThere = standing.counts && standing.since <= day;
    for (const [dimension, key] of standing.groups) {
      const id = `${dimension} ${key}`;
      const group = counts.get(id) ?? {
        dimension,
        group_key: key,
        totals: {
          entities: 0,
          complete: 0,
          earned: 0,
          possible: 0,
          unknown: 0,
        },
      };
      counts.set(id, group);
      if (isThere) add(group.totals, standing);
    }
  }
  return counts;
}

function add(totals: Totals, { earned, possible, unknown }: Standing): void {
  totals.entities += 1;
  totals.complete += earned === possible ? 1 : 0;
  totals.earned += earned;
  totals.possible += possible;
  totals.unknown += unknown;
}

/** As the suite writes them: only days and groups with a change. */
function onlyChanged(
  points: { day: string; counts: Map<string, GroupTotals> }[],
): (GroupTotals & { day: string })[] {
  const before = new Map<string, string>();
  return points.flatMap(({ day, counts }) =>
    [...counts].flatMap(([id, group]) => {
      const text = JSON.stringify(group.totals);
      const last = before.get(id);
      before.set(id, text);
      const isNews = last ? last !== text : group.totals.entities > 0;
      return isNews ? [{ ...group, day }] : [];
    }),
  );
}

function rowOf(
  { entities, complete, earned, possible, unknown }: Totals,
  { level }: Definition,
) {
  return {
    entities,
    earned,
    possible,
    unknown,
    levels: JSON.stringify([
      { name: 'none', title: 'None', rank: 0, entities: entities - complete },
      { ...level, rank: 1, entities: complete },
    ]),
  };
}

function dayOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}
