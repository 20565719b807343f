import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { wellFormed } from '../../ingest/entityWrite';
import { upsertRows } from '../../store/operations/upsertRows';
import { proposedMessages } from '../announce/proposedMessages';
import { markTiersDirty } from '../store/markTiersDirty';
import type { DbTierAssignmentRow } from '../store/rows';
import { auditedAssignment } from './auditedAssignment';
import { judgeProposal, Judgement, TierEntity } from './judgeProposal';
import { Assigned, assignedOf, lockAssigned } from './lockAssigned';
import type { ProposerRights } from './proposerRights';
import { retried } from './retried';
import { supersede, supersededEvent } from './supersede';
import type { TierCommandContext } from './TierCommandContext';
import { attempted, TierOrder } from './TierOrder';
import { TierEventWrite, writeTierEvents } from './writeTierEvents';

/** An order with everything that is kept of it. */
export interface WrittenOrder extends TierOrder {
  reason: string;
  evidence?: string;
}

/** How owners hear of it. */
export interface Telling {
  /** Names the request: an owner hears of it once, into however many transactions it is cut. */
  cause: string;
  /** All that the request changes. */
  entities: TierEntity[];
}

/** What became of an order for one entity, as it was found in the transaction. */
export type Done = Written | Exclude<Judgement, { outcome: 'changing' }>;

export type Stored = Done & { entity: TierEntity };

interface Written {
  outcome: 'changed';
  row: DbTierAssignmentRow;
  supersedes: DbTierAssignmentRow[];
  audit: JsonObject;
}

/** Does an order for some entities, few enough for one transaction. */
export async function storeProposals(
  context: TierCommandContext,
  order: WrittenOrder,
  rights: ProposerRights,
  entities: TierEntity[],
  telling: Telling,
): Promise<Stored[]> {
  const refs = entities.map(({ ref }) => ref);
  const attempt = `${attempted(order)} ${
    refs.length === 1 ? `"${refs[0]}"` : 'these entities'
  }`;
  return retried(context.tiers.knex, attempt, async tx => {
    const assigned = assignedOf(await lockAssigned(tx, refs));
    const stored = entities.map((entity): Stored => {
      const own = assigned.get(entity.ref) ?? {};
      const judgement = judgeProposal(order, rights, entity, own);
      if (judgement.outcome !== 'changing') return { entity, ...judgement };
      const { supersedes } = judgement;
      const row = newRow(context, order, entity);
      const audit = auditOf(own, row);
      return { entity, outcome: 'changed', row, supersedes, audit };
    });
    await write(context, tx, order, stored.filter(isWritten));
    if (!order.direct) {
      const owners = stored.filter(isWritten).map(({ entity }) => entity.owner);
      const strangers = new Set(owners.filter(owner => !rights.owns(owner)));
      await context.announcer.write(
        tx,
        proposedMessages(
          { ...order, by: context.caller.name, cause: telling.cause },
          telling.entities.filter(({ owner }) => strangers.has(owner)),
          context.ladder,
        ),
        context.now,
      );
    }
    return stored;
  });
}

async function write(
  { caller, now }: TierCommandContext,
  tx: Knex,
  { direct }: TierOrder,
  written: Written[],
): Promise<void> {
  if (written.length === 0) return;
  const by = { by: caller.name, at: now };
  const rows = written.map(({ row }) => row).sort(byEntity);
  await supersede(
    tx,
    by,
    written.flatMap(({ supersedes }) => supersedes),
  );
  await upsertRows(tx, 'tier_assignments', rows);
  await writeTierEvents(tx, by, written.flatMap(eventsOf));
  if (direct) {
    await markTiersDirty(tx, { refs: rows.map(row => row.entity_ref) });
  }
}

export function isWritten(
  stored: Stored,
): stored is { entity: TierEntity } & Written {
  return stored.outcome === 'changed';
}

function newRow(
  { caller, now }: TierCommandContext,
  { tier, direct, reason, evidence }: WrittenOrder,
  entity: TierEntity,
): DbTierAssignmentRow {
  return {
    id: randomUUID(),
    entity_ref: entity.ref,
    tier,
    from_tier: entity.tier,
    state: direct ? 'approved' : 'proposed',
    direct,
    proposed_by: caller.name,
    proposed_at: now,
    reason: wellFormed(reason),
    evidence: evidence ? wellFormed(evidence) : null,
    decided_by: direct ? caller.name : null,
    decided_at: direct ? now : null,
    decision_reason: null,
    disagreement: null,
  };
}

function eventsOf({ supersedes, row }: Written): TierEventWrite[] {
  return [
    ...supersedes.map(old => supersededEvent(old, row.tier)),
    {
      entityRef: row.entity_ref,
      type: row.direct ? 'assigned' : 'proposed',
      assignmentId: row.id,
      from: row.from_tier,
      to: row.tier,
      reason: row.reason,
      evidence: row.evidence,
    },
  ];
}

function auditOf(
  { open, approved }: Assigned,
  row: DbTierAssignmentRow,
): JsonObject {
  return {
    entityRef: row.entity_ref,
    before: auditedAssignment(row.direct ? approved ?? open : open),
    after: auditedAssignment(row),
  };
}

/** Two that write the same entities cannot wait for each other. */
function byEntity(one: DbTierAssignmentRow, other: DbTierAssignmentRow) {
  return one.entity_ref < other.entity_ref ? -1 : 1;
}
