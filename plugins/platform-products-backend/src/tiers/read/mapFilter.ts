import type { tierMapQuerySchema } from 'backstage-plugin-platform-products-common';
import { z } from 'zod';
import { filterEntities } from '../../read/database/filterEntities';
import { filterOf } from '../../read/listEntities';
import type { EntityFilter } from '../../read/ReadStore';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { NO_GROUP } from '../../store/rows';
import { kindOf } from './entityHeads';
import type { TierReadContext } from './TierReadContext';

type Query = z.output<typeof tierMapQuerySchema>;

/** Kinds that lean on each other in every catalog; systems and domains only group them. */
const KINDS = ['api', 'component', 'resource'];
const GROUPINGS = ['domain', 'system'];

/** Which entities the map is asked for. */
export interface MapFilter extends EntityFilter {
  kind: string[];
}

export function mapFilter(context: TierReadContext, query: Query): MapFilter {
  const { kind, ...filter } = filterOf(context, {
    kind: query.kind,
    owner: query.owner,
    system: query.system,
    domain: query.domain,
    tier: query.tier,
  });
  const known = new Set([...KINDS, ...context.tiers.kinds]);
  return {
    ...filter,
    kind: kind ?? [...known].filter(one => !GROUPINGS.includes(one)),
  };
}

/**
 * Those of the entities of the graph that the filter selects and the caller may see. They may be
 * very many: the database is asked only for what the graph does not know.
 */
export async function selectedOf(
  context: TierReadContext,
  { kind, tier, owner, system, domain }: MapFilter,
  entities: readonly { entityRef: string; rank?: number }[],
): Promise<ReadonlySet<string>> {
  const { visible, ladder } = context;
  const names = new Map(ladder.tiers.map(({ rank, name }) => [rank, name]));
  const refs = entities
    .filter(
      ({ rank = 0 }) => !tier || tier.includes(names.get(rank) ?? NO_GROUP),
    )
    .map(({ entityRef }) => entityRef)
    .filter(ref => kind.includes(kindOf(ref)) && canSee(visible, ref));
  return owner || system || domain
    ? selectedNow(context, { kind, owner, system, domain }, refs)
    : new Set(refs);
}

/** Those of the entities that the filter selects. */
export async function selectedNow(
  { tiers: { knex } }: TierReadContext,
  filter: MapFilter,
  refs: string[],
): Promise<ReadonlySet<string>> {
  const rows: { ref: string }[] = await selectIn(refs, chunk =>
    filterEntities(knex, filter)
      .whereIn('entities.ref', chunk)
      .select('entities.ref'),
  );
  return new Set(rows.map(({ ref }) => ref));
}
