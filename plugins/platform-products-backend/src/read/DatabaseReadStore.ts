import type { Knex } from 'knex';
import { selectIn } from '../store/operations/selectIn';
import type {
  DbDailySummaryRow,
  DbEntityRow,
  DbProblemRow,
  DbReportRow,
  DbRunRow,
  DbScorecardRow,
  DbSummaryRow,
  DbTransitionRow,
  IngestStateKey,
  SummaryDimension,
} from '../store/rows';
import { NO_GROUP } from '../store/rows';
import { filterEntities } from './database/filterEntities';
import { filterProblems } from './database/filterProblems';
import { pageSummaries } from './database/pageSummaries';
import type {
  EntityFacts,
  EntityFilter,
  EntityListRow,
  ProblemFilter,
  ReadStore,
  ReportFacts,
  SummaryKey,
  SummaryOrder,
  TierCount,
  TransitionFilter,
  Window,
} from './ReadStore';

const listColumns = [
  'id',
  'ref',
  'kind',
  'namespace',
  'name',
  'title',
  'type',
  'owner',
  'system',
  'domain',
  'lifecycle',
  'tier',
  'tier_rank',
  'tier_state',
  'tier_conflict',
  'tier_reading',
  'problems',
  'dirty',
  'first_seen_at',
  'changed_at',
];

/** Questions come from callers, so what is kept of them is bounded. */
const MAXIMUM_COUNTS = 200;

/** The read port on SQLite and PostgreSQL. */
export class DatabaseReadStore implements ReadStore {
  /** Counts over all entities, as long as no pass writes. */
  #counts = { version: '', byQuestion: new Map<string, Promise<unknown>>() };

  constructor(private readonly knex: Knex) {}

  async entityKeys(filter: EntityFilter, window: Window<string>) {
    const query = filterEntities(this.knex, filter)
      .select('entities.id', 'entities.ref')
      .orderBy('entities.ref')
      .limit(window.limit);
    if (window.after !== undefined) {
      query.where('entities.ref', '>', window.after);
    }
    return await query;
  }

  async countEntities(filter: EntityFilter) {
    return this.untilNextWrite(['entities', filter], () =>
      countOf(filterEntities(this.knex, filter)),
    );
  }

  async entitiesById(ids: number[]): Promise<EntityListRow[]> {
    return selectIn(ids, chunk =>
      this.knex('entities').whereIn('id', chunk).select(listColumns),
    );
  }

  async entity(ref: string): Promise<DbEntityRow | undefined> {
    return this.knex('entities').where({ ref }).first();
  }

  async titles(refs: string[]) {
    const rows = await selectIn(refs, chunk =>
      this.knex('entities').whereIn('ref', chunk).select('ref', 'title'),
    );
    return new Map<string, string>(rows.map(({ ref, title }) => [ref, title]));
  }

  async reportsOf(
    entityIds: number[],
    scorecardId?: number,
  ): Promise<DbReportRow[]> {
    return selectIn(entityIds, chunk => {
      const query = this.knex('reports').whereIn('entity_id', chunk);
      return scorecardId === undefined
        ? query
        : query.where('scorecard_id', scorecardId);
    });
  }

  async transitions(
    filter: TransitionFilter,
    window: Window<number>,
  ): Promise<DbTransitionRow[]> {
    const query = this.filterTransitions(filter)
      .orderBy('id', 'desc')
      .limit(window.limit);
    if (window.after !== undefined) query.where('id', '<', window.after);
    return query;
  }

  async countTransitions(filter: TransitionFilter) {
    return countOf(this.filterTransitions(filter));
  }

  async transitionsSince(
    scorecard: string,
    since: Date,
    window: Window<number>,
  ): Promise<DbTransitionRow[]> {
    const query = this.knex('transitions')
      .where({ scorecard })
      .whereIn('type', ['level', 'outcome'])
      .where('at', '>=', since)
      .orderBy('id', 'desc')
      .limit(window.limit);
    if (window.after !== undefined) query.where('id', '<', window.after);
    return query;
  }

  async problems(
    filter: ProblemFilter,
    window: Window<number>,
  ): Promise<DbProblemRow[]> {
    const query = filterProblems(this.knex('problems'), filter)
      .orderBy('id')
      .limit(window.limit);
    if (window.after !== undefined) query.where('id', '>', window.after);
    return query;
  }

  async countProblems(filter: ProblemFilter) {
    return this.untilNextWrite(['problems', filter], () =>
      countOf(filterProblems(this.knex('problems'), filter)),
    );
  }

  async scorecards(): Promise<DbScorecardRow[]> {
    return this.knex('scorecards').where('kind', 'scorecard').orderBy('name');
  }

  async definitions(): Promise<Pick<DbScorecardRow, 'name' | 'ref'>[]> {
    return this.knex('scorecards').orderBy('name').select('name', 'ref');
  }

  async summaries(
    scorecardId: number,
    dimension: SummaryDimension,
    order: SummaryOrder,
    window: Window<SummaryKey>,
  ): Promise<DbSummaryRow[]> {
    return pageSummaries(
      this.knex('summaries').where({ scorecard_id: scorecardId, dimension }),
      order,
      window,
    );
  }

  async countSummaries(scorecardId: number, dimension: SummaryDimension) {
    return countOf(
      this.knex('summaries')
        .where({ scorecard_id: scorecardId, dimension })
        .where('entities', '>', 0),
    );
  }

