/**
 * Why a message is sent:
 *
 * - `published`: consumers of the recipient are affected by a new notice
 * - `dates-changed`: the dates of a notice that the recipient still has to migrate for have moved
 * - `reminder`: a sunset comes near; one message for all notices that are due on the day
 * - `escalation`: to the owner of a notice, about consumers of which nothing has been heard
 * - `back-sliding`: something started to depend on a subject after it was deprecated; to the owner
 *   of the notice and to the owner of the consumer
 * - `tier-proposed`: somebody else proposes a tier for entities of the recipient
 * - `tier-decided`: what the recipient proposed was approved, rejected or withdrawn
 * - `tier-changed`: entities of the recipient have another tier, or what they lean on has become
 *   more critical
 * - `tier-review-due`: the tiers of entities of the recipient must be looked at again; one message
 *   for all that are due on the day
 * - `release`: something is new in a platform product that entities of the recipient use
 *
 * @public
 */
export type NoticeMessageTopic =
  | 'published'
  | 'dates-changed'
  | 'reminder'
  | 'escalation'
  | 'back-sliding'
  | 'tier-proposed'
  | 'tier-decided'
  | 'tier-changed'
  | 'tier-review-due'
  | 'release';

/**
 * One notice that a message is about.
 *
 * @public
 */
export interface NoticeMessageItem {
  noticeId: string;
  title: string;
  /** Path of its page in the portal, beginning with a slash. */
  link: string;
  /** ISO 8601 instants. */
  deprecatedAt?: string;
  sunsetAt?: string;
  removedAt?: string;
  /** IANA name of the zone in which the author means days; UTC where absent. */
  timeZone?: string;
  /** How many consumers are concerned. */
  consumers: number;
  /** The first of them, as entity refs; at most 20. */
  examples: string[];
}

/**
 * One entity whose tier a message is about.
 *
 * @public
 */
export interface TierMessageEntity {
  entityRef: string;
  title: string;
  /** Path of its page in the portal, beginning with a slash. */
  link: string;
  /** Name of the tier: proposed, decided on, or in effect now. Absent where it has none any more. */
  tier?: string;
  /** The tier in effect before; absent where there was none. */
  fromTier?: string;
  /** ISO 8601 instant at which its tier must be looked at again; absent if it never was. */
  dueAt?: string;
}

/**
 * What a message about tiers is about.
 *
 * @public
 */
export interface TierMessageShare {
  /** How many entities are concerned. */
  entities: number;
  /** The first of them by ref; at most 20. */
  examples: TierMessageEntity[];
}

/**
 * A message to the owner of entities, of consumers or of a notice, or to a person who proposed a
 * tier.
 *
 * @public
 */
export interface NoticeMessage {
  /**
   * Names cause and recipient. The same message always has the same key, and no other has it: a
   * sender that is asked again with a known key must not tell the recipient twice.
   */
  key: string;
  topic: NoticeMessageTopic;
  /** Entity ref of a group or user. A group may have no members. */
  recipient: string;
  /** Plain text in one line. */
  title: string;
  /** Plain text. */
  description: string;
  /** Path in the portal, beginning with a slash. */
  link: string;
  urgent: boolean;
  /** ISO 8601 instant at which the cause happened. */
  createdAt: string;
  /** The notices that it is about; empty in messages about tiers and releases. */
  items: NoticeMessageItem[];
  /** Present in messages about tiers. */
  tiers?: TierMessageShare;
}

/**
 * A way in which messages about notices and tiers reach people.
 *
 * A message is handed to every sender until its `send` has resolved once: after an error, or after
 * the process died while it was sending, it is tried again with growing pauses, on any replica.
 *
 * @public
 */
export interface NoticeSender {
  /** Never changes: what was sent is remembered by it. */
  id: string;
  send(message: NoticeMessage): Promise<void>;
}
