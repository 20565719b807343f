import type { EntityInput } from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import type { DbScorecardRow } from '../../store/rows';

/** Compiles the definitions in force, once per text, for as long as their database is in use. */
export function loadedByText<Definition>(
  load: (input: EntityInput) => Definition | undefined,
) {
  const kept = new WeakMap<
    Knex,
    Map<string, { text: string; definition: Definition | undefined }>
  >();
  return (knex: Knex, row: DbScorecardRow): Definition | undefined => {
    if (row.state === 'disabled' || row.input === null) return undefined;
    const byRef = kept.get(knex) ?? new Map();
    kept.set(knex, byRef);
    const known = byRef.get(row.ref);
    if (known?.text === row.input) return known.definition;
    const definition = load(JSON.parse(row.input));
    byRef.set(row.ref, { text: row.input, definition });
    return definition;
  };
}
