import type { Knex } from 'knex';
import { selectIn } from '../../store/operations/selectIn';

const LEANING = ['dependsOn', 'consumesApi'];

/**
 * Owners of the direct consumers of entities, by the ref of what they lean on, in its order. Whoever
 * uses an API that an entity provides is a direct consumer of that entity, as people see it.
 */
export async function ownersLeaningOn(
  knex: Knex,
  refs: string[],
): Promise<Map<string, Set<string>>> {
  const owners = new Map<string, Set<string>>(
    [...refs].sort().map(ref => [ref, new Set()]),
  );
  const provided = await selectIn(refs, chunk =>
    knex('relations')
      .join('entities', 'entities.id', 'relations.source_id')
      .where('relations.type', 'providesApi')
      .whereIn('entities.ref', chunk)
      .select({ provider: 'entities.ref', api: 'relations.target_ref' }),
  );
  const providers = new Map<string, string[]>();
  for (const { provider, api } of provided) {
    providers.set(api, [...(providers.get(api) ?? []), provider]);
  }
  const targets = [...new Set([...refs, ...providers.keys()])];
  const consumers: { owner: string; target: string }[] = await selectIn(
    targets,
    chunk =>
      knex('relations')
        .join('entities', 'entities.id', 'relations.source_id')
        .whereIn('relations.type', LEANING)
        .whereIn('relations.target_ref', chunk)
        .whereNotNull('entities.owner')
        .distinct({
          owner: 'entities.owner',
          target: 'relations.target_ref',
        }),
  );
  for (const { owner, target } of consumers) {
    owners.get(target)?.add(owner);
    providers.get(target)?.forEach(ref => owners.get(ref)?.add(owner));
  }
  return owners;
}
