import type { Knex } from 'knex';
import { PATHS, PRODUCTS } from './content';

const DAY = 86_400_000;
/** Two years: as far back as the measures of quarters go. */
const DAYS = 730;

/**
 * What two years of use leave behind; a real history takes as many days as it is long. Half of the
 * entities came in this time, journeys began with their entities and took up to 60 days, one in
 * twenty entities was on another path before, and products were taken up day by day.
 */
export async function writeHistory(knex: Knex): Promise<void> {
  const now = Date.now();
  const installed = new Date(now - DAYS * DAY);
  // Whoever came later may still be on the way.
  const longAgo = new Date(now - 61 * DAY);
  const onPostgres = knex.client.config.client === 'pg';
  const later = (column: string, days: string) =>
    onPostgres
      ? `${column} + (${days}) * interval '1 day'`
      : `${column} + (${days}) * ${DAY}`;
  await knex('ingest_state')
    .insert({ key: 'installed_at', value: installed.toISOString() })
    .onConflict('key')
    .merge();
  await knex('entities').update({ first_seen_at: installed });
  await knex('entities')
    .whereRaw('id % 2 = 0')
    .update({
      first_seen_at: knex.raw(
        later('first_seen_at', `1 + (id * 7919) % ${DAYS - 1}`),
      ),
    });
  await knex('journeys').update({
    started_at: knex('entities')
      .where('entities.ref', knex.ref('journeys.entity_ref'))
      .andWhere('first_seen_at', '>', installed)
      .select('first_seen_at'),
  });
  for (const [column, days] of [
    ['onboarded_at', 'id % 30'],
    ['first_value_at', '30 + id % 31'],
  ]) {
    await knex('journeys')
      .whereNotNull(column)
      .andWhere('started_at', '<', longAgo)
      .update({ [column]: knex.raw(later('started_at', days)) });
  }
  await leaveOtherPaths(knex, later, longAgo);
  await writeDays(knex, now);
}

async function leaveOtherPaths(
  knex: Knex,
  later: (column: string, days: string) => string,
  longAgo: Date,
): Promise<void> {
  const [{ ...row }] = await knex('journeys').limit(1);
  const columns = Object.keys(row).filter(column => column !== 'id');
  const other = PATHS.map(
    (name, index) =>
      `when '${name}' then '${PATHS[(index + 1) % PATHS.length]}'`,
  ).join(' ');
  const values: Record<string, string> = {
    path: `case path ${other} else path end`,
    path_ref: `case path_ref ${other.replaceAll(
      /'(\w+)'/g,
      "'goldenpath:default/$1'",
    )} else path_ref end`,
    state: "'left'",
    left_at: later('started_at', 'id % 60'),
    left_cause: "'other-path'",
  };
  await knex.raw(
    `insert into journeys (${columns.join(', ')})
     select ${columns.map(column => values[column] ?? column).join(', ')}
     from journeys where id % 8 = 0 and started_at < ?`,
    [longAgo],
  );
}

async function writeDays(knex: Knex, now: number): Promise<void> {
  const names = [
    ...PATHS.map(name => `goldenpath:default/${name}`),
    ...Array.from(
      { length: PRODUCTS },
      (_, index) => `platformproduct:default/product-${index}`,
    ),
  ];
  const dayBefore = (days: number) =>
    new Date(now - days * DAY).toISOString().slice(0, 10);
  for (let days = 1; days < DAYS; days++) {
    await knex('daily_summaries').insert(
      names.map(scorecard => ({
        scorecard,
        dimension: 'all',
        group_key: 'all',
        day: dayBefore(days),
        entities: 10_000 - days,
        earned: 5_000 - days,
        possible: 10_000 - days,
        unknown: 0,
        levels: '[]',
      })),
    );
    await knex('daily_tiers')
      .insert({
        kind: 'component',
        day: dayBefore(days),
        counts: JSON.stringify({
          entities: 10_000,
          tiers: {},
          untagged: days,
          notMet: 0,
          inverted: 0,
        }),
      })
      .onConflict(['kind', 'day'])
      .ignore();
  }
}
