import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import type {
  NoticeMessage,
  NoticeMessageItem,
} from 'backstage-plugin-platform-products-node';
import { DbInstant, toDate } from '../../store/rows';
import type { DbNoticeRow } from '../store/rows';
import type { OwnerShare } from './affectedOwners';

/** A message but for whom it goes to. */
export type MessageText = Pick<
  NoticeMessage,
  'topic' | 'title' | 'description' | 'link' | 'urgent' | 'items' | 'tiers'
>;

/** Where the pages of the suite are in the portal. */
const PAGES = '/platform-products';
const DAY = 86_400_000;
/** Entities that a text names; the message has more. */
const NAMED = 5;
/** Days before a sunset from which a reminder is urgent. */
const URGENT_DAYS = 7;

export function publishedMessage(
  notice: DbNoticeRow,
  share: OwnerShare,
): MessageText {
  const item = itemOf(notice, share);
  return {
    topic: 'published',
    title: `Deprecated: ${item.title}`,
    description: sentences(
      `${countOf(share, 'of your entities')} to move: ${namesOf(share)}.`,
      datesOf(item),
    ),
    link: migrationsOf(item),
    urgent: notice.kind === 'compulsory',
    items: [item],
  };
}

export function datesChangedMessage(
  notice: DbNoticeRow,
  share: OwnerShare,
): MessageText {
  const item = itemOf(notice, share);
  return {
    topic: 'dates-changed',
    title: `New dates: ${item.title}`,
    description: sentences(
      datesOf(item),
      `${countOf(share, 'of your entities')} still to move: ${namesOf(share)}.`,
    ),
    link: migrationsOf(item),
    urgent: false,
    items: [item],
  };
}

export function backSlidingMessage(
  notice: DbNoticeRow,
  share: OwnerShare,
): MessageText {
  const item = itemOf(notice, share);
  return {
    topic: 'back-sliding',
    title: `Newly depending on what is deprecated: ${item.title}`,
    description: sentences(
      `${namesOf(share)} started to depend on it after it was deprecated.`,
      datesOf(item),
    ),
    link: item.link,
    urgent: true,
    items: [item],
  };
}

export function escalationMessage(
  notice: DbNoticeRow,
  share: OwnerShare,
  days: number,
): MessageText {
  const item = itemOf(notice, share);
  return {
    topic: 'escalation',
    title: `Nothing heard from ${countOf(share, 'consumers')}: ${item.title}`,
    description: sentences(
      `${days} days after they were told, nobody has seen the notice for ${namesOf(
        share,
      )}.`,
      datesOf(item),
    ),
    link: item.link,
    urgent: false,
    items: [item],
  };
}

/** One digest for an owner, of all notices with a reminder day, the next sunset first. */
export function reminderMessage(
  due: { notice: DbNoticeRow; share: OwnerShare }[],
  now: Date,
): MessageText {
  const items = due
    .map(({ notice, share }) => itemOf(notice, share))
    .sort((one, other) => sunsetOf(one) - sunsetOf(other));
  const [next] = items;
  const days = Math.ceil((sunsetOf(next) - now.getTime()) / DAY);
  const left = days === 1 ? '1 day left' : `${days} days left`;
  return {
    topic: 'reminder',
    title:
      items.length === 1
        ? `${left}: ${next.title}`
        : `${left} for the next of ${items.length} migrations: ${next.title}`,
    description: items
      .map(
        item =>
          `${item.title}, sunset on ${dayOf(item.sunsetAt!, item)}: ${
            item.consumers
          } still to move (${namesOf(item)})`,
      )
      .join('\n'),
    link: items.length === 1 ? migrationsOf(next) : `${PAGES}/migrations`,
    urgent: days <= URGENT_DAYS,
    items,
  };
}

function itemOf(notice: DbNoticeRow, share: OwnerShare): NoticeMessageItem {
  const { timeZone }: Partial<NoticeContent> = JSON.parse(notice.content);
  return {
    noticeId: notice.id,
    title: notice.title,
    ...(timeZone && { timeZone }),
    link: `${PAGES}/notices/${encodeURIComponent(notice.id)}`,
    ...instant('deprecatedAt', notice.deprecated_at),
    ...instant('sunsetAt', notice.sunset_at),
    ...instant('removedAt', notice.removed_at),
    ...share,
  };
}

/** Where a team answers for its part of a notice. */
function migrationsOf({ noticeId }: NoticeMessageItem): string {
  return `${PAGES}/migrations?notice=${encodeURIComponent(noticeId)}`;
}

function instant(field: string, at: DbInstant | null) {
  return at === null ? {} : { [field]: toDate(at).toISOString() };
}

function sunsetOf({ sunsetAt }: NoticeMessageItem): number {
  return sunsetAt ? Date.parse(sunsetAt) : Infinity;
}

function datesOf(item: NoticeMessageItem): string | undefined {
  const dates = [
    ['deprecated on', item.deprecatedAt],
    ['sunset on', item.sunsetAt],
    ['removed on', item.removedAt],
  ].flatMap(([label, at]) => (at ? [`${label} ${dayOf(at, item)}`] : []));
  if (dates.length === 0) return undefined;
  const text = dates.join(', ');
  return `${text[0].toLocaleUpperCase('en-US')}${text.slice(1)}.`;
}

/** YYYY-MM-DD in the zone of the author; the dates of the message are exact. */
function dayOf(iso: string, { timeZone = 'UTC' }: NoticeMessageItem): string {
  // The Swedish way to write a date is that of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(iso));
}

function countOf({ consumers }: OwnerShare, what: string): string {
  return `${consumers} ${what}`;
}

function namesOf({ consumers, examples }: OwnerShare): string {
  const named = examples.slice(0, NAMED);
  const more = consumers - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function sentences(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
