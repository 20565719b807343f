import type {
  TierCoverage,
  TierRow,
  Tiers,
} from 'backstage-plugin-platform-products-common';
import { untilNextPass } from '../tiers/read/untilNextPass';
import type { TierSource } from '../tiers/TierSource';
import type { ReadContext } from './ReadContext';
import type { EntityFacts, ReadStore, TierCount, Window } from './ReadStore';
import { scanVisible } from './visibility/visibleRows';

/** `GET /tiers` */
export async function readTiers(
  context: ReadContext & { tiers: TierSource },
  kind: string,
): Promise<Tiers> {
  const counts = await untilNextPass(context, ['tiers', kind], () =>
    countTiers(context, kind.toLocaleLowerCase('en-US')),
  );
  const { kinds, config } = context.tiers;
  return {
    items: tierRows(context, counts),
    coverage: coverageOf(counts),
    kinds,
    precedence: config.precedence,
    directTagging: config.directTagging,
  };
}

/** Entities of a kind by tier and by where they have it from. */
export async function countTiers(
  { store, visible }: ReadContext,
  kind: string,
): Promise<TierCount[]> {
  if (visible === 'all') {
    return store.tierCounts(kind);
  }
  const counts: TierCount[] = [];
  for await (const step of scanVisible(entityScan(store), visible)) {
    for (const entity of step.filter(one => one.kind === kind)) {
      counts.push({ ...entity, entities: 1 });
    }
  }
  return counts;
}

/** How entities are walked through. */
export function entityScan(store: ReadStore) {
  return {
    rows: (window: Window<number>) => store.entityFacts(window),
    keyOf: ({ id }: EntityFacts) => id,
    refOf: ({ ref }: EntityFacts) => ref,
  };
}

/** The ladder with the entities on each rung. */
export function tierRows(
  { ladder }: ReadContext,
  counts: TierCount[],
): TierRow[] {
  return ladder.tiers.map(tier => {
    const here = counts.filter(count => count.tier === tier.name);
    return {
      ...tier,
      entities: sum(here),
      inherited: sum(here.filter(one => one.tier_state === 'inherited')),
    };
  });
}

export function coverageOf(counts: TierCount[]): TierCoverage {
  const inState = (state: string) =>
    sum(counts.filter(count => count.tier_state === state));
  return {
    entities: sum(counts),
    own: inState('own'),
    inherited: inState('inherited'),
    invalid: inState('invalid'),
    notSet: inState('not-set'),
    conflicting: sum(counts.filter(count => Boolean(count.tier_conflict))),
  };
}

function sum(counts: TierCount[]): number {
  return counts.reduce((total, { entities }) => total + entities, 0);
}
