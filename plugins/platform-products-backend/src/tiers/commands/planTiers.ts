import { NotFoundError } from '@backstage/errors';
import { plainRef } from '../../notices/commands/plainRef';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { assignedOf, whereAssigned } from './lockAssigned';
import { judgeProposal, Judgement, TierEntity } from './judgeProposal';
import { proposerRights, ProposerRights } from './proposerRights';
import { refused, Refused } from './Refused';
import type { TierCommandContext } from './TierCommandContext';
import { refuseOrder, TierOrder } from './TierOrder';

/** What an order would do for one entity. */
export type Planned =
  | { given: string; entity: TierEntity; judgement: Judgement }
  /** There is none that the caller may see. */
  | { given: string; entity?: undefined; judgement: Refused };

/** What an order would do: one plan for the preview, for one entity and for many. */
export interface TierPlan {
  rights: ProposerRights;
  /** By ref, each entity once. */
  items: Planned[];
}

/** Looks at everything and writes nothing. */
export async function planTiers(
  context: TierCommandContext,
  order: TierOrder,
  givenRefs: string[],
): Promise<TierPlan> {
  await refuseOrder(context, order);
  const { knex } = context.tiers;
  const rights = await proposerRights(context.caller);
  const asked = new Map(givenRefs.map(ref => [plainRef(ref) ?? ref, ref]));
  const entities = await visibleEntities(context, [...asked.keys()]);
  const assigned = assignedOf(
    await selectIn([...entities.keys()], chunk =>
      whereAssigned(knex, chunk).select('*'),
    ),
  );
  const items = [...asked].map(([ref, given]): Planned => {
    const entity = entities.get(ref);
    return entity
      ? {
          given,
          entity,
          judgement: judgeProposal(
            order,
            rights,
            entity,
            assigned.get(ref) ?? {},
          ),
        }
      : { given, judgement: refused(NotFoundError, noEntity(given)) };
  });
  return { rights, items: items.sort(byRef) };
}

/** Those of the entities that the catalog has and the caller may see, by ref. */
export async function visibleEntities(
  { tiers: { knex }, visible }: TierCommandContext,
  refs: string[],
): Promise<Map<string, TierEntity>> {
  const rows = await selectIn(
    // The character NUL is in no ref, and PostgreSQL fails on it.
    refs.filter(ref => canSee(visible, ref) && !ref.includes('\0')),
    chunk =>
      knex<TierEntity>('entities')
        .whereIn('ref', chunk)
        .select('ref', 'kind', 'title', 'owner', 'tier'),
  );
  return new Map(rows.map(row => [row.ref, row]));
}

/** The same words for what is hidden and for what is not there. */
export function noEntity(given: string): string {
  return `No entity "${given}"`;
}

function byRef(one: Planned, other: Planned): number {
  const a = one.entity?.ref ?? one.given;
  const b = other.entity?.ref ?? other.given;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
