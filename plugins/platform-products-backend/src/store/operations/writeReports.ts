import type { Knex } from 'knex';
import type { ReportWrite } from '../IngestStore';
import { selectIn } from './selectIn';
import { upsertRows } from './upsertRows';

/** Inserts or updates reports of entities that are in the mirror. */
export async function writeReports(
  knex: Knex,
  reports: ReportWrite[],
): Promise<void> {
  if (reports.length === 0) return;
  const refs = [...new Set(reports.map(report => report.entity_ref))];
  const ids = new Map(
    (
      await selectIn(refs, chunk =>
        knex('entities').whereIn('ref', chunk).select('id', 'ref'),
      )
    ).map(({ id, ref }) => [ref, id]),
  );
  const rows = reports.map(({ entity_ref: ref, ...report }) => ({
    entity_id: ids.get(ref),
    ...report,
  }));
  await upsertRows(knex, 'reports', rows, ['scorecard_id', 'entity_id']);
}
