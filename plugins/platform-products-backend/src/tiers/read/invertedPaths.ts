import {
  EntityInversions,
  inversionsOf,
  TierSweep,
} from 'backstage-plugin-platform-products-core';
import { canSee } from '../../read/visibility/Visible';
import { breathe } from '../../store/breathe';
import { MapFilter, selectedNow, selectedOf } from './mapFilter';
import { byRank, hopsOf, MapChoice, MapEntity } from './mapNodes';
import type { TierReadContext } from './TierReadContext';

/** Entities that are looked at before others have a turn: some 5 ms. */
const STEP = 2_000;

/** The inversions of a whole graph in order, found once for as long as the graph is the same. */
const found = new WeakMap<TierSweep, Promise<readonly EntityInversions[]>>();

/**
 * What lies on the ways of inversions of selected entities, beginning with the most critical of
 * these. A way that leads over something hidden is left out, but not that there is one.
 *
 * @param among - entities of which alone inversions are asked for; without it all
 */
export async function invertedPaths(
  context: TierReadContext,
  sweep: TierSweep,
  filter: MapFilter,
  among: MapEntity[] | undefined,
  limit: number,
): Promise<MapChoice> {
  const inversions = among
    ? among.flatMap(({ ref }) => withNearest(sweep, ref)).sort(byCriticality)
    : await allOf(sweep);
  const near = among && new Set(among.map(({ ref }) => ref));
  const selected = near ?? (await selectedOf(context, filter, inversions));
  const refs = new Set<string>();
  for (const [index, inversion] of inversions.entries()) {
    if (index % STEP === STEP - 1) await breathe();
    if (selected.has(inversion.entityRef)) {
      for (const ref of refsOf(context, inversion)) refs.add(ref);
    }
  }
  const shown = [...refs].slice(0, limit);
  const isSelected = near ?? (await selectedNow(context, filter, shown));
  return {
    refs: shown,
    isSelected: ref => isSelected.has(ref),
    total: refs.size,
  };
}

function allOf(sweep: TierSweep): Promise<readonly EntityInversions[]> {
  let all = found.get(sweep);
  if (!all) {
    all = findAll(sweep);
    found.set(sweep, all);
  }
  return all;
}

async function findAll(sweep: TierSweep): Promise<EntityInversions[]> {
  const all: EntityInversions[] = [];
  for (const [index, ref] of sweep.graph.refs.entries()) {
    if (index % STEP === STEP - 1) await breathe();
    for (const one of withNearest(sweep, ref)) all.push(one);
  }
  return all.sort(byCriticality);
}

function withNearest(sweep: TierSweep, ref: string): EntityInversions[] {
  const inversions = inversionsOf(sweep, ref);
  return inversions?.nearest ? [inversions] : [];
}

/** The entity, then what is on its ways. */
function refsOf(
  { visible }: TierReadContext,
  { entityRef, nearest, direct }: EntityInversions,
): string[] {
  return [
    entityRef,
    ...[...(nearest ? [nearest] : []), ...direct].flatMap(({ path }) => {
      const refs = hopsOf(entityRef, path).map(({ to }) => to);
      return refs.every(ref => canSee(visible, ref)) ? refs : [];
    }),
  ];
}

function byCriticality(one: EntityInversions, other: EntityInversions): number {
  return byRank(
    { ref: one.entityRef, tier_rank: one.rank },
    { ref: other.entityRef, tier_rank: other.rank },
  );
}
