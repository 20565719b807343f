import type {
  Timeline,
  timelineQuerySchema,
} from 'backstage-plugin-platform-products-common';
import type { z } from 'zod';
import { toDate } from '../../store/rows';
import type { DbNoticeRow } from '../store/rows';
import { filterNotices } from './filterNotices';
import { noticeRows, progressOfCounts } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';
import { ofConsumers, noticesById } from './listNotices';
import { NoticeHead, visibleNotices, visibleWindow } from './noticeVisibility';
import { countByTeam, TeamCount } from './countByTeam';

type Query = z.output<typeof timelineQuerySchema>;
type Head = NoticeHead & Pick<DbNoticeRow, 'sunset_at'>;

const NOTICES = 200;
const TEAMS = 100;

/** `GET /notices/timeline`: the company map, notices by teams. */
export async function readTimeline(
  context: NoticeReadContext,
  query: Query,
): Promise<Timeline> {
  const owners = query.consumerOwner?.map(owner =>
    owner.toLocaleLowerCase('en-US'),
  );
  const heads = await nextSunsets(context, query, owners);
  const rows = await noticesById(
    context,
    heads.map(({ id }) => id),
  );
  rows.sort(bySunsetAndTitle);
  return {
    notices: await noticeRows(context, rows),
    teams: teamsOf(await countByTeam(context, rows, owners)),
  };
}

/** Those to come first, then those that are past, the last of them first. */
async function nextSunsets(
  context: NoticeReadContext,
  { from, to }: Query,
  owners: string[] | undefined,
): Promise<Head[]> {
  const { notices, now } = context;
  const also = owners && (await ofConsumers(context, owners));
  const walk = async (side: 'ahead' | 'past', limit: number) => {
    const isAhead = side === 'ahead';
    const rows = ({
      after,
      limit: most,
    }: {
      after?: { sunset: number; id: string };
      limit: number;
    }): Promise<Head[]> => {
      const filter = {
        states: ['published' as const, 'paused' as const],
        sunsetFrom: from,
        sunsetTo: to,
        also,
        now,
      };
      const query = filterNotices(notices.knex, notices.knex('notices'), filter)
        .where('notices.sunset_at', isAhead ? '>=' : '<', now)
        .orderBy('notices.sunset_at', isAhead ? 'asc' : 'desc')
        .orderBy('notices.id')
        .limit(most)
        .select('id', 'origin', 'entity_ref', 'sunset_at');
      if (after) {
        const moment = new Date(after.sunset);
        query.where(either =>
          either
            .where('notices.sunset_at', isAhead ? '>' : '<', moment)
            .orWhere(same =>
              same
                .where('notices.sunset_at', moment)
                .andWhere('notices.id', '>', after.id),
            ),
        );
      }
      return query as never;
    };
    const source = {
      rows,
      keyOf: (row: Head) => ({
        sunset: toDate(row.sunset_at!).getTime(),
        id: row.id,
      }),
      keep: (heads: Head[]) => visibleNotices(context, heads),
    };
    return limit > 0 ? visibleWindow(context, source, { limit }) : [];
  };
  const ahead = await walk('ahead', NOTICES);
  return [...ahead, ...(await walk('past', NOTICES - ahead.length))];
}

function bySunsetAndTitle(one: DbNoticeRow, other: DbNoticeRow): number {
  const sunset = (row: DbNoticeRow) => toDate(row.sunset_at!).getTime();
  if (sunset(one) !== sunset(other)) return sunset(one) - sunset(other);
  const key = (row: DbNoticeRow) => `${row.title}\n${row.id}`;
  return key(one) < key(other) ? -1 : 1;
}

function teamsOf(counts: TeamCount[]): Timeline['teams'] {
  const teams = new Map<string | null, Timeline['teams'][number]>();
  for (const { owner, noticeId, counts: states } of counts) {
    const team = teams.get(owner) ?? {
      owner: owner ?? undefined,
      open: 0,
      notices: [],
    };
    const { open, done } = progressOfCounts(states);
    team.open += open;
    team.notices.push({ id: noticeId, open, done });
    teams.set(owner, team);
  }
  return [...teams.values()]
    .filter(({ open }) => open > 0)
    .sort(
      (a, b) => b.open - a.open || ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1),
    )
    .slice(0, TEAMS);
}
