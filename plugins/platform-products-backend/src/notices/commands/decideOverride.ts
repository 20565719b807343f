import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { PolicyOverride } from 'backstage-plugin-platform-products-common';
import { wellFormed } from '../../ingest/entityWrite';
import type { DbNoticeRow } from '../store/rows';
import { changeNotice, NoticeChange } from './changeNotice';
import type { CommandContext } from './CommandContext';
import { publication } from './publication';

export interface OverrideDecision {
  revision: number;
  reason: string;
}

/** Lets a notice break the policy, and publishes it as was asked for. */
export async function approveOverride(
  context: CommandContext,
  id: string,
  { revision, reason }: OverrideDecision,
): Promise<void> {
  const { caller, now } = context;
  const changed = await changeNotice(context, id, {
    command: 'publish',
    verb: 'approve the override of',
    revision,
    isDone: ({ override }) =>
      override !== null &&
      (JSON.parse(override) as PolicyOverride).approvedBy === caller.name,
    change: row => {
      const override = waitingOverride(row, 'approve', caller.name);
      const asked = row.publish_at ? new Date(row.publish_at) : undefined;
      const { columns, events } = publication(context, row, asked);
      const approved: PolicyOverride = {
        ...override,
        approvedBy: caller.name,
        approvedAt: now.toISOString(),
      };
      return {
        columns: { ...columns, override: JSON.stringify(approved) },
        events: [
          { type: 'override-approved', reason: wellFormed(reason) },
          ...events,
        ],
      };
    },
  });
  if (changed) await context.settle(id);
}

/** Leaves the notice a draft that keeps to the policy, or is asked for again. */
export async function rejectOverride(
  context: CommandContext,
  id: string,
  { revision, reason }: OverrideDecision,
): Promise<void> {
  await changeNotice(context, id, {
    command: 'edit',
    verb: 'reject the override of',
    revision,
    change: (row): NoticeChange => {
      waitingOverride(row, 'reject', context.caller.name);
      return {
        columns: { override: null, publish_at: null },
        events: [{ type: 'override-rejected', reason: wellFormed(reason) }],
      };
    },
  });
}

/** Two people decide on a breach of the policy: who asks for it, and another one. */
function waitingOverride(
  row: DbNoticeRow,
  verb: string,
  caller: string,
): PolicyOverride {
  const override: PolicyOverride | undefined = row.override
    ? JSON.parse(row.override)
    : undefined;
  if (!override || override.approvedBy) {
    throw new ConflictError(
      `Cannot ${verb} the override of notice "${row.id}": ${
        override
          ? `${override.approvedBy} has approved it already`
          : 'nobody has asked for one'
      }`,
    );
  }
  if (override.requestedBy === caller) {
    throw new NotAllowedError(
      `Cannot ${verb} the override of notice "${row.id}": you have asked for it; allowed is another person`,
    );
  }
  return override;
}
