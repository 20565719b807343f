import type { Knex } from 'knex';
import { groupBy } from '../../store/groupBy';
import { writeIngestState } from '../../store/operations/ingestState';
import { selectIn } from '../../store/operations/selectIn';
import { upsertRows } from '../../store/operations/upsertRows';
import { toDate, type DbInstant } from '../../store/rows';
import type { DbTierFindingRow, DbTierStandingRow } from '../store/rows';
import { findingRows, keyOf, sameFinding } from './findingRows';
import { isObliging } from './isObliging';
import type { Judged } from './judgeEntities';

type StandingWrite = Omit<DbTierStandingRow, 'review_reminded'>;

/**
 * Brings the stored findings and standings of entities in line with how they were judged. Only what
 * differs is written. An entity whose tier demands nothing, or that has none, keeps no row.
 */
export async function storeJudged(
  tx: Knex,
  judged: Judged[],
  now: Date,
): Promise<void> {
  const ids = judged.map(({ row }) => row.id);
  const findings = await storeFindings(tx, ids, judged, now);
  const standings = await storeStandings(tx, ids, judged);
  if (findings || standings) {
    await writeIngestState(tx, 'tiers_counted', undefined);
  }
}

/** @returns whether anything was written */
async function storeFindings(
  tx: Knex,
  ids: number[],
  judged: Judged[],
  now: Date,
): Promise<boolean> {
  const rows: DbTierFindingRow[] = await selectIn(ids, chunk =>
    tx<DbTierFindingRow>('tier_findings')
      .whereIn('entity_id', chunk)
      .select('*'),
  );
  const gone = new Map(rows.map(row => [keyOf(row), row]));
  const changed: DbTierFindingRow[] = [];
  for (const { row, findings } of judged) {
    for (const next of findingRows(row, findings)) {
      const before = gone.get(keyOf(next));
      gone.delete(keyOf(next));
      if (before && sameFinding(before, next)) continue;
      const since = before?.state === next.state ? before.since : now;
      changed.push({ ...next, since });
    }
  }
  const alike = groupBy(
    gone.values(),
    ({ obligation, name }) => `${obligation} ${name}`,
  );
  for (const group of alike.values()) {
    const [{ obligation, name }] = group;
    await tx('tier_findings')
      .where({ obligation, name })
      .whereIn(
        'entity_id',
        group.map(row => row.entity_id),
      )
      .delete();
  }
  await upsertRows(tx, 'tier_findings', changed, [
    'entity_id',
    'obligation',
    'name',
  ]);
  return changed.length > 0 || gone.size > 0;
}

/** @returns whether anything was written */
async function storeStandings(
  tx: Knex,
  ids: number[],
  judged: Judged[],
): Promise<boolean> {
  const rows: DbTierStandingRow[] = await selectIn(ids, chunk =>
    tx<DbTierStandingRow>('tier_standings')
      .whereIn('entity_id', chunk)
      .select('*'),
  );
  const gone = new Map(rows.map(row => [row.entity_id, row]));
  const changed: StandingWrite[] = [];
  // Whoever was reminded of one day must be reminded of another one as well.
  const dueAnew: DbTierStandingRow[] = [];
  for (const one of judged) {
    if (!one.tier || !isObliging(one.tier)) continue;
    const next = standingRow(one);
    const before = gone.get(next.entity_id);
    gone.delete(next.entity_id);
    if (!before || !sameInstant(before.review_due_at, next.review_due_at)) {
      dueAnew.push({ ...next, review_reminded: null });
    } else if (!sameStanding(before, next)) {
      changed.push(next);
    }
  }
  if (gone.size > 0) {
    await tx('tier_standings')
      .whereIn('entity_id', [...gone.keys()])
      .delete();
  }
  await upsertRows(tx, 'tier_standings', changed, ['entity_id']);
  await upsertRows(tx, 'tier_standings', dueAnew, ['entity_id']);
  return gone.size + changed.length + dueAnew.length > 0;
}

function standingRow({
  row,
  findings,
  inversions,
  ...review
}: Judged): StandingWrite {
  const count = (state: string) =>
    findings.filter(finding => finding.state === state).length;
  return {
    entity_id: row.id,
    reviewed_at: review.reviewedAt ?? null,
    reviewed_by: review.reviewedBy ?? null,
    review_due_at: review.reviewDueAt ?? null,
    review_demanded: review.reviewDemanded,
    not_met: count('not-met'),
    unknown: count('unknown'),
    inverted: inversions?.nearest !== undefined,
  };
}

function sameStanding(one: StandingWrite, other: StandingWrite): boolean {
  return (
    one.reviewed_by === other.reviewed_by &&
    one.not_met === other.not_met &&
    one.unknown === other.unknown &&
    Boolean(one.review_demanded) === Boolean(other.review_demanded) &&
    Boolean(one.inverted) === Boolean(other.inverted) &&
    sameInstant(one.reviewed_at, other.reviewed_at)
  );
}

function sameInstant(one: DbInstant | null, other: DbInstant | null): boolean {
  return one === null || other === null
    ? one === other
    : toDate(one).getTime() === toDate(other).getTime();
}
