import type { JsonObject } from '@backstage/types';
import type { Announcer } from '../announce/Announcer';
import type { NoticeReadContext } from '../read/NoticeReadContext';

/**
 * What a command on notices works with.
 *
 * Every command runs in one transaction that holds the row of its notice. It is idempotent: what is
 * already so is left as it is, without a revision and without an event.
 */
export interface CommandContext extends NoticeReadContext {
  announcer: Announcer;
  /** Works out the consumers of a notice that has just been published or changed. */
  settle(noticeId: string): Promise<void>;
  /** Adds to what the audit log says of this request. */
  writeDown(meta: JsonObject): void;
}
