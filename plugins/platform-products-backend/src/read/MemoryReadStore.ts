import { decodeOutcome } from '../store/outcomeCodes';
import {
  DbDailySummaryRow,
  DbEntityRow,
  DbProblemRow,
  DbSummaryRow,
  DbTransitionRow,
  IngestStateKey,
  NO_GROUP,
  SummaryDimension,
  toDate,
} from '../store/rows';
import type { MemoryState } from '../store/MemoryState';
import { compareSummaryKeys } from './groupTotals';
import type {
  EntityFacts,
  EntityFilter,
  ProblemFilter,
  ReadStore,
  ReportFacts,
  SummaryKey,
  SummaryOrder,
  TierCount,
  TransitionFilter,
  Window,
} from './ReadStore';

/** The read port on plain rows: what the SQL is compared with. */
export class MemoryReadStore implements ReadStore {
  constructor(private readonly state: MemoryState) {}

  async entityKeys(filter: EntityFilter, { after, limit }: Window<string>) {
    return this.select(filter)
      .map(({ id, ref }) => ({ id, ref }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1))
      .filter(({ ref }) => after === undefined || ref > after)
      .slice(0, limit);
  }

  async countEntities(filter: EntityFilter) {
    return this.select(filter).length;
  }

  async entitiesById(ids: number[]) {
    return this.state.entities.filter(({ id }) => ids.includes(id));
  }

  async entity(ref: string) {
    return this.state.entities.find(row => row.ref === ref);
  }

  async titles(refs: string[]) {
    return new Map(
      this.state.entities
        .filter(({ ref }) => refs.includes(ref))
        .map(({ ref, title }) => [ref, title]),
    );
  }

  async reportsOf(entityIds: number[], scorecardId?: number) {
    return this.state.reports.filter(
      report =>
        entityIds.includes(report.entity_id) &&
        (scorecardId === undefined || report.scorecard_id === scorecardId),
    );
  }

  async transitions(filter: TransitionFilter, window: Window<number>) {
    return newest(this.selectTransitions(filter), window);
  }

  async countTransitions(filter: TransitionFilter) {
    return this.selectTransitions(filter).length;
  }

  async transitionsSince(
    scorecard: string,
    since: Date,
    window: Window<number>,
  ) {
    const rows = this.state.transitions.filter(
      row =>
        row.scorecard === scorecard &&
        ['level', 'outcome'].includes(row.type) &&
        toDate(row.at) >= since,
    );
    return newest(rows, window);
  }

  async problems(filter: ProblemFilter, { after, limit }: Window<number>) {
    return this.selectProblems(filter)
      .filter(({ id }) => after === undefined || id > after)
      .sort((a, b) => a.id - b.id)
      .slice(0, limit);
  }

  async countProblems(filter: ProblemFilter) {
    return this.selectProblems(filter).length;
  }

