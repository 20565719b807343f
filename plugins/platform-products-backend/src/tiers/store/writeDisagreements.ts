import type { Knex } from 'knex';
import { groupBy } from '../../store/groupBy';
import type { DisagreementWrite } from '../../store/IngestStore';
import type { DbTierAssignmentRow } from './rows';

/** Refs of one statement. */
const REFS = 1_000;

/** Notes how metadata differs from approved tiers, where nobody has approved another one meanwhile. */
export async function writeDisagreements(
  tx: Knex,
  disagreements: DisagreementWrite[],
): Promise<void> {
  const alike = groupBy(
    disagreements,
    ({ tier, disagreement }) => `${disagreement} ${tier}`,
  );
  const approved = (refs: string[]) =>
    tx<DbTierAssignmentRow>('tier_assignments')
      .whereIn('entity_ref', refs)
      .andWhere('state', 'approved');
  const refs = disagreements.map(row => row.entity_ref);
  for (const part of partsOf(refs)) {
    // In the order in which those who decide hold them, so that nobody waits for each other.
    await approved(part).orderBy('id').forUpdate().select('id');
  }
  for (const group of alike.values()) {
    const [{ tier, disagreement }] = group;
    for (const part of partsOf(group.map(row => row.entity_ref))) {
      await approved(part).andWhere({ tier }).update({ disagreement });
    }
  }
}

function partsOf(refs: string[]): string[][] {
  const parts: string[][] = [];
  for (let start = 0; start < refs.length; start += REFS) {
    parts.push(refs.slice(start, start + REFS));
  }
  return parts;
}
