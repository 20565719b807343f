import { type Past, pastOf } from './pastComponents';
import type { Seed } from './Seed';
import type { PastChange } from './tellChanges';

/** Who deploys with the one does not with the other; who is new has not said yet. */
const rivals: Record<string, string> = {
  'lane-deploy': 'jenkins',
  jenkins: 'lane-deploy',
};

/** What the one letter of a report on a product says. */
const states: Record<string, string> = {
  p: 'adopted',
  f: 'not-adopted',
  u: 'unknown',
};

interface ReportRow {
  entity_id: number;
  scorecard_id: number;
  codes: string;
  ref: string;
  uid: string | null;
  /** The product, as the store calls it. */
  scorecard: string;
}

/**
 * Since when components use products, and what they did before. That they do is as the suite has found it.
 *
 * @returns what tells of it in the history
 */
export async function writePastAdoption({
  knex,
  now,
}: Pick<Seed, 'knex' | 'now'>): Promise<PastChange[]> {
  const past = pastOf(now);
  const reports: ReportRow[] = await knex('reports')
    .join('scorecards', 'scorecards.id', 'reports.scorecard_id')
    .join('entities', 'entities.id', 'reports.entity_id')
    .where('scorecards.kind', 'product')
    .orderBy('entities.ref')
    .select(
      'reports.entity_id',
      'reports.scorecard_id',
      'reports.codes',
      'entities.ref',
      'entities.uid',
      { scorecard: 'scorecards.name' },
    );
  const changes: PastChange[] = [];
  for (const report of reports) {
    const { entity_id, scorecard_id, ref } = report;
    const change = changeOf(report, past);
    if (change) changes.push(change);
    await knex('reports')
      .where({ entity_id, scorecard_id })
      .update({ evaluated_at: change?.at ?? past.seen(ref) });
  }
  return changes;
}

function changeOf(
  { ref, uid, scorecard, codes }: ReportRow,
  past: Past,
): PastChange | undefined {
  const product = scorecard.slice(scorecard.indexOf('/') + 1);
  const rival = rivals[product];
  const at = past.reached(ref, product) ?? (rival && past.reached(ref, rival));
  const to = states[codes];
  return at && to
    ? {
        at,
        type: 'adoption',
        entity_ref: ref,
        entity_uid: uid,
        scorecard,
        check_name: null,
        from_value: stateBefore(to, rival !== undefined && past.isNew(ref)),
        to_value: to,
        cause: 'entity',
      }
    : undefined;
}

function stateBefore(to: string, wasSilent: boolean): string {
  if (wasSilent) return 'unknown';
  return to === 'adopted' ? 'not-adopted' : 'adopted';
}
