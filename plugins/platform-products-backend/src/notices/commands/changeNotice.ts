import { ConflictError, InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  nextState,
  noticeCommands,
  type NoticeCommand,
  type NoticeState,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { markTiersDirty } from '../../tiers/store/markTiersDirty';
import { lockNotices } from '../store/lockNotices';
import type { DbNoticeRow } from '../store/rows';
import { NoticeEventWrite, writeEvents } from '../store/writeEvents';
import type { CommandContext } from './CommandContext';
import { findNotice } from '../read/noticeVisibility';

/** What a command makes of a notice. */
export interface NoticeChange {
  columns: Partial<DbNoticeRow>;
  /** In the order in which they happened. */
  events: Omit<NoticeEventWrite, 'noticeId' | 'at' | 'by'>[];
  /** More to be done in the same transaction. */
  also?(tx: Knex): Promise<void>;
}

interface Order {
  command: NoticeCommand;
  /** As an author says it, for example `publish`. */
  verb: string;
  revision: number;
  /**
   * Judges and makes the change; nothing may be read or written meanwhile.
   *
   * @returns undefined where everything is so already
   */
  change(row: DbNoticeRow, next: NoticeState): NoticeChange | undefined;
  /** Whether the notice is as the command would leave it. */
  isDone?(row: DbNoticeRow): boolean;
}

/**
 * Changes a notice of the portal: of the revision that the caller has seen, in a state that allows
 * it, with its events, as the next revision.
 *
 * @returns whether anything changed
 */
export async function changeNotice(
  context: CommandContext,
  id: string,
  order: Order,
): Promise<boolean> {
  const { caller, now } = context;
  const { knex } = context.notices;
  await findNotice(context, id);
  return knex.transaction(async tx => {
    const [row] = await lockNotices(tx, [id]);
    if (isRepeated(row, order, caller.name)) return false;
    const change = order.change(row, nextStateOf(row, order));
    if (!change) return false;
    const columns = {
      ...change.columns,
      revision: row.revision + 1,
      updated_at: now,
      updated_by: caller.name,
    };
    await tx('notices').where({ id }).update(columns);
    await writeEvents(
      tx,
      change.events.map(event => ({
        ...event,
        noticeId: id,
        at: now,
        by: caller.name,
      })),
    );
    await change.also?.(tx);
    await markTiersDirty(tx, { noticeIds: [id] });
    context.writeDown({
      notice: id,
      before: auditedState(row),
      after: auditedState({ ...row, ...columns }),
    });
    return true;
  });
}

/** The same request once more, whose answer was lost on its way. */
function isRepeated(
  row: DbNoticeRow,
  { revision, isDone }: Order,
  caller: string,
): boolean {
  const sameRevision =
    row.revision === revision ||
    (row.revision === revision + 1 && row.updated_by === caller);
  return sameRevision && isDone?.(row) === true;
}

function nextStateOf(
  row: DbNoticeRow,
  { command, verb, revision }: Order,
): NoticeState {
  if (row.origin !== 'portal') {
    throw new InputError(
      `Cannot ${verb} notice "${row.id}": it is written in the catalog${
        row.edit_url ? ` at ${row.edit_url}` : ''
      }; allowed are notices of the portal`,
    );
  }
  if (row.revision !== revision) {
    throw new ConflictError(
      `Cannot ${verb} notice "${
        row.id
      }": found revision ${revision}; the newest is ${row.revision}${
        row.updated_by ? `, by ${row.updated_by}` : ''
      }`,
    );
  }
  const next = nextState(row.state, command);
  if (next === undefined) {
    throw new ConflictError(
      `Cannot ${verb} notice "${row.id}": it is ${row.state}; allowed now: ${
        noticeCommands(row.state).join(', ') || 'nothing'
      }`,
    );
  }
  return next;
}

/** What the audit log keeps of a notice. */
export function auditedState(row: DbNoticeRow): JsonObject {
  return {
    revision: row.revision,
    state: row.state,
    content: JSON.parse(row.content),
    override: row.override ? JSON.parse(row.override) : null,
  };
}
