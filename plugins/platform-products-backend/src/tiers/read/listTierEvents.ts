import type {
  PageQuery,
  TierEvent,
  TierEventsPage,
} from 'backstage-plugin-platform-products-common';
import type { Knex } from 'knex';
import { z } from 'zod';
import { PageRequest, readPage } from '../../read/pages';
import type { Window } from '../../read/ReadStore';
import { DbTransitionRow, toDate } from '../../store/rows';
import type { DbTierEventRow } from '../store/rows';
import { findEntity } from './findEntity';
import type { TierReadContext } from './TierReadContext';

/** How far each of the two lists has been read: their last ids, or nothing of it yet. */
const keySchema = z.strictObject({
  event: z.number().int().optional(),
  transition: z.number().int().optional(),
});

type Key = z.output<typeof keySchema>;

interface Placed {
  event: TierEvent;
  key: Key;
}

/**
 * `GET /entities/:kind/:namespace/:name/tier/history`: what people did, and how the effective tier
 * changed, newest first. Two lists, of which each is read on from where the page before ended.
 */
export async function listTierEvents(
  context: TierReadContext,
  ref: string,
  query: PageQuery & PageRequest,
): Promise<TierEventsPage> {
  const { knex } = context.tiers;
  await findEntity(context, ref);
  const { rows, page } = await readPage(['tier-history', ref], query, {
    rows: window => newest(knex, ref, window),
    keyOf: ({ key }: Placed) => key,
    keySchema,
    count: async () =>
      (await countOf(eventsOf(knex, ref))) +
      (await countOf(changesOf(knex, ref))),
  });
  return { items: rows.map(({ event }) => event), ...page };
}

async function newest(
  knex: Knex,
  ref: string,
  { after = {}, limit }: Window<Key>,
): Promise<Placed[]> {
  const [events, changes] = await Promise.all([
    before<DbTierEventRow>(eventsOf(knex, ref), after.event, limit),
    before<DbTransitionRow>(changesOf(knex, ref), after.transition, limit),
  ]);
  const found: Placed[] = [];
  let key = after;
  while (found.length < limit && events.length + changes.length > 0) {
    if (isNewer(events[0], changes[0])) {
      const event = events.shift()!;
      key = { ...key, event: Number(event.id) };
      found.push({ event: eventOf(event), key });
    } else {
      const change = changes.shift()!;
      key = { ...key, transition: Number(change.id) };
      found.push({ event: changeOf(change), key });
    }
  }
  return found;
}

function isNewer(
  event: DbTierEventRow | undefined,
  change: DbTransitionRow | undefined,
): boolean {
  return (
    event !== undefined &&
    (change === undefined || toDate(event.at) > toDate(change.at))
  );
}

function eventsOf(knex: Knex, ref: string): Knex.QueryBuilder {
  return knex('tier_events').where({ entity_ref: ref });
}

/** Not by the index of types, which SQLite would prefer: it holds those of all entities. */
function changesOf(knex: Knex, ref: string): Knex.QueryBuilder {
  return knex('transitions')
    .where({ entity_ref: ref })
    .whereRaw("coalesce(type, '') = 'tier'");
}

async function before<Row>(
  query: Knex.QueryBuilder,
  id: number | undefined,
  limit: number,
): Promise<Row[]> {
  if (id !== undefined) query.where('id', '<', id);
  return query.orderBy('id', 'desc').limit(limit).select('*');
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [{ rows }] = await query.count({ rows: '*' });
  return Number(rows);
}

function eventOf(row: DbTierEventRow): TierEvent {
  return {
    id: `event-${row.id}`,
    at: toDate(row.at).toISOString(),
    type: row.type,
    by: row.by,
    from: row.from_tier ?? undefined,
    to: row.to_tier ?? undefined,
    reason: row.reason ?? undefined,
    evidence: row.evidence ?? undefined,
  };
}

function changeOf(row: DbTransitionRow): TierEvent {
  return {
    id: `change-${row.id}`,
    at: toDate(row.at).toISOString(),
    type: 'changed',
    from: row.from_value ?? undefined,
    to: row.to_value ?? undefined,
    // Of the further causes none concerns a tier.
    cause: row.cause as TierEvent['cause'],
  };
}
