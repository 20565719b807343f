import type { Knex } from 'knex';
import type { BatchWrite, RunHandle } from '../IngestStore';
import {
  forgetEntities,
  observeEntities,
} from '../../notices/sync/observeEntities';
import { writeJourneys } from '../../paths/store/writeJourneys';
import { markTiersDirty } from '../../tiers/store/markTiersDirty';
import { writeDisagreements } from '../../tiers/store/writeDisagreements';
import { writeGraphChanges } from '../../tiers/store/writeGraphChanges';
import { groupBy } from '../groupBy';
import { markChildrenDirty } from './markChildrenDirty';
import { upsertRows } from './upsertRows';
import { writeReports } from './writeReports';

/** Writes one batch; runs inside the transaction that holds the ticket. */
export async function writeBatch(
  knex: Knex,
  run: RunHandle,
  at: Date,
  write: Partial<BatchWrite>,
): Promise<void> {
  // First, so that a child in the same batch ends up clean.
  if (write.changedParents?.length) {
    await markChildrenDirty(knex, write.changedParents);
  }
  const { removedEntities = [] } = write;
  const withdrawn = await forgetEntities(knex, removedEntities, at);
  await removeEntities(knex, removedEntities);
  await upsertRows(knex, 'entities', write.entities ?? [], ['ref']);
  const observed = await observeEntities(
    knex,
    write.observed ?? [],
    at,
    (write.journeys ?? []).map(({ path_ref: ref }) => ref),
  );
  await removeReports(knex, write.removedReports ?? []);
  await writeReports(knex, write.reports ?? []);
  await upsertRows(
    knex,
    'transitions',
    (write.transitions ?? []).map(row => ({ ...row, run_id: run.id })),
  );
  await writeJourneys(knex, write);
  if (write.problemsOf?.length) {
    await knex('problems').whereIn('entity_ref', write.problemsOf).delete();
  }
  await upsertRows(knex, 'problems', write.problems ?? []);
  await writeSummaries(knex, write);
  await writeDisagreements(knex, write.disagreements ?? []);
  await writeGraphChanges(knex, [
    ...(write.graphChanges ?? []),
    ...observed.rerouted,
    ...removedEntities.map(({ ref }) => ref),
  ]);
  await markTiersDirty(knex, {
    refs: write.tierMarks,
    noticeIds: [...observed.notices, ...withdrawn],
  });
}

async function removeEntities(
  knex: Knex,
  entities: BatchWrite['removedEntities'],
) {
  if (entities.length === 0) return;
  const ids = entities.map(({ id }) => id);
  const refs = entities.map(({ ref }) => ref);
  await knex('reports').whereIn('entity_id', ids).delete();
  await knex('problems').whereIn('entity_ref', refs).delete();
  await knex('entities').whereIn('id', ids).delete();
}

async function removeReports(knex: Knex, keys: BatchWrite['removedReports']) {
  const byScorecard = groupBy(keys, key => key.scorecard_id);
  for (const [scorecardId, reports] of byScorecard) {
    await knex('reports')
      .where('scorecard_id', scorecardId)
      .whereIn(
        'entity_id',
        reports.map(report => report.entity_id),
      )
      .delete();
  }
}

async function writeSummaries(knex: Knex, write: Partial<BatchWrite>) {
  if (write.staleSummaries?.length) {
    await knex('scorecards')
      .whereIn('id', write.staleSummaries)
      .update({ summaries_stale: true });
  }
  for (const key of write.removedSummaries ?? []) {
    await knex('summaries').where(key).delete();
  }
  await upsertRows(knex, 'summaries', write.summaries ?? [], [
    'scorecard_id',
    'dimension',
    'group_key',
  ]);
  await upsertRows(knex, 'daily_summaries', write.dailySummaries ?? [], [
    'scorecard',
    'dimension',
    'group_key',
    'day',
  ]);
  if (write.freshSummaries?.length) {
    await knex('scorecards')
      .whereIn('id', write.freshSummaries)
      .update({ summaries_stale: false });
  }
}
