import type { tierSummaryQuerySchema } from 'backstage-plugin-platform-products-common';
import type { z } from 'zod';
import type { Window } from '../../read/ReadStore';
import { canSee } from '../../read/visibility/Visible';
import { scanVisible } from '../../read/visibility/visibleRows';
import { DbBoolean, DbEntityRow, NO_GROUP } from '../../store/rows';
import type { DailyTierCounts, DbTierStandingRow } from '../store/rows';
import type { TierReadContext } from './TierReadContext';
import { untilNextPass } from './untilNextPass';

/** What entities can be grouped by. */
export type StandingDimension = z.output<
  typeof tierSummaryQuerySchema
>['groupBy'];

/** How the entities of one kind stand, by the key of their group; `none` is without one. */
export type StandingGroups = Record<
  StandingDimension,
  Map<string, DailyTierCounts>
>;

type Facts = Pick<
  DbEntityRow,
  'id' | 'ref' | 'kind' | 'owner' | 'system' | 'domain' | 'tier'
> & {
  /** Null where it has no standing, since it has no tier. */
  not_met: DbTierStandingRow['not_met'] | null;
  inverted: DbBoolean | null;
};

const DIMENSIONS = ['owner', 'system', 'domain'] as const;

/** How the visible entities of a kind stand now. All kinds are counted in one go. */
export async function countStandings(
  context: TierReadContext,
  kind: string,
): Promise<StandingGroups> {
  const kinds = await untilNextPass(context, 'standings', () =>
    countAll(context),
  );
  return kinds.get(kind.toLocaleLowerCase('en-US')) ?? emptyGroups();
}

/** The groups of one dimension added up. */
export function sumOf(groups: Map<string, DailyTierCounts>): DailyTierCounts {
  const sum = emptyCounts();
  for (const group of groups.values()) {
    sum.entities += group.entities;
    sum.untagged += group.untagged;
    sum.notMet += group.notMet;
    sum.inverted += group.inverted;
    for (const [tier, entities] of Object.entries(group.tiers)) {
      sum.tiers[tier] = (sum.tiers[tier] ?? 0) + entities;
    }
  }
  return sum;
}

async function countAll({
  tiers: { knex },
  visible,
}: TierReadContext): Promise<Map<string, StandingGroups>> {
  const kinds = new Map<string, StandingGroups>();
  const scan = {
    rows: async ({ after = 0, limit }: Window<number>): Promise<Facts[]> =>
      knex('entities')
        .leftJoin('tier_standings', 'tier_standings.entity_id', 'entities.id')
        .where('entities.id', '>', after)
        .orderBy('entities.id')
        .limit(limit)
        .select(
          'entities.id',
          'entities.ref',
          'entities.kind',
          'entities.owner',
          'entities.system',
          'entities.domain',
          'entities.tier',
          'tier_standings.not_met',
          'tier_standings.inverted',
        ),
    keyOf: ({ id }: Facts) => id,
    refOf: ({ ref }: Facts) => ref,
  };
  for await (const step of scanVisible(scan, visible)) {
    for (const entity of step) {
      const groups = kinds.get(entity.kind) ?? emptyGroups();
      kinds.set(entity.kind, groups);
      // A domain may come from a system that the caller cannot see.
      const isShown = entity.domain !== null && canSee(visible, entity.domain);
      add(groups, isShown ? entity : { ...entity, domain: null });
    }
  }
  return kinds;
}

function add(groups: StandingGroups, entity: Facts): void {
  for (const dimension of DIMENSIONS) {
    const key = entity[dimension] ?? NO_GROUP;
    const counts = groups[dimension].get(key) ?? emptyCounts();
    groups[dimension].set(key, counts);
    counts.entities += 1;
    if (entity.tier === null) {
      counts.untagged += 1;
    } else {
      counts.tiers[entity.tier] = (counts.tiers[entity.tier] ?? 0) + 1;
    }
    if (entity.not_met) counts.notMet += 1;
    if (entity.inverted) counts.inverted += 1;
  }
}

function emptyGroups(): StandingGroups {
  return { owner: new Map(), system: new Map(), domain: new Map() };
}

function emptyCounts(): DailyTierCounts {
  return { entities: 0, tiers: {}, untagged: 0, notMet: 0, inverted: 0 };
}
