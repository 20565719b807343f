import type { Edge } from 'backstage-plugin-platform-products-core';
import type {
  AskedProduct,
  BatchWrite,
  DisagreementWrite,
  EntitySelection,
  IngestStore,
  JourneyWrite,
  LastRun,
  PageRequest,
  RunCounts,
  RunHandle,
  ScorecardWrite,
  SummaryKey,
} from './IngestStore';
import type { MemoryState } from './MemoryState';
import {
  DbEntityRow,
  DbReportRow,
  DbRunRow,
  IngestStateKey,
  toDate,
} from './rows';

/** The write side over plain rows: for tests, and to say in few words what the SQL must do. */
export class MemoryIngestStore implements IngestStore {
  readonly #state: MemoryState;
  #lastId = 0;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  async beginRun({
    ticket,
    trigger,
    at,
    deadBefore,
  }: Parameters<IngestStore['beginRun']>[0]) {
    const { runs } = this.#state;
    const running = runs.find(({ state }) => state === 'running');
    if (running) {
      if (toDate(running.heartbeat_at) >= deadBefore) return 'busy';
      running.state = 'abandoned';
      running.finished_at = at;
      running.error = 'No sign of life; another pass took over';
    }
    const id = this.#nextId();
    runs.push({
      id,
      state: 'running',
      trigger,
      ticket,
      started_at: at,
      heartbeat_at: at,
      finished_at: null,
      read: 0,
      changed: 0,
      evaluated: 0,
      removed: 0,
      transitions: 0,
      error: null,
    });
    return { id, ticket };
  }

  async beat(run: RunHandle, at: Date, counts?: RunCounts) {
    const row = this.#ours(run);
    if (row) Object.assign(row, { heartbeat_at: at }, counts);
    return row !== undefined;
  }

  async endRun(
    run: RunHandle,
    { state, at, counts, error, keep }: Parameters<IngestStore['endRun']>[1],
  ) {
    const row = this.#ours(run);
    if (row) {
      const end = { state, heartbeat_at: at, finished_at: at };
      Object.assign(row, end, counts, { error: error ?? null });
    }
    this.#state.runs.splice(0, this.#state.runs.length - keep);
  }

  async lastRun(): Promise<LastRun | undefined> {
    const row = this.#state.runs.at(-1);
    return (
      row && {
        state: row.state,
        startedAt: toDate(row.started_at),
        heartbeatAt: toDate(row.heartbeat_at),
        read: row.read,
        changed: row.changed,
        ...(row.finished_at && { finishedAt: toDate(row.finished_at) }),
      }
    );
  }

  async readState(key: IngestStateKey) {
    return this.#state.ingestState.get(key);
  }

  async writeState(key: IngestStateKey, value: string | undefined) {
    if (value === undefined) this.#state.ingestState.delete(key);
    else this.#state.ingestState.set(key, value);
  }

  async versions(page: PageRequest) {
    return pageOf(this.#state.entities, page).map(
      ({
        id,
        ref,
        kind,
        etag,
        assigned_tier,
        tier_state,
        tier_conflict,
        assigned_path,
      }) => ({
        id,
        ref,
        kind,
        etag,
        assigned_tier,
        tier_state,
        tier_conflict,
        assigned_path,
      }),
    );
  }

  async approvedTiers({
    after,
    limit,
  }: Parameters<IngestStore['approvedTiers']>[0]) {
    return this.#state.tierAssignments
      .filter(row => row.state === 'approved' && row.entity_ref > after)
      .sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1))
      .slice(0, limit)
      .map(({ entity_ref, tier, disagreement }) => ({
        entity_ref,
        tier,
        disagreement,
      }));
  }

  async assignedPaths({
    after,
    limit,
  }: Parameters<IngestStore['assignedPaths']>[0]) {
    return this.#state.pathAssignments
      .filter(row => row.entity_ref > after)
      .sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1))
      .slice(0, limit)
      .map(({ entity_ref, path, version }) => ({ entity_ref, path, version }));
  }

  async journeysOf(entityRefs: string[]) {
    return copies(
      this.#state.journeys.filter(row => entityRefs.includes(row.entity_ref)),
    );
  }

  async pathStartsOf(entityRefs: string[]) {
    return this.#state.pathStarts
      .filter(row => !row.followed && entityRefs.includes(row.entity_ref))
      .map(({ entity_ref, path, started_at }) => ({
        entity_ref,
        path,
        started_at,
      }));
  }

  async lateStarts(limit: number) {
    const { pathStarts, journeys, entities } = this.#state;
    const late = pathStarts.flatMap(({ entity_ref, path, ...start }) => {
      const entity = entities.find(({ ref }) => ref === entity_ref);
      const journey = journeys.find(
        row =>
          row.entity_ref === entity_ref &&
          row.path === path &&
          row.state === 'on',
      );
      if (start.followed || !entity || !journey) return [];
      const { id, started_at: known } = journey;
      const { first_seen_at } = entity;
      const isToldBetter =
        known === null || +toDate(known) === +toDate(first_seen_at);
      const { started_at } = start;
      return isToldBetter
        ? [{ id, entity_ref, path, started_at, first_seen_at }]
        : [];
    });
    return late.sort((a, b) => a.id - b.id).slice(0, limit);
  }

  async partEdges(refs: string[]): Promise<Edge[]> {
    return this.#state.entities.flatMap(({ ref, input }) => {
      const { relations } = JSON.parse(input).entity ?? {};
      return ((relations ?? []) as { type: string; targetRef: string }[])
        .map(({ type, targetRef }) => ({ from: ref, type, to: targetRef }))
        .filter(
          ({ from, type, to }) =>
            (type === 'partOf' && refs.includes(to)) ||
            (type === 'providesApi' && refs.includes(from)),
        );
    });
  }

  async consumersOf(refs: string[], types: readonly string[]) {
    const wanted = new Set(refs);
    return this.#state.entities
      .filter(({ input }) => {
        const { relations } = JSON.parse(input).entity ?? {};
        return (
          (relations ?? []) as { type: string; targetRef: string }[]
        ).some(
          ({ type, targetRef }) =>
            types.includes(type) && wanted.has(targetRef),
        );
      })
      .map(({ ref }) => ref);
  }

  async askedProduct(scorecardId: number) {
    const asked = this.#state.askedProducts.get(scorecardId);
    return asked && { ...asked, parts: new Set(asked.parts) };
  }

  async entities(selection: EntitySelection, page: PageRequest) {
    const { entities, reports } = this.#state;
    const selected = entities.filter(row => selects(selection, row, reports));
    return copies(pageOf(selected, page));
  }

  async entitiesByRef(refs: string[]) {
    return copies(this.#state.entities.filter(({ ref }) => refs.includes(ref)));
  }

  async reportsOf(entityIds: number[]) {
    return copies(
      this.#state.reports.filter(row => entityIds.includes(row.entity_id)),
    );
  }

  async problemsOf(entityRefs: string[]) {
    return copies(
      this.#state.problems.filter(row => entityRefs.includes(row.entity_ref)),
    );
  }

  async scorecards() {
    return copies(this.#state.scorecards).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  }

  async groupedReports(scorecardId: number, { after, limit }: PageRequest) {
    const { reports, entities } = this.#state;
    return reports
      .filter(row => row.scorecard_id === scorecardId && row.entity_id > after)
      .sort((a, b) => a.entity_id - b.entity_id)
      .slice(0, limit)
      .flatMap(report => {
        const entity = entities.find(({ id }) => id === report.entity_id);
        if (!entity) return [];
        const { owner, system, domain, tier } = entity;
        return [{ ...report, owner, system, domain, tier }];
      });
  }

  async summaries(scorecardId: number) {
    return copies(
      this.#state.summaries.filter(row => row.scorecard_id === scorecardId),
    );
  }

  async summariesByKey(keys: SummaryKey[]) {
    return copies(
      this.#state.summaries.filter(row => keys.some(key => matches(row, key))),
    );
  }

  async commit(
    run: RunHandle,
    at: Date,
    counts: RunCounts,
    write: Partial<BatchWrite>,
  ) {
    if (!(await this.beat(run, at, counts))) return false;
    this.#markChildrenDirty(write.changedParents ?? []);
    this.#removeEntities((write.removedEntities ?? []).map(({ id }) => id));
    this.#writeEntities(write);
    this.#writeReports(write);
    this.#writeProblems(write);
    for (const row of write.transitions ?? []) {
      const ids = { id: this.#nextId(), run_id: run.id };
      this.#state.transitions.push({ ...row, ...ids });
    }
    this.#writeJourneys(write);
    this.#writeDisagreements(write.disagreements ?? []);
    this.#writeSummaries(write);
    return true;
  }

  async saveScorecards(run: RunHandle, at: Date, rows: ScorecardWrite[]) {
    if (!(await this.beat(run, at))) return false;
    const { scorecards } = this.#state;
    for (const row of rows) {
      upsert(scorecards, row, ['name'], () => ({ ...row, id: this.#nextId() }));
    }
    return true;
  }

  async saveAskedProduct(
    run: RunHandle,
    at: Date,
    scorecardId: number,
    asked: AskedProduct | undefined,
  ) {
    if (!(await this.beat(run, at))) return false;
    const { askedProducts } = this.#state;
    if (asked) {
      const parts = [...asked.parts].sort();
      askedProducts.set(scorecardId, { ...asked, parts });
    } else {
      askedProducts.delete(scorecardId);
    }
    return true;
  }

  async removeScorecard(run: RunHandle, at: Date, id: number) {
    if (!(await this.beat(run, at))) return false;
    this.#state.askedProducts.delete(id);
    const others = (row: { scorecard_id: number }) => row.scorecard_id !== id;
    const state = this.#state;
    state.reports = state.reports.filter(others);
    state.summaries = state.summaries.filter(others);
    state.scorecards = state.scorecards.filter(row => row.id !== id);
    return true;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #ours({ id, ticket }: RunHandle): DbRunRow | undefined {
    return this.#state.runs.find(
      row => row.id === id && row.ticket === ticket && row.state === 'running',
    );
  }

  #markChildrenDirty(parents: string[]) {
    for (const row of this.#state.entities) {
      if ([row.system, row.domain].some(ref => ref && parents.includes(ref))) {
        row.dirty = true;
      }
    }
  }

  #removeEntities(ids: number[]) {
    const state = this.#state;
    const refs = state.entities
      .filter(({ id }) => ids.includes(id))
      .map(({ ref }) => ref);
    state.entities = state.entities.filter(({ id }) => !ids.includes(id));
    state.reports = state.reports.filter(row => !ids.includes(row.entity_id));
    state.problems = state.problems.filter(
      row => !refs.includes(row.entity_ref),
    );
  }

  #writeEntities({ entities: rows = [] }: Partial<BatchWrite>) {
    for (const row of rows) {
      upsert(this.#state.entities, row, ['ref'], () => ({
        ...row,
        id: this.#nextId(),
      }));
    }
  }

  #writeReports({ reports = [], removedReports = [] }: Partial<BatchWrite>) {
    const state = this.#state;
    state.reports = state.reports.filter(
      row => !removedReports.some(key => isReport(row, key)),
    );
    for (const { entity_ref: ref, ...values } of reports) {
      const entity = state.entities.find(row => row.ref === ref);
      if (!entity) throw new Error(`No entity "${ref}" to report on`);
      const row = { entity_id: entity.id, ...values };
      upsert(state.reports, row, ['scorecard_id', 'entity_id'], () => row);
    }
  }

  #writeProblems({ problemsOf = [], problems = [] }: Partial<BatchWrite>) {
    const state = this.#state;
    state.problems = state.problems.filter(
      row => !problemsOf.includes(row.entity_ref),
    );
    problems.forEach(row =>
      state.problems.push({ ...row, id: this.#nextId() }),
    );
  }

  #writeJourneys({
    journeys = [],
    journeyStarts = [],
    followedStarts = [],
  }: Partial<BatchWrite>) {
    const state = this.#state;
    const save = (row: JourneyWrite) =>
      upsert(state.journeys, row, ['id'], () => ({
        ...row,
        id: this.#nextId(),
      }));
    journeys.filter(({ id }) => id !== undefined).forEach(save);
    journeys.filter(({ id }) => id === undefined).forEach(save);
    for (const { id, started_at } of journeyStarts) {
      upsert(state.journeys, { id, started_at }, ['id'], () => {
        throw new Error(`No journey ${id}`);
      });
    }
    for (const { path, entity_ref, started_at } of followedStarts) {
      const start = state.pathStarts.find(
        row => row.path === path && row.entity_ref === entity_ref,
      );
      if (start && +toDate(start.started_at) === +toDate(started_at)) {
        start.followed = true;
      }
    }
  }

  #writeDisagreements(disagreements: DisagreementWrite[]) {
    for (const { entity_ref: ref, tier, disagreement } of disagreements) {
      for (const row of this.#state.tierAssignments) {
        if (
          row.state === 'approved' &&
          row.entity_ref === ref &&
          row.tier === tier
        ) {
          row.disagreement = disagreement;
        }
      }
    }
  }

  #writeSummaries(write: Partial<BatchWrite>) {
    const state = this.#state;
    const { staleSummaries = [], freshSummaries = [] } = write;
    const { summaries = [], removedSummaries = [] } = write;
    for (const scorecard of state.scorecards) {
      if (staleSummaries.includes(scorecard.id)) {
        scorecard.summaries_stale = true;
      }
      if (freshSummaries.includes(scorecard.id)) {
        scorecard.summaries_stale = false;
      }
    }
    state.summaries = state.summaries.filter(
      row => !removedSummaries.some(key => matches(row, key)),
    );
    for (const row of summaries) {
      const key = ['scorecard_id', 'dimension', 'group_key'] as const;
      upsert(state.summaries, row, [...key], () => row);
    }
    for (const row of write.dailySummaries ?? []) {
      const key = ['scorecard', 'dimension', 'group_key', 'day'] as const;
      upsert(state.dailySummaries, row, [...key], () => row);
    }
  }
}

