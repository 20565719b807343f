import { InputError } from '@backstage/errors';
import type { PostponeNotice } from 'backstage-plugin-platform-products-common';
import {
  momentsOf,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import { wellFormed } from '../../ingest/entityWrite';
import { noticeColumns } from '../store/noticeColumns';
import { changeNotice } from './changeNotice';
import type { CommandContext } from './CommandContext';
import { fieldChanges } from './fieldChanges';
import { findNotice } from '../read/noticeVisibility';
import { policyViolationsOf } from './policyViolationsOf';
import { refuseProblems } from './refuseProblems';
import { storedContent } from './storedContent';

const ATTEMPT = 'postpone the notice';
const DATES = ['deprecatedAt', 'sunsetAt', 'removedAt'] as const;

/** Moves dates of a published notice to later, and says so to whom they concern. */
export async function postponeNotice(
  context: CommandContext,
  id: string,
  { revision, reason, ...dates }: PostponeNotice,
): Promise<void> {
  const before = storedContent(await findNotice(context, id));
  const content = { ...before, ...dates };
  refuseProblems(ATTEMPT, content);
  refuseEarlier(before, content);
  await refuseShortNotice(context, before, content);
  const changed = await changeNotice(context, id, {
    command: 'postpone',
    verb: 'postpone',
    revision,
    isDone: row => fieldChanges(storedContent(row), content).length === 0,
    change: row => {
      const changes = fieldChanges(storedContent(row), content);
      const columns = { ...noticeColumns(content), dirty: true };
      return {
        columns,
        events: [{ type: 'postponed', reason: wellFormed(reason), changes }],
        also: tx =>
          context.announcer.datesChanged(
            tx,
            { ...row, ...columns, revision: row.revision + 1 },
            context.now,
          ),
      };
    },
  });
  if (changed) await context.settle(id);
}

/** People plan by these dates: none may come sooner than was said. */
function refuseEarlier(
  before: Partial<NoticeContent>,
  after: Partial<NoticeContent>,
): void {
  const was = momentsOf(before);
  const is = momentsOf(after);
  const earlier = DATES.filter(
    field =>
      was[field] !== undefined &&
      is[field] !== undefined &&
      is[field] < was[field],
  );
  if (earlier.length > 0) {
    throw new InputError(
      `Cannot ${ATTEMPT}: ${earlier
        .map(
          field =>
            `"${field}": found ${after[field]}; allowed: ${before[field]} or later`,
        )
        .join('; ')}`,
    );
  }
}

/** A later sunset breaks nothing; one where there was none can. */
async function refuseShortNotice(
  context: CommandContext,
  before: Partial<NoticeContent>,
  after: Partial<NoticeContent>,
): Promise<void> {
  if (before.sunsetAt !== undefined || after.sunsetAt === undefined) return;
  const violations = await policyViolationsOf(context, after, context.now);
  const short = violations.filter(({ rule }) => rule === 'minimum-notice');
  if (short.length > 0) {
    throw new InputError(
      `Cannot ${ATTEMPT}: ${short.map(({ message }) => message).join(' ')}`,
    );
  }
}
