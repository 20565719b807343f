import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { DbTierAssignmentRow } from '../store/rows';
import { dayOf } from './judgeProposal';
import { planTiers } from './planTiers';
import { Done, storeProposals, WrittenOrder } from './storeProposals';
import type { TierCommandContext } from './TierCommandContext';
import { attempted } from './TierOrder';

/**
 * Proposes a tier for an entity, or assigns it at once.
 *
 * @returns what stands for the entity now
 */
export async function proposeTier(
  context: TierCommandContext,
  {
    entityRef,
    direct = false,
    ...rest
  }: Omit<WrittenOrder, 'direct'> & { entityRef: string; direct?: boolean },
): Promise<DbTierAssignmentRow> {
  const order = { ...rest, direct };
  const { rights, items } = await planTiers(context, order, [entityRef]);
  const [{ entity, judgement }] = items;
  if (!entity) throw new judgement.Refusal(judgement.why);
  const [stored]: Done[] =
    judgement.outcome === 'changing'
      ? await storeProposals(context, order, rights, [entity], {
          cause: randomUUID(),
          entities: [entity],
        })
      : [judgement];
  const attempt = `Cannot ${attempted(order)} "${entity.ref}"`;
  switch (stored.outcome) {
    case 'refused':
      throw new stored.Refusal(`${attempt}: ${stored.why}`);
    case 'unchanged':
      return standing(order, attempt, stored.row);
    default:
      context.writeDown(stored.audit);
      if (direct) await context.ingest.requestRefresh();
      return stored.row;
  }
}

/** The same once more is no mistake; to propose what has been decided is one. */
function standing(
  { direct }: WrittenOrder,
  attempt: string,
  row: DbTierAssignmentRow,
): DbTierAssignmentRow {
  if (row.state === 'approved' && !direct) {
    throw new ConflictError(
      `${attempt}: the portal assigns it already, by ${
        row.decided_by
      } on ${dayOf(row.decided_at!)}; allowed is another tier`,
    );
  }
  return row;
}
