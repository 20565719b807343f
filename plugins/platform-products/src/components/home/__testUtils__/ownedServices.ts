import {
  EntitiesPage,
  entitiesPageSchema,
  EntityRow,
} from 'backstage-plugin-platform-products-common';

const gold = { name: 'gold', title: 'Gold', rank: 3 };
const bronze = { name: 'bronze', title: 'Bronze', rank: 1 };

function service(name: string, row: Partial<EntityRow>) {
  return {
    entityRef: `component:default/${name}`,
    kind: 'Component',
    namespace: 'default',
    name,
    title: name,
    owner: 'group:default/checkout',
    tier: { state: 'not-set' },
    scorecards: [],
    problems: 0,
    ...row,
  };
}

function own(rank: number): EntityRow['tier'] {
  return {
    state: 'own',
    name: `tier-${rank}`,
    rank,
    source: 'annotation platform-products/tier',
    raw: `tier-${rank}`,
    conflicts: [],
  };
}

function standing(
  scorecard: string,
  level: EntityRow['scorecards'][number]['level'],
  failing: number,
): EntityRow['scorecards'][number] {
  return {
    scorecard,
    title: scorecard,
    level,
    topRank: 3,
    score: { earned: 3, possible: 3 + failing, unknown: 0 },
    failing,
    unknown: 0,
  };
}

/** Three components of one owner: a critical one with work to do, an untagged one, a good one. */
export const ownedServices: EntitiesPage = entitiesPageSchema.parse({
  items: [
    service('leaflets', {}),
    service('search', {
      tier: own(2),
      scorecards: [standing('security-baseline', gold, 0)],
    }),
    service('orders', {
      tier: own(1),
      scorecards: [
        standing('security-baseline', gold, 0),
        standing('production-readiness', bronze, 3),
      ],
    }),
  ],
  totalItems: 3,
});