function upsert<Row extends object, Write extends object>(
  rows: Row[],
  write: Write,
  key: (keyof Row & keyof Write)[],
  insert: () => Row,
) {
  const found = rows.find(row =>
    key.every(name => (row[name] as unknown) === write[name]),
  );
  if (found) Object.assign(found, write);
  else rows.push(insert());
}

function pageOf<Row extends { id: number }>(
  rows: Row[],
  { after, limit }: PageRequest,
): Row[] {
  return rows
    .filter(({ id }) => id > after)
    .sort((a, b) => a.id - b.id)
    .slice(0, limit);
}

/** As from a database: what a caller does to its rows does not change the stored ones. */
function copies<Row extends object>(rows: Row[]): Row[] {
  return rows.map(row => ({ ...row }));
}

function selects(
  selection: EntitySelection,
  row: DbEntityRow,
  reports: DbReportRow[],
): boolean {
  switch (selection.select) {
    case 'all':
      return true;
    case 'dirty':
      return Boolean(row.dirty);
    case 'kinds':
      return selection.kinds.includes(row.kind);
    case 'concerned':
      return (
        selection.kinds.includes(row.kind) ||
        reports.some(
          report =>
            report.entity_id === row.id &&
            selection.scorecardIds.includes(report.scorecard_id),
        ) ||
        (selection.paths === true && row.path_state !== 'not-applicable')
      );
    default:
      selection satisfies never;
      return false;
  }
}

function matches(row: SummaryKey, key: SummaryKey): boolean {
  return (
    row.scorecard_id === key.scorecard_id &&
    row.dimension === key.dimension &&
    row.group_key === key.group_key
  );
}

function isReport(
  row: DbReportRow,
  key: { entity_id: number; scorecard_id: number },
): boolean {
  return (
    row.entity_id === key.entity_id && row.scorecard_id === key.scorecard_id
  );
}
