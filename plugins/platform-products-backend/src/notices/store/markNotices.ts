import type { Knex } from 'knex';

/** Ids of one statement. */
const IDS = 1_000;

/** A notice that nobody else changes until the transaction ends. */
export type HeldNotice = { id: string; dirty: boolean | number };

/**
 * Waits for whoever is just working out the consumers of these notices, so that a change which
 * that one has not seen is not forgotten. In the order of ids as `lockNotices` does, and all at
 * once before any is changed: two that change several cannot wait for each other.
 */
export async function holdNotices(
  tx: Knex,
  ids: Iterable<string>,
): Promise<HeldNotice[]> {
  const sorted = [...new Set(ids)].sort();
  const held: HeldNotice[] = [];
  for (let start = 0; start < sorted.length; start += IDS) {
    const rows = await tx('notices')
      .whereIn('id', sorted.slice(start, start + IDS))
      .orderBy('id')
      .forUpdate()
      .select('id', 'dirty');
    for (const row of rows) held.push(row);
  }
  return held;
}

/** Marks notices that are held: their consumers must be worked out again. */
export async function markNotices(tx: Knex, held: HeldNotice[]): Promise<void> {
  const clean = held.filter(({ dirty }) => !dirty).map(({ id }) => id);
  for (let start = 0; start < clean.length; start += IDS) {
    await tx('notices')
      .whereIn('id', clean.slice(start, start + IDS))
      .update({ dirty: true });
  }
}
