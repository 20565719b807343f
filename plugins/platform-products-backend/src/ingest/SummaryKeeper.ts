import type { Definition } from '../definitions/Definition';
import { breathe } from '../store/breathe';
import type { BatchWrite, IngestStore } from '../store/IngestStore';
import type { DbSummaryRow } from '../store/rows';
import type { ReportValues } from './reportState';
import {
  countReport,
  emptyTotals,
  Grouping,
  groupsOf,
  SummaryGroup,
  SummaryTotals,
  toDailyRow,
  toSummaryRow,
  totalsOf,
} from './summaryTotals';

/** Reports on one definition that a pass may change before counting all of them again is cheaper. */
const MAXIMUM_DELTAS = 1_000;
const REPORTS_PER_PAGE = 2_000;
/** Some 5 ms: their counts become JSON. */
const GROUPS_PER_BREATH = 500;

/** A report that counts, or counted, for the groups of its entity. */
export interface Contribution {
  definition: Definition;
  groups: Grouping;
  report: ReportValues;
  sign: 1 | -1;
}

export type SummaryWrite = Pick<
  BatchWrite,
  'summaries' | 'removedSummaries' | 'dailySummaries' | 'staleSummaries'
>;

/**
 * Keeps the summaries true while reports change: a few changes are added to the counts in the
 * transaction that makes them; with many, the summaries are marked stale there and counted anew
 * at the end of the pass. So a killed pass leaves them either exact or marked.
 */
export class SummaryKeeper {
  readonly #store: IngestStore;
  readonly #now: Date;
  readonly #stale = new Map<number, Definition>();
  /** By the id of the definition. */
  readonly #changes = new Map<number, number>();

  constructor(store: IngestStore, now: Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Takes up the marks that an earlier pass has left. */
  expect(definitions: Definition[]): void {
    for (const definition of definitions) {
      if (definition.summariesStale || this.#stale.has(definition.id)) {
        this.#stale.set(definition.id, definition);
      }
    }
  }

  /** Forgets a scorecard that is gone. */
  drop(scorecardId: number): void {
    this.#stale.delete(scorecardId);
  }

  /** What a batch with these contributions has to write. */
  async account(contributions: Contribution[]): Promise<SummaryWrite> {
    const exact = contributions.filter(
      ({ definition }) => !this.#stale.has(definition.id),
    );
    const marked = new Map<number, Definition>();
    for (const { definition } of exact) {
      const { id } = definition;
      const changes = (this.#changes.get(id) ?? 0) + 1;
      this.#changes.set(id, changes);
      if (changes > MAXIMUM_DELTAS) marked.set(id, definition);
    }
    marked.forEach((definition, id) => this.#stale.set(id, definition));
    const deltas = await this.#deltas(
      exact.filter(({ definition }) => !marked.has(definition.id)),
    );
    return { ...deltas, staleSummaries: [...marked.keys()] };
  }

  stale(): Definition[] {
    return [...this.#stale.values()];
  }

  /** Counts the summaries of one scorecard anew; what is returned makes the stored ones true. */
  async recount(definition: Definition): Promise<SummaryWrite> {
    const totals = await this.#count(definition.id);
    const stored = new Map(
      (await this.#store.summaries(definition.id)).map(row => [
        idOf({ dimension: row.dimension, key: row.group_key }),
        row,
      ]),
    );
    const write = nothing();
    let collected = 0;
    for (const [id, { group, counts }] of totals) {
      collect(write, definition, group, counts, stored.get(id), this.#now);
      stored.delete(id);
      collected += 1;
      if (collected % GROUPS_PER_BREATH === 0) await breathe();
    }
    for (const row of stored.values()) {
      const group = { dimension: row.dimension, key: row.group_key };
      collect(write, definition, group, emptyTotals(), row, this.#now);
    }
    return { ...write, staleSummaries: [] };
  }

  async #deltas(contributions: Contribution[]) {
    const deltas = new Map<
      string,
      { definition: Definition; group: SummaryGroup; parts: Contribution[] }
    >();
    for (const [index, part] of contributions.entries()) {
      for (const group of groupsOf(part.groups)) {
        const id = `${part.definition.id} ${idOf(group)}`;
        const delta = deltas.get(id);
        if (delta) delta.parts.push(part);
        else deltas.set(id, { ...part, group, parts: [part] });
      }
      if ((index + 1) % GROUPS_PER_BREATH === 0) await breathe();
    }
    const keys = [...deltas.values()].map(({ definition, group }) => ({
      scorecard_id: definition.id,
      dimension: group.dimension,
      group_key: group.key,
    }));
    const stored = new Map(
      (await this.#store.summariesByKey(keys)).map(row => [
        `${row.scorecard_id} ${row.dimension} ${row.group_key}`,
        row,
      ]),
    );
    const write = nothing();
    let collected = 0;
    for (const [id, { definition, group, parts }] of deltas) {
      const row = stored.get(id);
      const totals = row ? totalsOf(row) : emptyTotals();
      parts.forEach(({ report, sign }) => countReport(totals, report, sign));
      collect(write, definition, group, totals, row, this.#now);
      collected += 1;
      if (collected % GROUPS_PER_BREATH === 0) await breathe();
    }
    return write;
  }

  async #count(scorecardId: number) {
    const totals = new Map<
      string,
      { group: SummaryGroup; counts: SummaryTotals }
    >();
    for (let after = 0; ; ) {
      const page = await this.#store.groupedReports(scorecardId, {
        after,
        limit: REPORTS_PER_PAGE,
      });
      for (const report of page) {
        for (const group of groupsOf(report)) {
          const id = idOf(group);
          const known = totals.get(id) ?? { group, counts: emptyTotals() };
          totals.set(id, known);
          countReport(known.counts, report, 1);
        }
      }
      if (page.length < REPORTS_PER_PAGE) return totals;
      after = page[page.length - 1].entity_id;
      await breathe();
    }
  }
}

function nothing(): Omit<SummaryWrite, 'staleSummaries'> {
  return { summaries: [], removedSummaries: [], dailySummaries: [] };
}

function idOf({ dimension, key }: SummaryGroup): string {
  return `${dimension} ${key}`;
}

/** Adds one group to a write, if its numbers are not those that are stored. */
function collect(
  write: Omit<SummaryWrite, 'staleSummaries'>,
  definition: Definition,
  group: SummaryGroup,
  totals: SummaryTotals,
  stored: DbSummaryRow | undefined,
  now: Date,
): void {
  const row = toSummaryRow(definition.id, group, totals);
  if (stored ? sameRow(stored, row) : row.entities === 0) return;
  write.dailySummaries.push(toDailyRow(definition, row, now));
  if (row.entities > 0) {
    write.summaries.push(row);
  } else {
    const { scorecard_id, dimension, group_key } = row;
    write.removedSummaries.push({ scorecard_id, dimension, group_key });
  }
}

function sameRow(a: DbSummaryRow, b: DbSummaryRow): boolean {
  return (Object.keys(b) as (keyof DbSummaryRow)[]).every(
    key => a[key] === b[key],
  );
}
