import type { Seed } from './Seed';
import { tellChanges } from './tellChanges';
import { writePastAdoption } from './writePastAdoption';
import { writePastJourneys } from './writePastJourneys';
import { writePastSummaries } from './writePastSummaries';

/** The past of golden paths and products: all of it, or nothing. */
export async function writePastPaths({ knex, now }: Seed): Promise<void> {
  await knex.transaction(async tx => {
    const journeys = await writePastJourneys({ knex: tx, now });
    const adoption = await writePastAdoption({ knex: tx, now });
    await tellChanges(tx, [...journeys, ...adoption]);
    await writePastSummaries({ knex: tx, now });
  });
}
