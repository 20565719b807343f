import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  NoticeMessage,
  NoticeMessageTopic,
  NoticeSender,
} from 'backstage-plugin-platform-products-node';
import type { Knex } from 'knex';
import { wellFormed } from '../../ingest/entityWrite';
import { toDate } from '../../store/rows';
import type { DbDeliveryRow, DbMessageRow } from '../store/rows';

/** How long a replica may be at one message before another one takes it for dead. */
const CLAIM = 60_000;
/** A sender that takes longer has failed; well within the claim. */
const TIMEOUT = 30_000;
const MINUTE = 60_000;
/** Longest pause between two attempts, in minutes. */
const LONGEST_PAUSE = 6 * 60;
/** Messages that are looked for at once. */
const BATCH = 50;
/** Failures in a row after which a sender is left alone until the next time: it is down. */
const FAILURES = 3;
const MAXIMUM_ERROR = 1_000;

export interface DeliveryDeps {
  knex: Knex;
  senders: NoticeSender[];
  logger: LoggerService;
  clock: () => Date;
}

interface Due extends Omit<DbMessageRow, 'id'> {
  message_id: string;
  attempts: number;
}

/** Sends what is due. What fails is tried again after a pause that grows; nothing is given up. */
export async function deliverMessages(
  deps: DeliveryDeps,
  signal: AbortSignal,
): Promise<void> {
  for (const sender of deps.senders) {
    await deliverBy(sender, deps, signal);
  }
}

async function deliverBy(
  sender: NoticeSender,
  deps: DeliveryDeps,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  for (;;) {
    const due = await dueOf(deps, sender.id);
    for (const delivery of due) {
      if (signal.aborted || failures >= FAILURES) return;
      const outcome = await deliver(sender, delivery, deps, failures > 0);
      failures = outcome === 'failed' ? failures + 1 : 0;
    }
    if (due.length < BATCH) return;
  }
}

async function dueOf(
  { knex, clock }: DeliveryDeps,
  sender: string,
): Promise<Due[]> {
  const now = clock();
  return knex<DbDeliveryRow>('deliveries')
    .join('messages', 'messages.id', 'deliveries.message_id')
    .where({ 'deliveries.state': 'pending', 'deliveries.sender': sender })
    .andWhere('deliveries.next_attempt_at', '<=', now)
    .andWhere(free =>
      free
        .whereNull('deliveries.claimed_until')
        .orWhere('deliveries.claimed_until', '<=', now),
    )
    .orderBy(['deliveries.next_attempt_at', 'deliveries.message_id'])
    .limit(BATCH)
    .select(
      'deliveries.message_id',
      'deliveries.attempts',
      'messages.key',
      'messages.topic',
      'messages.recipient',
      'messages.payload',
      'messages.created_at',
    );
}

async function deliver(
  sender: NoticeSender,
  delivery: Due,
  deps: DeliveryDeps,
  /** Another one has just failed: a sender that is down is worth one line, not one per message. */
  isDown: boolean,
): Promise<'sent' | 'failed' | 'taken'> {
  const { knex, logger, clock } = deps;
  const row = () =>
    knex<DbDeliveryRow>('deliveries').where({
      message_id: delivery.message_id,
      sender: sender.id,
      state: 'pending',
    });
  const claimedAt = clock();
  const claimed = await row()
    .andWhere('attempts', delivery.attempts)
    .update({
      attempts: delivery.attempts + 1,
      claimed_until: new Date(claimedAt.getTime() + CLAIM),
    });
  if (claimed === 0) return 'taken';
  try {
    await withinTime(sender.send(messageOf(delivery)));
  } catch (error) {
    const attempts = delivery.attempts + 1;
    const reason = stringifyError(error).slice(0, MAXIMUM_ERROR);
    logger[isDown ? 'debug' : 'warn'](
      `Message "${delivery.key}" could not be sent by "${sender.id}" (attempt ${attempts}); it is tried again: ${reason}`,
    );
    await row().update({
      claimed_until: null,
      next_attempt_at: new Date(clock().getTime() + pauseAfter(attempts)),
      error: wellFormed(reason),
    });
    return 'failed';
  }
  await row().update({
    state: 'sent',
    sent_at: clock(),
    claimed_until: null,
    error: null,
  });
  return 'sent';
}

/** One minute, then two, four and so on, up to six hours. */
function pauseAfter(attempts: number): number {
  return Math.min(2 ** Math.min(attempts - 1, 20), LONGEST_PAUSE) * MINUTE;
}

function messageOf({
  key,
  topic,
  recipient,
  payload,
  created_at: createdAt,
}: Due): NoticeMessage {
  return {
    ...(JSON.parse(payload) as Omit<
      NoticeMessage,
      'key' | 'topic' | 'recipient' | 'createdAt'
    >),
    key,
    topic: topic as NoticeMessageTopic,
    recipient,
    createdAt: toDate(createdAt).toISOString(),
  };
}

async function withinTime(sending: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer within ${TIMEOUT / 1000} seconds`)),
      TIMEOUT,
    );
  });
  try {
    await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}