  async scorecards() {
    return this.state.scorecards
      .filter(({ kind }) => kind === 'scorecard')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async definitions() {
    return [...this.state.scorecards]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, ref }) => ({ name, ref }));
  }

  async summaries(
    scorecardId: number,
    dimension: SummaryDimension,
    order: SummaryOrder,
    { after, limit }: Window<SummaryKey>,
  ) {
    const placeOf = (row: DbSummaryRow): SummaryKey => ({
      key: row.group_key,
      rank: { score: row.share, entities: row.entities, name: undefined }[
        order
      ],
    });
    return this.selectSummaries(scorecardId, dimension)
      .filter(
        row => !after || compareSummaryKeys(after, placeOf(row), order) < 0,
      )
      .sort((a, b) => compareSummaryKeys(placeOf(a), placeOf(b), order))
      .slice(0, limit);
  }

  async countSummaries(scorecardId: number, dimension: SummaryDimension) {
    return this.selectSummaries(scorecardId, dimension).length;
  }

  async neediestOwners(scorecardIds: number[], limit: number) {
    const rows = scorecardIds
      .flatMap(id => this.selectSummaries(id, 'owner'))
      .filter(({ group_key: key }) => key !== NO_GROUP);
    return [...new Set(rows.map(({ group_key: key }) => key))]
      .map(key => {
        const own = rows.filter(row => row.group_key === key);
        const sum = (
          field:
            | 'failing'
            | 'unknown_checks'
            | 'earned'
            | 'possible'
            | 'unknown',
        ) => own.reduce((total, row) => total + row[field], 0);
        return {
          group_key: key,
          failing: sum('failing'),
          unknown_checks: sum('unknown_checks'),
          earned: sum('earned'),
          possible: sum('possible'),
          unknown: sum('unknown'),
        };
      })
      .filter(({ failing }) => failing > 0)
      .sort(
        (a, b) => b.failing - a.failing || (a.group_key < b.group_key ? -1 : 1),
      )
      .slice(0, limit);
  }

  async dailySummaries(
    series: { scorecard: string; dimension: SummaryDimension; group: string },
    from: string,
    to: string,
  ): Promise<DbDailySummaryRow[]> {
    const rows = this.state.dailySummaries
      .filter(
        row =>
          row.scorecard === series.scorecard &&
          row.dimension === series.dimension &&
          row.group_key === series.group &&
          row.day <= to,
      )
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    return [
      ...rows.filter(({ day }) => day < from).slice(-1),
      ...rows.filter(({ day }) => day >= from),
    ];
  }

  async reportFacts(
    scorecardId: number,
    { after, limit }: Window<number>,
  ): Promise<ReportFacts[]> {
    return this.state.reports
      .filter(report => report.scorecard_id === scorecardId)
      .filter(({ entity_id: id }) => after === undefined || id > after)
      .sort((a, b) => a.entity_id - b.entity_id)
      .slice(0, limit)
      .map(report => ({
        ...this.state.entities.find(({ id }) => id === report.entity_id)!,
        ...report,
      }));
  }

  async entityFacts({ after, limit }: Window<number>): Promise<EntityFacts[]> {
    return this.state.entities
      .filter(({ id }) => after === undefined || id > after)
      .sort((a, b) => a.id - b.id)
      .slice(0, limit);
  }

  async tierCounts(kind: string): Promise<TierCount[]> {
    return this.state.entities
      .filter(row => row.kind === kind)
      .map(row => ({ ...row, entities: 1 }));
  }

  async countScored(kind: string) {
    const scorecards = (await this.scorecards()).map(({ id }) => id);
    const scored = new Set(
      this.state.reports
        .filter(row => scorecards.includes(row.scorecard_id))
        .map(row => row.entity_id),
    );
    return this.state.entities.filter(
      row => row.kind === kind && scored.has(row.id),
    ).length;
  }

  async countByOwner(kind: string, owners: string[]) {
    return new Map(
      owners.map(owner => [
        owner,
        this.state.entities.filter(
          row => row.kind === kind && row.owner === owner,
        ).length,
      ]),
    );
  }

  async runs(limit: number) {
    return [...this.state.runs].sort((a, b) => b.id - a.id).slice(0, limit);
  }

  async lastCompleteRun() {
    return (await this.runs(Infinity)).find(
      ({ state }) => state === 'complete',
    );
  }

  async ingestState(key: IngestStateKey) {
    return this.state.ingestState.get(key);
  }

  private select(filter: EntityFilter): DbEntityRow[] {
    const { kind, tierState, search, noticeId, path, report } = filter;
    return this.state.entities.filter(
      row =>
        (!kind || kind.includes(row.kind)) &&
        (['owner', 'system', 'domain', 'tier'] as const).every(
          field => filter[field]?.includes(row[field] ?? NO_GROUP) ?? true,
        ) &&
        (!tierState ||
          tierState.includes(row.tier_state) ||
          (tierState.includes('conflicting') && Boolean(row.tier_conflict))) &&
        contains([row.ref, row.title], search) &&
        (noticeId === undefined ||
          this.state.migrations.some(
            migration =>
              migration.notice_id === noticeId &&
              migration.entity_ref === row.ref,
          )) &&
        (path === undefined ||
          this.state.journeys.some(
            journey =>
              journey.path === path &&
              journey.state === 'on' &&
              journey.entity_ref === row.ref,
          )) &&
        (!report || this.matchesReport(row.id, report)),
    );
  }

  private matchesReport(
    entityId: number,
    { scorecardId, levelRanks, check }: NonNullable<EntityFilter['report']>,
  ) {
    const report = this.state.reports.find(
      row => row.entity_id === entityId && row.scorecard_id === scorecardId,
    );
    const outcome = check && decodeOutcome(report?.codes[check.slot]);
    return (
      report !== undefined &&
      (!levelRanks || levelRanks.includes(report.level_rank)) &&
      (!check || (outcome !== undefined && check.outcomes.includes(outcome)))
    );
  }

  private selectTransitions({ entityRef, scorecards }: TransitionFilter) {
    return this.state.transitions.filter(
      row =>
        row.entity_ref === entityRef &&
        (!scorecards ||
          row.scorecard === null ||
          scorecards.includes(row.scorecard)),
    );
  }

  private selectProblems(filter: ProblemFilter): DbProblemRow[] {
    const { about, severity, code, owner, search, entityRef } = filter;
    return this.state.problems.filter(
      row =>
        (!about || row.about === about) &&
        (!severity || row.severity === severity) &&
        (!code || code.includes(row.code)) &&
        (!owner || owner.includes(row.owner ?? NO_GROUP)) &&
        (!entityRef || row.entity_ref === entityRef) &&
        contains([row.entity_ref, row.message], search),
    );
  }

  private selectSummaries(scorecardId: number, dimension: SummaryDimension) {
    return this.state.summaries.filter(
      row =>
        row.scorecard_id === scorecardId &&
        row.dimension === dimension &&
        row.entities > 0,
    );
  }
}

function newest(rows: DbTransitionRow[], { after, limit }: Window<number>) {
  return rows
    .filter(({ id }) => after === undefined || Number(id) < after)
    .sort((a, b) => Number(b.id) - Number(a.id))
    .slice(0, limit);
}

function contains(texts: string[], search: string | undefined): boolean {
  const part = search?.toLocaleLowerCase('en-US');
  return (
    part === undefined ||
    texts.some(text => text.toLocaleLowerCase('en-US').includes(part))
  );
}
