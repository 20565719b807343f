import type { TierLadder } from 'backstage-plugin-platform-products-core';
import type { TierMessageEntity } from 'backstage-plugin-platform-products-node';
import type { Knex } from 'knex';
import { writeMessages } from '../../notices/announce/writeMessages';
import { breathe } from '../../store/breathe';
import { selectIn } from '../../store/operations/selectIn';
import type {
  DbEntityRow,
  DbTransitionRow,
  IngestStateKey,
} from '../../store/rows';
import { ownersLeaningOn } from './ownersLeaningOn';
import { changedText, messageEntity } from './tierTexts';

const KEY: IngestStateKey = 'tier_changes_told';
/** Rows of one statement: some 10 ms of one SQLite call. */
const ROWS = 2_000;

/** What changed from the first to the last of several transitions. */
interface TierChange {
  ref: string;
  from: string | null;
  to: string | null;
}

interface News {
  /** Newest transition that is told of. */
  upTo: number;
  changes: TierChange[];
}

/** What one owner is to hear. */
interface Part {
  own: TierMessageEntity[];
  leanedOn: TierMessageEntity[];
}

/**
 * Tells owners of the effective tiers that have changed since the last time, by whatever cause, and
 * owners of direct consumers where one has become more critical: one message for each owner. What a
 * pass finds is told when the pass has ended, so that nobody hears of it by halves.
 *
 * Where nobody was ever told, it begins now: years of changes are no news.
 */
export async function announceTierChanges(
  knex: Knex,
  ladder: TierLadder,
  senders: string[],
  now: Date,
): Promise<void> {
  const told = await toldUntil(knex);
  const news = await newsSince(knex, told);
  if (news.upTo === told) return;
  const messages = [...(await partsOf(knex, ladder, news.changes))].map(
    ([owner, { own, leanedOn }]) => ({
      ...changedText(own, leanedOn, ladder),
      key: `tier-changed:${news.upTo}:${owner}`,
      recipient: owner,
    }),
  );
  await knex.transaction(async tx => {
    const moved = await tx('ingest_state')
      .where({ key: KEY, value: String(told) })
      .update({ value: String(news.upTo) });
    // Another replica was at it: it tells.
    if (moved > 0) await writeMessages(tx, messages, senders, now);
  });
}

async function toldUntil(knex: Knex): Promise<number> {
  const stored = await knex('ingest_state').where('key', KEY).first('value');
  if (stored) return Number(stored.value);
  const newest = await knex('transitions')
    .where('type', 'tier')
    .max({ id: 'id' })
    .first();
  const value = String(newest?.id ?? 0);
  await knex('ingest_state')
    .insert({ key: KEY, value })
    .onConflict('key')
    .ignore();
  return Number(value);
}

async function newsSince(knex: Knex, told: number): Promise<News> {
  const news = new Map<string, TierChange>();
  const running = new Set(
    (await knex('runs').where('state', 'running').select('id')).map(({ id }) =>
      Number(id),
    ),
  );
  for (let upTo = told; ; ) {
    const rows: DbTransitionRow[] = await knex('transitions')
      .where('type', 'tier')
      .andWhere('id', '>', upTo)
      .orderBy('id')
      .limit(ROWS)
      .select('id', 'run_id', 'entity_ref', 'from_value', 'to_value');
    const firstOpen = rows.findIndex(row => running.has(Number(row.run_id)));
    const ended = firstOpen < 0 ? rows : rows.slice(0, firstOpen);
    for (const { entity_ref: ref, from_value, to_value: to } of ended) {
      const from = news.has(ref) ? news.get(ref)!.from : from_value;
      news.set(ref, { ref, from, to });
    }
    if (ended.length > 0) upTo = Number(ended[ended.length - 1].id);
    if (ended.length < ROWS) {
      const changes = [...news.values()].filter(({ from, to }) => from !== to);
      return { upTo, changes };
    }
    await breathe();
  }
}

/** By owner. Entities that are gone, or have no owner, have nobody to be told. */
async function partsOf(
  knex: Knex,
  ladder: TierLadder,
  changes: TierChange[],
): Promise<Map<string, Part>> {
  const entities = await selectIn(
    changes.map(({ ref }) => ref),
    chunk =>
      knex<DbEntityRow>('entities')
        .whereIn('ref', chunk)
        .orderBy('ref')
        .select('ref', 'title', 'owner'),
  );
  const byRef = new Map(changes.map(change => [change.ref, change]));
  const named = new Map(
    entities.map(entity => {
      const { from: fromTier, to: tier } = byRef.get(entity.ref)!;
      return [entity.ref, messageEntity(entity, { tier, fromTier })];
    }),
  );
  const parts = new Map<string, Part>();
  const partOf = (owner: string) => {
    const part = parts.get(owner) ?? { own: [], leanedOn: [] };
    parts.set(owner, part);
    return part;
  };
  for (const { ref, owner } of entities) {
    if (owner !== null) partOf(owner).own.push(named.get(ref)!);
  }
  const risen = entities.filter(({ ref }) => isRise(ladder, byRef.get(ref)!));
  const ownersOf = new Map(entities.map(({ ref, owner }) => [ref, owner]));
  const leaning = await ownersLeaningOn(
    knex,
    risen.map(({ ref }) => ref),
  );
  for (const [ref, owners] of leaning) {
    for (const owner of owners) {
      // Who owns both hears of it as the owner.
      if (owner !== ownersOf.get(ref)) {
        partOf(owner).leanedOn.push(named.get(ref)!);
      }
    }
  }
  return parts;
}

/** Whether it is more critical than before; what had no tier was expected to be less so. */
function isRise(
  { tiers }: TierLadder,
  { from, to }: Pick<TierChange, 'from' | 'to'>,
): boolean {
  const rankOf = (name: string | null) =>
    tiers.find(tier => tier.name === name)?.rank ?? Infinity;
  return rankOf(to) < rankOf(from);
}
