import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';
import { upsertRows } from '../../store/operations/upsertRows';
import type { DbDeliveryRow, DbMessageRow } from '../store/rows';
import { digestOf } from './digestOf';
import type { MessageText } from './messageTexts';

/** Longest text of the key's column. */
const MAXIMUM_KEY = 255;

/** A message before it is in the outbox. */
export interface OutgoingMessage extends MessageText {
  key: string;
  recipient: string;
}

/**
 * Puts messages into the outbox, each but once: one whose key is there already is left out. Part of
 * the transaction of the cause, which holds what could write the same message at the same time.
 *
 * @returns ids of the messages that are new, by key
 */
export async function writeMessages(
  tx: Knex,
  messages: OutgoingMessage[],
  senders: string[],
  now: Date,
): Promise<Map<string, string>> {
  const stored = await selectIn(
    messages.map(({ key }) => storedKey(key)),
    chunk => tx<DbMessageRow>('messages').whereIn('key', chunk).select('key'),
  );
  const known = new Set(stored.map(({ key }) => key));
  const fresh = messages
    .filter(({ key }) => !known.has(storedKey(key)))
    .map(message => ({ ...message, id: randomUUID() }));
  const rows = fresh.map(
    ({ id, key, topic, recipient, ...payload }): DbMessageRow => ({
      id,
      key: storedKey(key),
      topic,
      recipient,
      payload: JSON.stringify(payload),
      created_at: now,
    }),
  );
  await upsertRows(tx, 'messages', rows);
  await upsertRows(
    tx,
    'deliveries',
    rows.flatMap(({ id }) =>
      senders.map(
        (sender): DbDeliveryRow => ({
          message_id: id,
          sender,
          state: 'pending',
          attempts: 0,
          next_attempt_at: now,
          claimed_until: null,
          sent_at: null,
          error: null,
        }),
      ),
    ),
  );
  return new Map(fresh.map(({ key, id }) => [key, id]));
}

/** Names of notices and of owners can be long, and both stand in a key. */
function storedKey(key: string): string {
  return key.length <= MAXIMUM_KEY
    ? key
    : `${key.slice(0, MAXIMUM_KEY - 24)}#${digestOf([key])}`;
}
