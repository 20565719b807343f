import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type {
  BulkPreview,
  BulkResult,
  BulkSelection,
} from 'backstage-plugin-platform-products-common';
import { breathe } from '../../store/breathe';
import { groupBy } from '../../store/groupBy';
import type { TierEntity } from './judgeProposal';
import { Planned, planTiers, TierPlan } from './planTiers';
import { selectEntities } from './selectEntities';
import { isWritten, storeProposals, WrittenOrder } from './storeProposals';
import type { TierCommandContext } from './TierCommandContext';
import type { TierOrder } from './TierOrder';

/** Entities of one transaction: some 20 ms on SQLite. */
const CHUNK = 300;
const SHOWN_REFUSALS = 100;
const SHOWN_EXAMPLES = 50;

/** What an order would do to a selection of entities. */
export async function previewTiers(
  context: TierCommandContext,
  { selection, ...order }: TierOrder & { selection: BulkSelection },
): Promise<BulkPreview> {
  const { items } = await planOf(context, selection, order);
  const changing = changingOf(items);
  const refusals = refusalsOf(items);
  return {
    selected: items.length,
    changing: changing.length,
    unchanged: items.length - changing.length - refusals.length,
    refusedTotal: refusals.length,
    refused: refusals.slice(0, SHOWN_REFUSALS),
    from: tiersOf(context, changing),
    examples: changing.slice(0, SHOWN_EXAMPLES).map(({ ref, title, tier }) => ({
      entityRef: ref,
      title,
      ...(tier && { tier }),
    })),
  };
}

/**
 * Does an order for a selection of entities. A refused one does not stop the others. Of a request
 * that is cut off, whole transactions are done; sent again, it finds them so.
 */
export async function proposeTiers(
  context: TierCommandContext,
  {
    selection,
    expected,
    ...order
  }: WrittenOrder & { selection: BulkSelection; expected: number },
): Promise<BulkResult> {
  const { items, rights } = await planOf(context, selection, order);
  if (items.length !== expected) {
    throw new ConflictError(
      `Cannot tag the selected entities: found ${items.length} of them, "expected" in the body is ${expected}; allowed once what would change was previewed again`,
    );
  }
  const changing = changingOf(items).sort(byOwner);
  const telling = { cause: randomUUID(), entities: changing };
  const refusals = refusalsOf(items);
  let changed = 0;
  try {
    for (let start = 0; start < changing.length; start += CHUNK) {
      const chunk = changing.slice(start, start + CHUNK);
      const stored = await storeProposals(
        context,
        order,
        rights,
        chunk,
        telling,
      );
      const written = stored.filter(isWritten);
      changed += written.length;
      for (const one of stored) {
        if (one.outcome === 'refused') {
          refusals.push({ entityRef: one.entity.ref, why: one.why });
        }
      }
      await context.auditEach(
        order.direct ? 'tier-assign' : 'tier-propose',
        written.map(({ audit }) => audit),
      );
      await breathe();
    }
  } finally {
    context.writeDown({
      tier: order.tier,
      direct: order.direct,
      selected: items.length,
      changed,
      refused: refusals.length,
    });
    if (order.direct && changed > 0) await context.ingest.requestRefresh();
  }
  return {
    changed,
    unchanged: items.length - changed - refusals.length,
    refusedTotal: refusals.length,
    refused: refusals.slice(0, SHOWN_REFUSALS),
  };
}

async function planOf(
  context: TierCommandContext,
  selection: BulkSelection,
  order: TierOrder,
): Promise<TierPlan> {
  return planTiers(context, order, await selectEntities(context, selection));
}

function changingOf(items: Planned[]): TierEntity[] {
  return items.flatMap(({ entity, judgement }) =>
    entity && judgement.outcome === 'changing' ? [entity] : [],
  );
}

function refusalsOf(items: Planned[]): BulkResult['refused'] {
  return items.flatMap(({ given, entity, judgement }) =>
    judgement.outcome === 'refused'
      ? [{ entityRef: entity?.ref ?? given, why: judgement.why }]
      : [],
  );
}

/** What entities have now, the most critical first, those without one last. */
function tiersOf(
  { ladder }: TierCommandContext,
  entities: TierEntity[],
): BulkPreview['from'] {
  const order = ladder.tiers.map(({ name }) => name);
  const placeOf = (tier: string | null) =>
    tier !== null && order.includes(tier) ? order.indexOf(tier) : order.length;
  return [...groupBy(entities, ({ tier }) => tier)]
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([tier, own]) => ({
      ...(tier !== null && { tier }),
      entities: own.length,
    }));
}

/** So that an owner is in few transactions, and hears of the request in the first of them. */
function byOwner(one: TierEntity, other: TierEntity): number {
  const [a, b] = [one.owner ?? '', other.owner ?? ''];
  if (a === b) return one.ref < other.ref ? -1 : 1;
  return a < b ? -1 : 1;
}
