import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { noticeOverridePolicyPermission } from 'backstage-plugin-platform-products-common';
import type { PolicyOverride } from 'backstage-plugin-platform-products-common';
import {
  nextState,
  type NoticeContent,
  type PolicyViolation,
} from 'backstage-plugin-platform-products-core';
import { wellFormed } from '../../ingest/entityWrite';
import type { DbNoticeRow } from '../store/rows';
import { changeNotice, NoticeChange } from './changeNotice';
import type { CommandContext } from './CommandContext';
import { findNotice } from '../read/noticeVisibility';
import { knownRefs } from './knownRefs';
import { policyViolationsOf } from './policyViolationsOf';
import { publication } from './publication';
import { refuseCycle } from './refuseCycle';
import { refuseProblems } from './refuseProblems';
import { storedContent } from './storedContent';

export interface PublishOrder {
  revision: number;
  /** Later than now: it is scheduled. */
  publishAt?: string;
  override?: { reason: string };
}

const ATTEMPT = 'publish the notice';

/**
 * Publishes a notice, or schedules it. If it breaks the policy and the caller asks for that, it
 * waits as it is for a second person.
 */
export async function publishNotice(
  context: CommandContext,
  id: string,
  { revision, publishAt, override }: PublishOrder,
): Promise<void> {
  const { now } = context;
  const later = publishAt ? new Date(publishAt) : undefined;
  const at = later && later > now ? later : now;
  const seen = await findNotice(context, id);
  let violations: PolicyViolation[] = [];
  if (
    seen.revision === revision &&
    seen.origin === 'portal' &&
    nextState(seen.state, 'publish') !== undefined
  ) {
    violations = await judge(context, seen, at);
  }
  if (violations.length > 0 && !override) {
    throw new InputError(
      `Cannot ${ATTEMPT}: it breaks the policy: ${violations
        .map(({ message }) => message)
        .join(
          ' ',
        )} Allowed: to keep to it, or to give "override.reason" and let a second person approve`,
    );
  }
  if (violations.length > 0) await refuseOverrider(context);
  const changed = await changeNotice(context, id, {
    command: 'publish',
    verb: 'publish',
    revision,
    isDone: row =>
      at > now
        ? row.state === 'scheduled' && sameInstant(row.publish_at, at)
        : row.state === 'published',
    change: row =>
      violations.length > 0
        ? requestOverride(context, row, violations, override!.reason, later)
        : publication(context, row, later),
  });
  if (changed) await context.settle(id);
}

/** What stands in the way: mistakes throw, breaches of the policy are told. */
async function judge(
  context: CommandContext,
  row: DbNoticeRow,
  at: Date,
): Promise<PolicyViolation[]> {
  const content = storedContent(row);
  refuseProblems(ATTEMPT, content);
  await refuseVanished(context, content);
  await refuseCycle(context, ATTEMPT, content, row.id);
  return policyViolationsOf(context, content, at);
}

/** Nobody can depend on what the catalog does not know, so such a notice would reach nobody. */
async function refuseVanished(
  { notices: { knex } }: CommandContext,
  { subjects }: NoticeContent,
): Promise<void> {
  const known = await knownRefs(knex, subjects);
  const vanished = subjects.filter(ref => !known.has(ref));
  if (vanished.length > 0) {
    throw new InputError(
      `Cannot ${ATTEMPT}: "content.subjects": found "${vanished
        .slice(0, 20)
        .join('", "')}"; allowed: entities of the catalog`,
    );
  }
}

async function refuseOverrider({ caller }: CommandContext): Promise<void> {
  if (!(await caller.may(noticeOverridePolicyPermission))) {
    throw new NotAllowedError(
      `You lack the permission "${noticeOverridePolicyPermission.name}" that a notice which breaks the policy needs`,
    );
  }
}

function requestOverride(
  { caller, now }: CommandContext,
  row: DbNoticeRow,
  violations: PolicyViolation[],
  reason: string,
  publishAt: Date | undefined,
): NoticeChange {
  if (row.state !== 'draft') {
    throw new ConflictError(
      `Cannot ${ATTEMPT}: it is ${row.state}, and as it is it breaks the policy; allowed is to ask for an override for a draft`,
    );
  }
  const override: PolicyOverride = {
    requestedBy: caller.name,
    requestedAt: now.toISOString(),
    reason: wellFormed(reason),
    violations,
  };
  return {
    columns: {
      override: JSON.stringify(override),
      publish_at: publishAt ?? null,
    },
    events: [
      {
        type: 'override-requested',
        reason: override.reason,
        changes: violations.map(({ rule, message }) => ({
          field: rule,
          to: message,
        })),
      },
    ],
  };
}

function sameInstant(stored: DbNoticeRow['publish_at'], at: Date): boolean {
  return stored !== null && new Date(stored).getTime() === at.getTime();
}
