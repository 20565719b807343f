import type { Knex } from 'knex';
import type {
  PlatformProductsConfig,
  TierAssignmentsConfig,
} from '../config/PlatformProductsConfig';
import { DatabaseTierGraph } from './graph/DatabaseTierGraph';
import type { TierGraph } from './graph/TierGraph';

/** What tiers stand on, whoever asks. */
export interface TierSource {
  knex: Knex;
  config: TierAssignmentsConfig;
  /** Lower-case kinds that are expected to have a tier. */
  kinds: string[];
  graph: TierGraph;
}

/** Tiers of the mirror in the database. */
export function tierSourceOf(
  knex: Knex,
  { ladder, tierAssignments, tierKinds: kinds }: PlatformProductsConfig,
): TierSource {
  return {
    knex,
    config: tierAssignments,
    kinds,
    graph: new DatabaseTierGraph(knex, ladder, kinds),
  };
}
