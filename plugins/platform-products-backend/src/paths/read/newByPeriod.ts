import type {
  PathStanding,
  Period,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { newSince } from '../../read/installedAt';
import type { Window } from '../../read/ReadStore';
import { scanVisible } from '../../read/visibility/visibleRows';
import { DbEntityRow, toDate } from '../../store/rows';
import type { KnownPath } from './knownPaths';
import type { PathReadContext } from './PathReadContext';

/** Which entities are looked at. */
export interface NewAsked {
  /** Lower case. */
  kind?: string;
  /** Those that this path is meant for or that are on it; on another one is then off it. */
  path?: KnownPath;
}

export type NewCounts = Record<PathStanding, number>;

type Stored = Pick<DbEntityRow, 'path' | 'path_state'>;

/**
 * How many of the entities first seen in each of some periods, one after the other, are on a golden
 * path, as they are now. What was there when the suite came is in no period, and what no path is
 * meant for is not counted.
 */
export async function newByPeriod(
  context: PathReadContext,
  asked: NewAsked,
  periods: readonly Period[],
): Promise<NewCounts[]> {
  const counts = periods.map(() => ({ on: 0, off: 0, unknown: 0 }));
  if (periods.length === 0) return counts;
  const since = await newSince(context, periods[0].from);
  if (!since) return counts;
  const span = { from: since, to: periods[periods.length - 1].to };
  const add = (period: number, row: Stored, entities: number) => {
    const standing = standingOf(row, asked.path);
    if (standing) counts[period][standing] += entities;
  };
  if (context.visible === 'all') {
    for (const row of await grouped(context.tiers.knex, asked, span, periods)) {
      add(row.period, row, Number(row.entities));
    }
    return counts;
  }
  for await (const row of seen(context, asked, span)) {
    const at = toDate(row.first_seen_at);
    add(
      periods.findIndex(({ to }) => at < to),
      row,
      1,
    );
  }
  return counts;
}

/** As `standingOf` of the core has it, of what is stored; on one path if that is asked. */
function standingOf(
  { path, path_state: state }: Stored,
  asked: KnownPath | undefined,
): PathStanding | undefined {
  switch (state) {
    case 'on':
      return asked === undefined || path === asked.name ? 'on' : 'off';
    case 'other-template':
      return 'off';
    case 'not-applicable':
      return undefined;
    default:
      return 'unknown';
  }
}

interface Span {
  from: Date;
  to: Date;
}

function entitiesIn(
  knex: Knex,
  { kind, path }: NewAsked,
  { from, to }: Span,
): Knex.QueryBuilder {
  const query = knex('entities')
    .where('first_seen_at', '>=', from)
    .andWhere('first_seen_at', '<', to);
  if (kind !== undefined) query.andWhere({ kind });
  if (path) {
    query.andWhere(either =>
      either
        .where('path', path.name)
        .orWhere('meant_for', 'like', `%|${path.row.id}|%`),
    );
  }
  return query;
}

/** Counted by the database, by indices alone. */
async function grouped(
  knex: Knex,
  asked: NewAsked,
  span: Span,
  periods: readonly Period[],
): Promise<(Stored & { period: number; entities: number })[]> {
  const ends = periods.map(({ to }) => to);
  const period = `case ${ends
    .map((_, index) => `when first_seen_at < ? then ${index}`)
    .join(' ')} end as period`;
  const columns = asked.path ? ['path', 'path_state'] : ['path_state'];
  return entitiesIn(knex, asked, span)
    .groupBy('period', ...columns)
    .select(knex.raw(period, ends), ...columns)
    .count({ entities: '*' }) as any;
}

async function* seen(
  { tiers: { knex }, visible }: PathReadContext,
  asked: NewAsked,
  span: Span,
) {
  type Row = Stored & Pick<DbEntityRow, 'ref' | 'first_seen_at'>;
  const scan = {
    rows: ({ after, limit }: Window<string>): Promise<Row[]> => {
      const query = entitiesIn(knex, asked, span)
        .orderBy('ref')
        .limit(limit)
        .select('ref', 'path', 'path_state', 'first_seen_at');
      if (after !== undefined) query.where('ref', '>', after);
      return query as any;
    },
    keyOf: ({ ref }: Row) => ref,
    refOf: ({ ref }: Row) => ref,
  };
  for await (const step of scanVisible(scan, visible)) yield* step;
}
