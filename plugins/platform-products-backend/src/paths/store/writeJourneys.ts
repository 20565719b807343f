import type { Knex } from 'knex';
import { updateRows } from '../../notices/store/updateRows';
import type { BatchWrite } from '../../store/IngestStore';
import { upsertRows } from '../../store/operations/upsertRows';
import type { DbPathStartRow } from './rows';

/** Stores how far journeys are; part of the transaction that stores their entities. */
export async function writeJourneys(
  tx: Knex,
  {
    journeys = [],
    journeyStarts = [],
    followedStarts = [],
  }: Pick<Partial<BatchWrite>, 'journeys' | 'journeyStarts' | 'followedStarts'>,
): Promise<void> {
  // One that ends first: of one entity only one may be on a path.
  await updateRows(
    tx,
    'journeys',
    journeys.flatMap(({ id, ...row }) =>
      id === undefined ? [] : { id, ...row },
    ),
  );
  await upsertRows(
    tx,
    'journeys',
    journeys.filter(({ id }) => id === undefined),
  );
  for (const { id, started_at } of journeyStarts) {
    await tx('journeys').where({ id }).update({ started_at });
  }
  for (const { path, entity_ref, started_at } of followedStarts) {
    await tx<DbPathStartRow>('path_starts')
      .where({ path, entity_ref, started_at })
      .update({ followed: true });
  }
}
