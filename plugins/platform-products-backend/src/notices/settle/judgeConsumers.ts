import type { Knex } from 'knex';
import {
  compileMigratedWhen,
  type EffectiveTier,
  type EntityInput,
} from 'backstage-plugin-platform-products-core';
import { breathe } from '../../store/breathe';
import type { DbEntityRow } from '../../store/rows';
import type { Judgement } from './compareConsumers';

/** Entities of one statement: each carries its whole metadata. */
const ENTITIES = 200;

/**
 * Asks `migratedWhen` about consumers. What the mirror does not have, and what an expression that
 * does not compile would say, is unknown.
 */
export async function judgeConsumers(
  knex: Knex,
  migratedWhen: string | undefined,
  refs: string[],
  now: Date,
): Promise<(entityRef: string) => Judgement> {
  if (migratedWhen === undefined) return () => undefined;
  const compiled = compileMigratedWhen(migratedWhen);
  if (!compiled.holds) return () => 'unknown';
  const judgements = new Map<string, Judgement>();
  for (let start = 0; start < refs.length; start += ENTITIES) {
    const rows = await knex<DbEntityRow>('entities')
      .whereIn('ref', refs.slice(start, start + ENTITIES))
      .select('ref', 'input', 'tier_reading', 'path', 'path_version');
    for (const row of rows) {
      const { ref, input, tier_reading: tier } = row;
      const entity = JSON.parse(input) as EntityInput;
      const reading = JSON.parse(tier) as EffectiveTier;
      judgements.set(ref, compiled.holds(entity, reading, now, pathFacts(row)));
    }
    await breathe();
  }
  return ref => judgements.get(ref) ?? 'unknown';
}

/** Where it is, whoever says so: the file in one of many ways, or the portal. */
function pathFacts({
  path,
  path_version: version,
}: Pick<DbEntityRow, 'path' | 'path_version'>): Record<string, string> {
  return {
    ...(path !== null && { 'golden-path.name': path }),
    ...(version !== null && { 'golden-path.version': version }),
  };
}
