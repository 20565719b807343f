import {
  inversionsOf,
  obligationFindings,
  type FieldReading,
  type ObligationSubject,
  type TierLadder,
} from 'backstage-plugin-platform-products-core';
import { breathe } from '../../store/breathe';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import type { DbEntityRow } from '../../store/rows';
import type { DbTierFindingRow } from '../store/rows';
import { withEvidence } from './findingEvidence';
import { findingRows, keyOf, sameFinding } from './findingRows';
import type { JudgeDeps, JudgedRow } from './judgeEntities';

const ROWS = 1_000;

const notSet: FieldReading<never> = { state: 'not-set', conflicts: [] };
/** What is asked of the graph alone needs no metadata. */
const noMetadata: ObligationSubject['metadata'] = {
  slos: {},
  onCall: notSet,
  recovery: { rtoMinutes: notSet, rpoMinutes: notSet },
  lastReviewedAt: notSet,
  problems: [],
};

/**
 * Entities whose stored finding about what they lean on is not what the graph says now. For when
 * the graph that was last settled is not in memory: after a start, or a pass of another replica.
 */
export async function outdatedInversions(
  { knex, kinds, ...deps }: JudgeDeps,
  now: Date,
): Promise<string[]> {
  const gaps = gapsOnly(deps.ladder);
  const found: string[] = [];
  for (const { rank } of gaps.tiers) {
    for (let after = ''; ; ) {
      const rows: JudgedRow[] = await knex<DbEntityRow>('entities')
        .where('tier_rank', rank)
        .whereIn('kind', kinds)
        .andWhere('ref', '>', after)
        .orderBy('ref')
        .limit(ROWS)
        .select('id', 'ref', 'kind', 'title', 'owner', 'tier', 'tier_rank');
      if (rows.length === 0) break;
      const stored = groupBy(
        await selectIn(
          rows.map(({ id }) => id),
          chunk =>
            knex<DbTierFindingRow>('tier_findings')
              .where('obligation', 'maximumTierGap')
              .whereIn('entity_id', chunk)
              .select('*'),
        ),
        row => row.entity_id,
      );
      for (const row of rows) {
        const before = stored.get(row.id) ?? [];
        if (isOutdated(deps, gaps, row, before, now)) found.push(row.ref);
      }
      after = rows[rows.length - 1].ref;
      await breathe();
    }
  }
  return found;
}

/** The ladder as if it demanded nothing but how far dependencies may be below. */
function gapsOnly({ tiers }: TierLadder): TierLadder {
  return {
    tiers: tiers.flatMap(tier => {
      const { maximumTierGap } = tier.obligations;
      return maximumTierGap === undefined
        ? []
        : { ...tier, obligations: { maximumTierGap } };
    }),
  };
}

function isOutdated(
  { sweep, ladder, metadata }: Omit<JudgeDeps, 'knex' | 'kinds'>,
  gaps: TierLadder,
  row: JudgedRow,
  stored: DbTierFindingRow[],
  now: Date,
): boolean {
  const inversions = sweep && inversionsOf(sweep, row.ref);
  const tier = gaps.tiers.find(({ name }) => name === row.tier);
  if (!tier) return false;
  const findings = obligationFindings(
    {
      tier: {
        state: 'own',
        name: tier.name,
        rank: tier.rank,
        source: '',
        raw: tier.name,
        conflicts: [],
      },
      metadata: noMetadata,
      scorecards: [],
      inversions,
    },
    // All tiers, since the words name those that are leaned on.
    { tiers: ladder.tiers.map(one => (one.name === tier.name ? tier : one)) },
    metadata,
    now,
  );
  const next = findingRows(
    row,
    findings.map(finding => withEvidence(finding, row.ref, inversions)),
  );
  return (
    next.length !== stored.length ||
    next.some(
      (finding, index) =>
        keyOf(finding) !== keyOf(stored[index]) ||
        !sameFinding(finding, stored[index]),
    )
  );
}
