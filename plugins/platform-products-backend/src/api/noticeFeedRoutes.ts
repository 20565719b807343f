import {
  noticesQuerySchema,
  reportReadPermission,
} from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { atomOf } from '../notices/feeds/atomOf';
import { calendarOf } from '../notices/feeds/calendarOf';
import { readFeedNotices } from '../notices/feeds/readFeedNotices';
import { Route, route } from './Route';

/** Entries of a news feed; programs keep older ones themselves. */
const NEWEST = 100;

const { owner, consumerOwner } = noticesQuerySchema.shape;

const feed = {
  method: 'get',
  permission: reportReadPermission,
  query: z.strictObject({
    owner,
    consumerOwner,
    /** Credentials for programs that send no headers. */
    token: z.string().min(1).max(4_096).optional(),
  }),
  response: z.string(),
  tokenInQuery: true,
} as const;

/** Notices for calendars and feed readers. */
export const noticeFeedRoutes: Route[] = [
  route({
    ...feed,
    path: '/notices.ics',
    operation: 'getNoticeCalendar',
    summary: 'The dates of notices as iCalendar (RFC 5545)',
    mediaType: 'text/calendar',
    answer: async (context, _, query) =>
      calendarOf(await readFeedNotices(context, query)),
  }),
  route({
    ...feed,
    path: '/notices.atom',
    operation: 'getNoticeFeed',
    summary: 'Notices as an Atom feed (RFC 4287), the newest change first',
    mediaType: 'application/atom+xml',
    answer: async (context, _, query) => {
      const notices = (await readFeedNotices(context, query)).filter(
        ({ state }) => state !== 'withdrawn',
      );
      const newest = notices
        .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
        .slice(0, NEWEST);
      const home = context.notices.urlOf('').replace(/\/$/, '');
      return atomOf(newest, home, context.now);
    },
  }),
];

/** Paths whose credentials the routes read themselves, since they may stand in a parameter. */
export const selfAuthenticatingPaths = noticeFeedRoutes.map(({ path }) => path);
