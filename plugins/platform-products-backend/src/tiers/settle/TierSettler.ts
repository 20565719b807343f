import type {
  MetadataConfig,
  TierLadder,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { ScorecardDefinitions } from '../../read/ScorecardDefinitions';
import {
  readIngestState,
  writeIngestState,
} from '../../store/operations/ingestState';
import { changedRefs, newestChange } from '../graph/graphChanges';
import type { SweptGraph, TierGraph } from '../graph/TierGraph';
import { markTiersDirty } from '../store/markTiersDirty';
import { changedInversions } from './changedInversions';
import { countDay } from './countDay';
import { dueReviews } from './dueReviews';
import { isObliging } from './isObliging';
import {
  judgeEverything,
  judgeMarked,
  judgeThese,
  type Judging,
} from './judgeBatches';
import { obligationsDigest } from './obligationsDigest';
import { readObligedScorecards } from './obligedScorecards';
import { outdatedInversions } from './outdatedInversions';

/** Changes of the graph that are worth following one by one. */
const MOST_CHANGES = 5_000;

export interface TierSettlerDeps {
  knex: Knex;
  ladder: TierLadder;
  metadata: MetadataConfig;
  /** Lower-case kinds that are expected to have a tier. */
  kinds: string[];
  graph: TierGraph;
}

/**
 * Brings what is stored about obligations in line with the mirror, at the end of each pass.
 *
 * What must be looked at again is noted in the database with its cause, and forgotten in the
 * transaction that stores the answer: a pass that is killed anywhere loses nothing. The graph that
 * was last settled is kept in memory, only to find out faster whom a change of it concerns.
 */
export class TierSettler {
  readonly #deps: TierSettlerDeps;
  readonly #definitions = new ScorecardDefinitions();
  #settled: SweptGraph | undefined;

  constructor(deps: TierSettlerDeps) {
    this.#deps = deps;
  }

  /** For passes only: nobody else writes findings. */
  async settle(now: Date, signal?: AbortSignal): Promise<void> {
    const { knex, ladder, metadata, kinds } = this.#deps;
    const graph = await this.#graph();
    const scorecards = await readObligedScorecards(
      knex,
      ladder,
      this.#definitions,
      now,
    );
    const judging: Judging = {
      deps: {
        knex,
        ladder,
        metadata,
        kinds,
        sweep: graph?.sweep,
        definitions: this.#definitions,
        scorecards,
      },
      now,
      signal,
    };
    const digest = obligationsDigest({ ...this.#deps, scorecards });
    if ((await readIngestState(knex, 'obligations_digest')) !== digest) {
      await judgeEverything(judging);
      await knex.transaction(async tx => {
        await writeIngestState(tx, 'obligations_digest', digest);
        await this.#noteSettled(tx, graph);
      });
    } else if (isObliging(ladder)) {
      if (graph) await this.#markInversions(judging, graph);
      await judgeThese(judging, await dueReviews(knex, now));
    }
    this.#settled = graph;
    await judgeMarked(judging);
    await countDay(knex, this.#deps, now);
  }

  /** Undefined where no tier says how far below it dependencies may be: it is not small. */
  async #graph(): Promise<SweptGraph | undefined> {
    const { knex, ladder, graph } = this.#deps;
    const asksForGraph = ladder.tiers.some(
      ({ obligations }) => obligations.maximumTierGap !== undefined,
    );
    if (!asksForGraph) return undefined;
    const newest = await newestChange(knex);
    const swept = await graph.swept();
    // Somebody else may have begun to read it before the pass wrote its last change.
    return swept.version < newest ? graph.swept() : swept;
  }

  /** Marks whoever leans otherwise than when it was last settled, and notes what is settled now. */
  async #markInversions(judging: Judging, graph: SweptGraph): Promise<void> {
    const { knex } = this.#deps;
    const version = await readIngestState(knex, 'tiers_settled_version');
    if (version === String(graph.version)) return;
    const before = this.#settled;
    const refs =
      before && version === String(before.version)
        ? await changedInversions(
            before.sweep,
            graph.sweep,
            await changedRefs(
              knex,
              before.version,
              graph.version,
              MOST_CHANGES,
            ),
          )
        : await outdatedInversions(judging.deps, judging.now);
    await knex.transaction(async tx => {
      await this.#noteSettled(tx, graph);
      await markTiersDirty(tx, { refs });
    });
  }

  async #noteSettled(tx: Knex, graph: SweptGraph | undefined): Promise<void> {
    const version = graph && String(graph.version);
    await writeIngestState(tx, 'tiers_settled_version', version);
  }
}
