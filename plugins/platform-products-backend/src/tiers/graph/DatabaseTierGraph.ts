import {
  buildGraph,
  Edge,
  GraphEntity,
  sweepTiers,
  TierLadder,
  TierSweep,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import { breathe } from '../../store/breathe';
import type { SweptGraph, TierGraph } from './TierGraph';

/** Entities that are read at once, with all their relations. */
const PAGE = 2_000;

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
    const version = await this.#newestChange();
    if (this.#swept?.version !== version) {
      const { entities, edges } = await this.#readAll();
      const graph = buildGraph(entities, edges, this.#kinds);
      this.#swept = { version, sweep: sweepTiers(graph, this.#ladder) };
    }
    return this.#swept;
  }

  async #newestChange(): Promise<number> {
    const row = await this.#knex('graph_changes').max({ id: 'id' }).first();
    return Number(row?.id ?? 0);
  }

  async #readAll(): Promise<{ entities: GraphEntity[]; edges: Edge[] }> {
    const entities: GraphEntity[] = [];
    const edges: Edge[] = [];
    for (let after = 0; ; ) {
      const rows = await this.#knex('entities')
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .select('id', 'ref', 'tier_rank');
      if (rows.length === 0) return { entities, edges };
      const last = rows[rows.length - 1].id;
      const refs = new Map<number, string>();
      for (const { id, ref, tier_rank: rank } of rows) {
        refs.set(id, ref);
        entities.push({ ref, ...(rank !== null && { rank }) });
      }
      const relations = await this.#knex('relations')
        .whereBetween('source_id', [rows[0].id, last])
        .select('source_id', 'type', 'target_ref');
      for (const { source_id: source, type, target_ref: to } of relations) {
        const from = refs.get(source);
        if (from !== undefined) edges.push({ from, type, to });
      }
      after = last;
      await breathe();
    }
  }
}
