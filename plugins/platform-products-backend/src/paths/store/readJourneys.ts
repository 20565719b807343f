import type { Knex } from 'knex';
import type { LateStart, PathStart } from '../../store/IngestStore';
import { selectIn } from '../../store/operations/selectIn';
import type { DbJourneyRow, DbPathStartRow } from './rows';

/** All journeys of some entities, the oldest first. */
export async function readJourneys(
  knex: Knex,
  entityRefs: string[],
): Promise<DbJourneyRow[]> {
  return selectIn(entityRefs, chunk =>
    knex<DbJourneyRow>('journeys')
      .whereIn('entity_ref', chunk)
      .orderBy('id')
      .select('*'),
  );
}

/** What templates told of some entities, as far as no journey has begun with it. */
export async function readStarts(
  knex: Knex,
  entityRefs: string[],
): Promise<PathStart[]> {
  return selectIn(entityRefs, chunk =>
    knex<DbPathStartRow>('path_starts')
      .where('followed', false)
      .whereIn('entity_ref', chunk)
      .select('entity_ref', 'path', 'started_at'),
  );
}

/** What templates told of entities whose journey had begun without it. */
export async function readLateStarts(
  knex: Knex,
  limit: number,
): Promise<LateStart[]> {
  return knex('path_starts')
    .join('journeys', on =>
      on
        .on('journeys.entity_ref', 'path_starts.entity_ref')
        .andOn('journeys.path', 'path_starts.path'),
    )
    .join('entities', 'entities.ref', 'journeys.entity_ref')
    .where('path_starts.followed', false)
    .andWhere('journeys.state', 'on')
    .andWhere(either =>
      either
        .whereNull('journeys.started_at')
        .orWhere('journeys.started_at', knex.ref('entities.first_seen_at')),
    )
    .orderBy('journeys.id')
    .limit(limit)
    .select(
      'journeys.id',
      'path_starts.entity_ref',
      'path_starts.path',
      'path_starts.started_at',
      'entities.first_seen_at',
    );
}