  async neediestOwners(scorecardIds: number[], limit: number) {
    const rows = await this.knex('summaries')
      .where({ dimension: 'owner' })
      .whereNot('group_key', NO_GROUP)
      .whereIn('scorecard_id', scorecardIds)
      .groupBy('group_key')
      .havingRaw('sum(failing) > 0')
      .select('group_key')
      .sum({
        failing: 'failing',
        unknown_checks: 'unknown_checks',
        earned: 'earned',
        possible: 'possible',
        unknown: 'unknown',
      })
      .orderByRaw('sum(failing) desc, group_key')
      .limit(limit);
    return rows.map((row: Record<string, unknown>) => ({
      group_key: String(row.group_key),
      failing: Number(row.failing),
      unknown_checks: Number(row.unknown_checks),
      earned: Number(row.earned),
      possible: Number(row.possible),
      unknown: Number(row.unknown),
    }));
  }

  async dailySummaries(
    series: { scorecard: string; dimension: SummaryDimension; group: string },
    from: string,
    to: string,
  ): Promise<DbDailySummaryRow[]> {
    const { scorecard, dimension, group } = series;
    const rows = () =>
      this.knex('daily_summaries').where({
        scorecard,
        dimension,
        group_key: group,
      });
    const before = await rows()
      .where('day', '<', from)
      .orderBy('day', 'desc')
      .limit(1);
    const within = await rows().whereBetween('day', [from, to]).orderBy('day');
    return [...before, ...within];
  }

  async reportFacts(
    scorecardId: number,
    window: Window<number>,
  ): Promise<ReportFacts[]> {
    const query = this.knex('reports')
      .join('entities', 'entities.id', 'reports.entity_id')
      .where('reports.scorecard_id', scorecardId)
      .orderBy('reports.entity_id')
      .limit(window.limit)
      .select(
        'reports.entity_id',
        'reports.level_rank',
        'reports.earned',
        'reports.possible',
        'reports.unknown',
        'reports.failing',
        'reports.unknown_checks',
        'reports.codes',
        'entities.ref',
        'entities.kind',
        'entities.owner',
        'entities.system',
        'entities.domain',
        'entities.tier',
        'entities.first_seen_at',
      );
    if (window.after !== undefined) {
      query.where('reports.entity_id', '>', window.after);
    }
    return query;
  }

  async entityFacts(window: Window<number>): Promise<EntityFacts[]> {
    const query = this.knex('entities')
      .orderBy('id')
      .limit(window.limit)
      .select(
        'id',
        'ref',
        'kind',
        'owner',
        'tier',
        'tier_state',
        'tier_conflict',
      );
    if (window.after !== undefined) query.where('id', '>', window.after);
    return query;
  }

  async tierCounts(kind: string): Promise<TierCount[]> {
    return this.untilNextWrite(['tiers', kind], async () => {
      const rows = await this.knex('entities')
        .where({ kind })
        .groupBy('tier_state', 'tier', 'tier_conflict')
        .select('tier_state', 'tier', 'tier_conflict')
        .count({ entities: '*' });
      return rows.map(row => ({
        ...row,
        entities: Number(row.entities),
      })) as TierCount[];
    });
  }

  async countScored(kind: string) {
    return this.untilNextWrite(['scored', kind], () =>
      countOf(
        this.knex('entities')
          .where({ kind })
          .whereExists(
            this.knex('reports')
              .whereRaw('reports.entity_id = entities.id')
              .whereIn(
                'scorecard_id',
                this.knex('scorecards').where('kind', 'scorecard').select('id'),
              )
              .select(this.knex.raw('1')),
          ),
      ),
    );
  }

  async countByOwner(kind: string, owners: string[]) {
    return this.untilNextWrite(['owners', kind, owners], async () => {
      const rows = await selectIn(owners, chunk =>
        this.knex('entities')
          .where({ kind })
          .whereIn('owner', chunk)
          .groupBy('owner')
          .select('owner')
          .count({ entities: '*' }),
      );
      return new Map<string, number>(
        rows.map((row: Record<string, unknown>) => [
          String(row.owner),
          Number(row.entities),
        ]),
      );
    });
  }

  async runs(limit: number): Promise<DbRunRow[]> {
    return this.knex('runs').orderBy('id', 'desc').limit(limit);
  }

  async lastCompleteRun(): Promise<DbRunRow | undefined> {
    return this.knex('runs')
      .where({ state: 'complete' })
      .orderBy('id', 'desc')
      .first();
  }

  async ingestState(key: IngestStateKey): Promise<string | undefined> {
    return (await this.knex('ingest_state').where({ key }).first())?.value;
  }

  /**
   * Counts once what has to look at every entity: counted for each overview, it takes most of its
   * time, 13 of 15 ms at 100,000 entities. Every write of a pass changes the row of its run too.
   */
  private async untilNextWrite<T>(
    question: unknown,
    count: () => Promise<T>,
  ): Promise<T> {
    const version = JSON.stringify(await this.runs(1));
    if (this.#counts.version !== version) {
      this.#counts = { version, byQuestion: new Map() };
    }
    const { byQuestion } = this.#counts;
    const key = JSON.stringify(question);
    let answer = byQuestion.get(key) as Promise<T> | undefined;
    if (!answer) {
      if (byQuestion.size >= MAXIMUM_COUNTS) byQuestion.clear();
      answer = count();
      byQuestion.set(key, answer);
      answer.catch(() => byQuestion.delete(key));
    }
    return answer;
  }

  private filterTransitions({ entityRef, scorecards }: TransitionFilter) {
    const query = this.knex('transitions').where({ entity_ref: entityRef });
    return scorecards
      ? query.where(either =>
          either.whereNull('scorecard').orWhereIn('scorecard', scorecards),
        )
      : query;
  }
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.count({ rows: '*' });
  return Number(row.rows);
}
