import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformProductsClient } from 'backstage-plugin-platform-products-common';
import { answerAsTeams } from './answerAsTeams';
import { personaClient } from './personaClient';
import { publishAsManager } from './publishAsManager';
import { type Seed, SHIPMENTS_NOTICE } from './Seed';
import { tagAsPeople } from './tagAsPeople';
import { tellOfProducts } from './tellOfProducts';
import { writePastMigrations } from './writePastMigrations';
import { writePastPaths } from './writePastPaths';
import { writePastScores } from './writePastScores';
import { writePastTiers } from './writePastTiers';

/** With so many consumers of its notice in place, the example company has been read whole. */
const SHIPMENTS_CONSUMERS = 6;

const PAUSE = 2_000;
const PATIENCE = 5 * 60_000;

/**
 * Writes the demo's past once, and tags some services. Everything that people would do is done by the API, in their names;
 * only what lies in the past is written into the tables.
 *
 * @returns what was done, as a sentence part
 */
export async function seedDemo(seed: Seed): Promise<string> {
  const priya = personaClient(seed.discovery, 'pm');
  if (!(await exampleIsRead(seed, priya))) {
    return 'left out, the example company was not read in time';
  }
  const past = await writePast(seed, priya);
  await tagAsPeople(seed);
  return past;
}

async function writePast(
  seed: Seed,
  priya: PlatformProductsClient,
): Promise<string> {
  const { items } = await priya.getNotices({
    origin: ['portal'],
    state: ['draft', 'scheduled', 'published', 'paused', 'completed'],
    limit: 1,
  });
  if (items.length > 0) {
    return 'already there';
  }
  await writePastPaths(seed);
  await writePastScores(seed);
  await writePastTiers(seed);
  await writePastMigrations(seed);
  await answerAsTeams(seed);
  await tellOfProducts(seed);
  await publishAsManager(priya, seed.now);
  return 'written';
}

async function exampleIsRead(
  { isStopped, knex }: Seed,
  client: PlatformProductsClient,
): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    if (isStopped()) return false;
    // Until the people are in the catalog, nobody can sign in as one of them.
    const notice = await client
      .getNotice(SHIPMENTS_NOTICE)
      .catch(() => undefined);
    const isCounted = await knex('daily_tiers').first();
    // Until then a pass would note that the demo was installed just now.
    const isInstalled = await knex('ingest_state')
      .where({ key: 'installed_at' })
      .first();
    if (
      isCounted &&
      isInstalled &&
      notice &&
      notice.progress.total >= SHIPMENTS_CONSUMERS
    ) {
      return true;
    }
    await sleep(PAUSE);
  }
  return false;
}
