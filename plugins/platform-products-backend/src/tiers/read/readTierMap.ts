import type {
  TierMap,
  tierMapQuerySchema,
} from 'backstage-plugin-platform-products-common';
import {
  EntityInversions,
  inversionsOf,
  leanings,
  neighbourhood,
  TierSweep,
} from 'backstage-plugin-platform-products-core';
import type { z } from 'zod';
import type { ReadContext } from '../../read/ReadContext';
import { canSee } from '../../read/visibility/Visible';
import { EntityHead, headsByRef, kindOf, namedHead } from './entityHeads';
import { findEntity } from './findEntity';
import { invertedPaths } from './invertedPaths';
import { MapFilter, mapFilter, selectedOf } from './mapFilter';
import { byRank, hopsOf, MapChoice } from './mapNodes';
import { mostCritical } from './mostCritical';
import type { TierReadContext } from './TierReadContext';

type Query = z.output<typeof tierMapQuerySchema>;
type Context = TierReadContext & Pick<ReadContext, 'store'>;

/** `GET /tiers/map` */
export async function readTierMap(
  context: Context,
  query: Query,
): Promise<TierMap> {
  const sweep = await context.tiers.graph.current();
  const choice = await choose(context, sweep, query);
  const heads = await headsByRef(context.tiers.knex, choice.refs);
  const nodes = choice.refs
    .map(ref => heads.get(ref) ?? unknownHead(ref))
    .sort(byRank);
  const inversions = nodes.flatMap(({ ref }) => inversionsOf(sweep, ref) ?? []);
  const inverted = new Set(
    inversions.flatMap(({ entityRef, nearest }) =>
      nearest ? [entityRef] : [],
    ),
  );
  const marked = markedHops(context, inversions);
  return {
    nodes: nodes.map(({ ref, tier, tier_rank: rank, ...head }) => ({
      entityRef: ref,
      title: head.title,
      kind: head.kind,
      ...(head.owner && { owner: head.owner }),
      ...(tier && { tier }),
      ...(rank !== null && { rank }),
      context: !choice.isSelected(ref),
      inverted: inverted.has(ref),
    })),
    edges: leanings(sweep.graph, choice.refs).map(edge => ({
      ...edge,
      inverted: marked.has(keyOf(edge)),
    })),
    totalNodes: choice.total,
  };
}

async function choose(
  context: Context,
  sweep: TierSweep,
  query: Query,
): Promise<MapChoice> {
  const filter = mapFilter(context, query);
  const focus = query.focus?.toLocaleLowerCase('en-US');
  if (focus !== undefined) await findEntity(context, focus);
  if (query.inversions === 'only') {
    const around =
      focus === undefined
        ? undefined
        : await aroundFocus(context, sweep, filter, focus, query.depth);
    return invertedPaths(context, sweep, filter, around, query.limit);
  }
  if (focus === undefined) return mostCritical(context, filter, query.limit);
  const around = await aroundFocus(context, sweep, filter, focus, query.depth);
  const others = around
    .filter(({ ref }) => ref !== focus)
    .sort(byRank)
    .slice(0, query.limit - 1);
  return {
    refs: [focus, ...others.map(({ ref }) => ref)],
    isSelected: ref => ref === focus,
    total: around.length,
  };
}

/** The focus, and what the filter selects of that which is near it. */
async function aroundFocus(
  context: Context,
  { graph }: TierSweep,
  filter: MapFilter,
  focus: string,
  depth: number,
) {
  const near = neighbourhood(
    graph,
    focus,
    depth,
    ref => filter.kind.includes(kindOf(ref)) && canSee(context.visible, ref),
  );
  const selected = await selectedOf(context, filter, near);
  return [
    { ref: focus, tier_rank: null },
    ...near
      .filter(({ entityRef }) => selected.has(entityRef))
      .map(({ entityRef: ref, rank }) => ({ ref, tier_rank: rank ?? null })),
  ];
}

/** Hops on the way of an inversion, or to what is directly leaned on and should not be. */
function markedHops(
  { visible }: Context,
  inversions: EntityInversions[],
): ReadonlySet<string> {
  const marked = new Set<string>();
  for (const { entityRef, nearest, direct } of inversions) {
    for (const { path } of nearest ? [nearest, ...direct] : direct) {
      const hops = hopsOf(entityRef, path);
      // Part of a way would tell where something hidden is.
      if (hops.every(({ to }) => canSee(visible, to))) {
        hops.forEach(hop => marked.add(keyOf(hop)));
      }
    }
  }
  return marked;
}

function keyOf({ from, to }: { from: string; to: string }): string {
  return `${from} ${to}`;
}

/** Of what relations name and the catalog does not have. */
function unknownHead(ref: string): EntityHead {
  const { title, kind } = namedHead(ref, undefined);
  return {
    ...{ id: 0, ref, title, kind },
    ...{ owner: null, tier: null, tier_rank: null },
  };
}
