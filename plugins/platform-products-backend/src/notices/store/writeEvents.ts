import type { Knex } from 'knex';
import { upsertRows } from '../../store/operations/upsertRows';
import type { DbNoticeEventRow, NoticeEventType } from './rows';

/** One field that differs, with how it was and how it is. */
export interface FieldChange {
  field: string;
  from?: string;
  to?: string;
}

/** Something that happened to a notice. */
export interface NoticeEventWrite {
  noticeId: string;
  at: Date;
  type: NoticeEventType;
  /** Absent where the suite itself saw it. */
  by?: string;
  /** The consumer, where one is concerned. */
  entityRef?: string;
  reason?: string;
  changes?: FieldChange[];
}

/** Writes down what happened; part of the transaction in which it happened. */
export async function writeEvents(
  knex: Knex,
  events: NoticeEventWrite[],
): Promise<void> {
  const rows = events.map(
    (event): Omit<DbNoticeEventRow, 'id'> => ({
      notice_id: event.noticeId,
      at: event.at,
      by: event.by ?? null,
      type: event.type,
      entity_ref: event.entityRef ?? null,
      reason: event.reason ?? null,
      changes: JSON.stringify(event.changes ?? []),
    }),
  );
  await upsertRows(knex, 'notice_events', rows);
}
