import type { Knex } from 'knex';
import {
  filterEntities,
  whereContains,
} from '../../read/database/filterEntities';
import type { EntityFilter } from '../../read/ReadStore';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { NO_GROUP } from '../../store/rows';
import { FEW } from './entitySelection';
import type { TierReadContext } from './TierReadContext';

/** What assignments are chosen by of their entities, which the catalog may not have any more. */
export type RefFilter = Pick<EntityFilter, 'owner' | 'search'> & {
  ref?: string;
};

/** Which entities assignments are listed of; without both parts all of them. */
export interface RefSelection {
  /** These. */
  few?: string[];
  /** Those of the given ones that are selected. */
  keep?(refs: string[]): Promise<ReadonlySet<string>>;
}

/** The entities with assignments that filters select and the caller may see. */
export async function refSelection(
  context: TierReadContext,
  { ref, ...filter }: RefFilter,
): Promise<RefSelection> {
  const { visible } = context;
  const isFiltered = filter.owner || filter.search !== undefined;
  const keep = isFiltered
    ? (refs: string[]) => keptRefs(context, filter, refs)
    : async (refs: string[]) =>
        new Set(refs.filter(one => canSee(visible, one)));
  if (ref !== undefined) return { few: [...(await keep([ref]))] };
  if (isFiltered) {
    const found = await firstOf(context, filter);
    return found.length <= FEW ? { few: [...(await keep(found))] } : { keep };
  }
  if (visible === 'all') return {};
  return visible.size <= FEW ? { few: [...visible] } : { keep };
}

async function keptRefs(
  { tiers: { knex }, visible }: TierReadContext,
  filter: RefFilter,
  given: string[],
): Promise<ReadonlySet<string>> {
  const refs = given.filter(ref => canSee(visible, ref));
  const known = await selectIn(refs, chunk =>
    knex('entities').whereIn('ref', chunk).select('ref'),
  );
  const chosen: { ref: string }[] = await selectIn(refs, chunk =>
    filterEntities(knex, filter)
      .whereIn('entities.ref', chunk)
      .select('entities.ref'),
  );
  const found = new Set<string>(chosen.map(({ ref }) => ref));
  const unknown = new Set(refs);
  for (const { ref } of known) unknown.delete(ref);
  for (const ref of unknown) if (isOfUnknown(filter, ref)) found.add(ref);
  return found;
}

/** What the catalog does not have belongs to nobody, and is called as its ref says. */
function isOfUnknown({ owner, search }: RefFilter, ref: string): boolean {
  return (
    (!owner || owner.includes(NO_GROUP)) &&
    (search === undefined || ref.includes(search.toLocaleLowerCase('en-US')))
  );
}

/** The first entities that may be selected: one more than few, where there are so many. */
async function firstOf(
  { tiers: { knex } }: TierReadContext,
  filter: RefFilter,
): Promise<string[]> {
  const known = await filterEntities(knex, filter)
    .limit(FEW + 1)
    .select('entities.ref');
  const unknown =
    !filter.owner || filter.owner.includes(NO_GROUP)
      ? await unknownRefs(knex, filter.search)
      : [];
  return [...known, ...unknown].map(({ ref }) => ref as string);
}

/** Refs of assignments whose entities the catalog does not have. */
function unknownRefs(knex: Knex, search: string | undefined) {
  const query = knex('tier_assignments')
    .whereNotExists(
      knex('entities')
        .whereRaw('entities.ref = tier_assignments.entity_ref')
        .select(knex.raw('1')),
    )
    .distinct({ ref: 'tier_assignments.entity_ref' })
    .limit(FEW + 1);
  if (search !== undefined) {
    whereContains(query, search, {
      lowerCase: ['tier_assignments.entity_ref'],
      anyCase: [],
    });
  }
  return query;
}
