import { wellFormed } from '../../ingest/entityWrite';
import type { DbTierFindingRow } from '../store/rows';
import type { JudgedFinding } from './findingEvidence';
import type { JudgedRow } from './judgeEntities';

/** What is stored of a finding but since when. */
export type FindingWrite = Omit<DbTierFindingRow, 'since'>;

/** The rows for what is not met or not known; what is met is not stored. */
export function findingRows(
  { id, tier, tier_rank: rank, owner }: JudgedRow,
  findings: JudgedFinding[],
): FindingWrite[] {
  return findings.flatMap(finding =>
    finding.state === 'met' || tier === null || rank === null
      ? []
      : {
          entity_id: id,
          obligation: finding.obligation,
          name: finding.name ?? '',
          state: finding.state,
          why: wellFormed(finding.why),
          fix: wellFormed(finding.fix ?? ''),
          path: finding.path ? JSON.stringify(finding.path) : null,
          mentions: JSON.stringify(finding.mentions),
          tier,
          tier_rank: rank,
          owner,
        },
  );
}

/** The place of a finding among all. */
export function keyOf({ entity_id: id, obligation, name }: FindingWrite) {
  return `${id} ${obligation} ${name}`;
}

export function sameFinding(one: FindingWrite, other: FindingWrite): boolean {
  return (
    one.state === other.state &&
    one.why === other.why &&
    one.fix === other.fix &&
    one.path === other.path &&
    one.mentions === other.mentions &&
    one.tier === other.tier &&
    one.tier_rank === other.tier_rank &&
    one.owner === other.owner
  );
}
