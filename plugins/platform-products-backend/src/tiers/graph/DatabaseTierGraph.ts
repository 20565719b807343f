import {
  changeGraph,
  DependencyGraph,
  sweepTiers,
  TierLadder,
  TierSweep,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { breathe } from '../../store/breathe';
import { changedRefs, newestChange } from './graphChanges';
import { readGraph, readParts } from './readGraph';
import type { SweptGraph, TierGraph } from './TierGraph';

/** Above so many changed entities, reading the whole mirror is about as fast. */
const MOST_CHANGES = 5_000;

/** The graph of the mirror in the database. */
export class DatabaseTierGraph implements TierGraph {
  readonly #knex: Knex;
  readonly #ladder: TierLadder;
  readonly #kinds: string[];
  #swept: SweptGraph | undefined;
  #reading: Promise<SweptGraph> | undefined;

  constructor(knex: Knex, ladder: TierLadder, kinds: string[]) {
    this.#knex = knex;
    this.#ladder = ladder;
    this.#kinds = kinds;
  }

  /** {@inheritDoc TierGraph.current} */
  async current(): Promise<TierSweep> {
    return (await this.swept()).sweep;
  }

  /** {@inheritDoc TierGraph.swept} */
  swept(): Promise<SweptGraph> {
    this.#reading ??= this.#renewed().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #renewed(): Promise<SweptGraph> {
    // Before anything else is read: what is written meanwhile may be in the graph or not, and is
    // newer than this version in both cases.
    const version = await newestChange(this.#knex);
    const known = this.#swept;
    if (known?.version === version) return known;
    const changed = known && (await this.#changed(known, version));
    const graph = changed ?? (await readGraph(this.#knex, this.#kinds));
    await breathe();
    this.#swept = { version, sweep: sweepTiers(graph, this.#ladder) };
    return this.#swept;
  }

  /** Undefined where too much has changed, or nobody knows any more what. */
  async #changed(
    { version: since, sweep }: SweptGraph,
    version: number,
  ): Promise<DependencyGraph | undefined> {
    const refs = await changedRefs(this.#knex, since, version, MOST_CHANGES);
    if (!refs) return undefined;
    const { changes, removed } = await readParts(this.#knex, refs);
    return changeGraph(sweep.graph, changes, removed);
  }
}
