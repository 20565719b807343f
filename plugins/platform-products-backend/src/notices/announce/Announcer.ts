import type { Knex } from 'knex';
import type { SettledNotice } from '../settle/settleNotices';
import type { DbNoticeRow } from '../store/rows';
import { affectedOwners, OwnerShare } from './affectedOwners';
import { digestOf } from './digestOf';
import {
  backSlidingMessage,
  datesChangedMessage,
  publishedMessage,
} from './messageTexts';
import { OutgoingMessage, writeMessages } from './writeMessages';

/**
 * Writes down, in the transaction of the cause, what people are to hear of it. Nothing is sent here.
 */
export class Announcer {
  readonly #senders: () => string[];

  /** @param senders - ids of those that messages are handed to */
  constructor(senders: () => string[]) {
    this.#senders = senders;
  }

  /** Consumers were found, for the first time or later. */
  readonly settled = async (
    tx: Knex,
    { notice, first, appeared, backSliders }: SettledNotice,
    now: Date,
  ): Promise<void> => {
    if (notice.superseded_by !== null || !isNews(notice, now)) return;
    if (first) {
      await this.#published(tx, notice, undefined, now);
      return;
    }
    const late = new Set(backSliders);
    await this.#published(
      tx,
      notice,
      appeared.filter(ref => !late.has(ref)),
      now,
    );
    await this.#backSliding(tx, notice, backSliders, now);
  };

  /** Dates were moved: told to everybody who still has something to do. */
  async datesChanged(
    tx: Knex,
    notice: DbNoticeRow,
    now: Date,
    cause: string = String(notice.revision),
  ): Promise<void> {
    const owners = await affectedOwners(tx, notice.id);
    await this.write(
      tx,
      [...owners].map(([owner, share]) => ({
        ...datesChangedMessage(notice, share),
        key: `dates-changed:${notice.id}:${cause}:${owner}`,
        recipient: owner,
      })),
      now,
    );
  }

  /** Consumers were added by hand. */
  async consumersAdded(
    tx: Knex,
    notice: DbNoticeRow,
    refs: string[],
    now: Date,
  ): Promise<void> {
    await this.#published(tx, notice, refs, now);
  }

  /** Each owner hears of a notice once, however many of their entities it affects, and when. */
  async #published(
    tx: Knex,
    notice: DbNoticeRow,
    refs: string[] | undefined,
    now: Date,
  ): Promise<void> {
    if (refs?.length === 0) return;
    const owners = await affectedOwners(tx, notice.id, refs);
    const messages = [...owners].map(([owner, share]) => ({
      ...publishedMessage(notice, share),
      key: `published:${notice.id}:${owner}`,
      recipient: owner,
    }));
    await this.write(tx, messages, now);
  }

  async #backSliding(
    tx: Knex,
    notice: DbNoticeRow,
    refs: string[],
    now: Date,
  ): Promise<void> {
    if (refs.length === 0) return;
    const owners = await affectedOwners(tx, notice.id, refs);
    const cause = `back-sliding:${notice.id}:${digestOf([
      now.toISOString(),
      ...refs,
    ])}`;
    const everything: OwnerShare = {
      consumers: refs.length,
      examples: [...refs].sort().slice(0, 20),
    };
    const recipients = new Map(owners);
    if (notice.owner) recipients.set(notice.owner, everything);
    await this.write(
      tx,
      [...recipients].map(([recipient, share]) => ({
        ...backSlidingMessage(notice, share),
        key: `${cause}:${recipient}`,
        recipient,
      })),
      now,
    );
  }

  /** Messages about whatever else the cause of the transaction is, each but once by its key. */
  async write(tx: Knex, messages: OutgoingMessage[], now: Date): Promise<void> {
    await writeMessages(tx, messages, this.#senders(), now);
  }
}

/**
 * Whether a notice that is seen for the first time is news. What is written in the catalog may be
 * years old when the suite is installed, and a bare lifecycle asks nobody to do anything by a day.
 */
function isNews({ origin, sunset_at: sunsetAt }: DbNoticeRow, now: Date) {
  if (origin === 'portal') return true;
  if (sunsetAt === null) return origin === 'catalog';
  return new Date(sunsetAt) > now;
}
