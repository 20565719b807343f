import icalGenerator, {
  ICalCalendarMethod,
  ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { FeedNotice } from './FeedNotice';
import { noticeText } from './noticeText';
import { plainText } from './plainText';

const DATES = {
  announcedAt: 'Announced',
  deprecatedAt: 'Deprecated',
  sunsetAt: 'Sunset',
  removedAt: 'Removed',
} as const;

/** Seconds after which programs are asked to look again. */
const REFRESH = 3_600;

const BARE_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The dates of notices as iCalendar (RFC 5545), one event each. An event keeps its UID through all
 * revisions, and its SEQUENCE is the revision, so that a postponement moves it.
 */
export function calendarOf(notices: FeedNotice[]): string {
  const calendar = icalGenerator({
    name: 'Deprecation notices',
    prodId: {
      company: 'Platform Products',
      product: 'Notices',
      language: 'EN',
    },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH,
  });
  for (const notice of notices) {
    for (const event of eventsOf(notice)) {
      calendar.createEvent(event);
    }
  }
  return calendar.toString();
}

function eventsOf(notice: FeedNotice): ICalEventData[] {
  const { content, moments } = notice;
  const dates = Object.entries(DATES).flatMap(([name, label]) => {
    const field = name as keyof typeof DATES;
    const at = moments[field];
    return at === undefined
      ? []
      : [
          {
            ...common(notice, field, label),
            ...timeOf(content[field], at),
          },
        ];
  });
  const brownouts = moments.brownouts.map(({ from, to }, index) => ({
    ...common(notice, `brownout-${index + 1}`, 'Switched off for a while'),
    start: new Date(from),
    end: new Date(to),
  }));
  return [...dates, ...brownouts];
}

/** A bare date is a whole day wherever it is read; an instant is an instant. */
function timeOf(written: string | undefined, at: number) {
  return written !== undefined && BARE_DATE.test(written)
    ? { start: new Date(`${written}T00:00:00Z`), allDay: true }
    : { start: new Date(at), end: new Date(at) };
}

function common(notice: FeedNotice, name: string, label: string) {
  return {
    id: `${notice.id}.${name}@platform-products`,
    sequence: notice.revision,
    stamp: notice.updatedAt,
    created: notice.publishedAt,
    lastModified: notice.updatedAt,
    summary: plainText(`${label}: ${notice.content.title ?? 'Untitled'}`),
    description: noticeText(notice),
    url: notice.url,
    status: statusOf(notice),
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function statusOf({ state }: FeedNotice): ICalEventStatus {
  switch (state) {
    case 'withdrawn':
      return ICalEventStatus.CANCELLED;
    case 'paused':
      return ICalEventStatus.TENTATIVE;
    default:
      return ICalEventStatus.CONFIRMED;
  }
}
