import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  DecideTiersResult,
  tierApprovePermission,
} from 'backstage-plugin-platform-products-common';
import {
  tierDecisionRefusal,
  type TierDecisionRefusal,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { wellFormed } from '../../ingest/entityWrite';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { decidedMessages } from '../announce/decidedMessages';
import { findAssignment } from '../read/assignmentRows';
import { markTiersDirty } from '../store/markTiersDirty';
import type { DbTierAssignmentRow } from '../store/rows';
import { auditedAssignment } from './auditedAssignment';
import { dayOf, TierEntity } from './judgeProposal';
import { assignedOf, lockAssigned } from './lockAssigned';
import { visibleEntities } from './planTiers';
import { refused, Refused } from './Refused';
import { retried } from './retried';
import { supersede, supersededEvent } from './supersede';
import type { TierCommandContext } from './TierCommandContext';
import { TierEventWrite, writeTierEvents } from './writeTierEvents';

/** What is done to a proposal, or to an assignment that counts. */
export interface TierDecision {
  command: 'approve' | 'reject' | 'withdraw';
  reason?: string;
}

/** What became of one of them. */
type Decided =
  | { outcome: 'unchanged'; row: DbTierAssignmentRow }
  | Refused
  | Changed;

interface Changed {
  outcome: 'changed';
  before: DbTierAssignmentRow;
  row: DbTierAssignmentRow;
  supersedes?: DbTierAssignmentRow;
}

const DONE = {
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
} as const;

const REFUSALS: Record<TierDecisionRefusal['code'], Refused['Refusal']> = {
  'wrong-state': ConflictError,
  'not-permitted': NotAllowedError,
  'own-proposal': NotAllowedError,
  'reason-missing': InputError,
};

/** Decides on one assignment; of two who do at the same moment, the second hears what was decided. */
export async function decideTier(
  context: TierCommandContext,
  id: string,
  decision: TierDecision,
): Promise<DbTierAssignmentRow> {
  const row = await findAssignment(context, id);
  const result = (await decideAll(context, [row], decision)).get(id)!;
  switch (result.outcome) {
    case 'refused':
      throw new result.Refusal(
        `Cannot ${decision.command} ${row.tier} for "${row.entity_ref}": ${result.why}`,
      );
    case 'changed':
      context.writeDown(auditOf(result));
      return result.row;
    default:
      return result.row;
  }
}

/** Makes one decision on several proposals; each is done or refused by itself. */
export async function decideTiers(
  context: TierCommandContext,
  {
    ids,
    decision: command,
    reason,
  }: { ids: string[]; decision: 'approve' | 'reject'; reason: string },
): Promise<DecideTiersResult> {
  const asked = [...new Set(ids)];
  const rows = await visibleAssignments(context, asked);
  const results = await decideAll(context, rows, { command, reason });
  const answer: DecideTiersResult = { decided: [], refused: [] };
  for (const id of asked) {
    const result =
      results.get(id) ??
      // The same words for what is hidden and for what is not there.
      refused(NotFoundError, `No tier assignment "${id}"`);
    if (result.outcome === 'refused') {
      answer.refused.push({ id, why: result.why });
    } else {
      answer.decided.push(id);
    }
  }
  const changed = [...results.values()].filter(isChanged);
  await context.auditEach(`tier-${command}`, changed.map(auditOf));
  context.writeDown({
    decision: command,
    changed: changed.length,
    refused: answer.refused.length,
  });
  return answer;
}

async function visibleAssignments(
  { tiers: { knex }, visible }: TierCommandContext,
  ids: string[],
): Promise<DbTierAssignmentRow[]> {
  const rows = await selectIn(
    // The character NUL is in no id, and PostgreSQL fails on it.
    ids.filter(id => !id.includes('\0')),
    chunk =>
      knex<DbTierAssignmentRow>('tier_assignments')
        .whereIn('id', chunk)
        .select('*'),
  );
  return rows.filter(row => canSee(visible, row.entity_ref));
}

/** By id. */
async function decideAll(
  context: TierCommandContext,
  wanted: DbTierAssignmentRow[],
  decision: TierDecision,
): Promise<Map<string, Decided>> {
  const { caller, now, announcer, ladder } = context;
  if (wanted.length === 0) return new Map();
  const ids = wanted.map(({ id }) => id);
  const isWanted = new Set(ids);
  const refs = [...new Set(wanted.map(row => row.entity_ref))];
  const mayApprove = await caller.may(tierApprovePermission);
  const entities = await visibleEntities(context, refs);
  const results = await retried(
    context.tiers.knex,
    `${decision.command} tiers`,
    async tx => {
      const rows = await lockAssigned(tx, refs, ids);
      const assigned = assignedOf(rows);
      const decided = new Map(
        rows
          .filter(({ id }) => isWanted.has(id))
          .map((row): [string, Decided] => {
            const { approved } = assigned.get(row.entity_ref)!;
            const entity = entities.get(row.entity_ref);
            const judged = judge(context, row, decision, mayApprove, entity);
            return judged.outcome === 'changed' &&
              decision.command === 'approve'
              ? [row.id, { ...judged, supersedes: approved }]
              : [row.id, judged];
          }),
      );
      const changed = [...decided.values()].filter(isChanged);
      await write(context, tx, decision, changed, entities);
      await announcer.write(
        tx,
        decidedMessages(
          { ...decision, by: caller.name },
          changed.map(({ row }) => ({
            row,
            title: entities.get(row.entity_ref)?.title ?? row.entity_ref,
          })),
          ladder,
        ),
        now,
      );
      return decided;
    },
  );
  const counts = [...results.values()].filter(isChanged).some(changesTier);
  if (counts) await context.ingest.requestRefresh();
  return results;
}

function judge(
  { caller, ladder, now }: TierCommandContext,
  row: DbTierAssignmentRow,
  { command, reason }: TierDecision,
  mayApprove: boolean,
  entity: TierEntity | undefined,
): Decided {
  const state = DONE[command];
  if (row.state === state && row.decided_by === caller.name) {
    return { outcome: 'unchanged', row };
  }
  const refusal = tierDecisionRefusal({
    state: row.state,
    proposedBy: row.proposed_by,
    command,
    by: caller.name,
    mayApprove,
    reason,
  });
  if (refusal) {
    const { code, message } = refusal;
    return refused(
      REFUSALS[code],
      code === 'wrong-state' ? alreadyDecided(row) : message,
    );
  }
  if (command === 'approve') {
    if (!entity) {
      return refused(
        ConflictError,
        'the catalog does not have the entity any more; allowed once it is back, or to reject or withdraw the proposal',
      );
    }
    const names = ladder.tiers.map(({ name }) => name);
    if (!names.includes(row.tier)) {
      return refused(
        ConflictError,
        `the ladder does not have it any more; allowed: one of ${names.join(
          ', ',
        )}`,
      );
    }
  }
  return {
    outcome: 'changed',
    before: row,
    row: {
      ...row,
      state,
      disagreement: null,
      decided_by: caller.name,
      decided_at: now,
      decision_reason: reason ? wellFormed(reason) : null,
    },
  };
}

function alreadyDecided(row: DbTierAssignmentRow): string {
  const by =
    row.decided_by && row.decided_at
      ? ` by ${row.decided_by} on ${dayOf(row.decided_at)}`
      : '';
  return `it is ${row.state}${by}; allowed are proposals that wait for a decision`;
}

async function write(
  { caller, now }: TierCommandContext,
  tx: Knex,
  { command }: TierDecision,
  changed: Changed[],
  entities: Map<string, TierEntity>,
): Promise<void> {
  if (changed.length === 0) return;
  const by = { by: caller.name, at: now };
  await supersede(
    tx,
    by,
    changed.flatMap(({ supersedes }) => supersedes ?? []),
  );
  const [{ row }] = changed;
  await tx<DbTierAssignmentRow>('tier_assignments')
    .whereIn(
      'id',
      changed.map(({ row: { id } }) => id),
    )
    .update({
      state: row.state,
      disagreement: row.disagreement,
      decided_by: row.decided_by,
      decided_at: row.decided_at,
      decision_reason: row.decision_reason,
    });
  await writeTierEvents(
    tx,
    by,
    changed.flatMap(one => eventsOf(one, command, entities)),
  );
  await markTiersDirty(tx, {
    refs: changed.filter(changesTier).map(one => one.row.entity_ref),
  });
}

function eventsOf(
  { before, row, supersedes }: Changed,
  command: TierDecision['command'],
  entities: Map<string, TierEntity>,
): TierEventWrite[] {
  const endsIt = before.state === 'approved';
  return [
    ...(supersedes ? [supersededEvent(supersedes, row.tier)] : []),
    {
      entityRef: row.entity_ref,
      type: DONE[command],
      assignmentId: row.id,
      from: endsIt ? row.tier : entities.get(row.entity_ref)?.tier,
      to: endsIt ? null : row.tier,
      reason: row.decision_reason,
    },
  ];
}

function isChanged(decided: Decided): decided is Changed {
  return decided.outcome === 'changed';
}

/** Whether another assignment counts now; a proposal that is not approved never did. */
function changesTier({ before, row }: Changed): boolean {
  return before.state === 'approved' || row.state === 'approved';
}

function auditOf({ before, row }: Changed): JsonObject {
  return {
    entityRef: row.entity_ref,
    before: auditedAssignment(before),
    after: auditedAssignment(row),
  };
}
