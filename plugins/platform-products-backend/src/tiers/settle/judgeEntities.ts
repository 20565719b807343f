import {
  inversionsOf,
  lastReviewAt,
  obligationFindings,
  readMetadata,
  reviewDueAt,
  type EffectiveTier,
  type EntityInput,
  type EntityInversions,
  type EntityMetadata,
  type MetadataConfig,
  type Tier,
  type TierLadder,
  type TierSweep,
} from 'backstage-plugin-platform-products-core';
import type { Knex } from 'knex';
import type { ScorecardDefinitions } from '../../read/ScorecardDefinitions';
import { breathe } from '../../store/breathe';
import { groupBy } from '../../store/groupBy';
import { selectIn } from '../../store/operations/selectIn';
import type { DbEntityRow, DbReportRow } from '../../store/rows';
import { concerningNotices, type ConcerningNotice } from './concerningNotices';
import { withEvidence, type JudgedFinding } from './findingEvidence';
import {
  readObligedScorecards,
  standingOn,
  type ObligedScorecard,
} from './obligedScorecards';
import { portalReviews, type PortalReview } from './portalReviews';

/** Entities judged at a stretch: some 5 ms. */
const BETWEEN_BREATHS = 100;

const COLUMNS = [
  'id',
  'ref',
  'kind',
  'title',
  'owner',
  'tier',
  'tier_rank',
  'tier_reading',
  'input',
] as const;
type Row = Pick<DbEntityRow, (typeof COLUMNS)[number]>;

export interface JudgeDeps {
  knex: Knex;
  ladder: TierLadder;
  metadata: MetadataConfig;
  /** Lower-case kinds that are expected to have a tier: only they are obliged to anything. */
  kinds: readonly string[];
  /** Without it nobody has looked at the graph, and what depends on it is unknown. */
  sweep: TierSweep | undefined;
  definitions: ScorecardDefinitions;
  /** What `readObligedScorecards` answers; read where it is not given. */
  scorecards?: ObligedScorecard[];
}

export type JudgedRow = Pick<
  DbEntityRow,
  'id' | 'ref' | 'kind' | 'title' | 'owner' | 'tier' | 'tier_rank'
>;

/** An entity of the mirror, and how it keeps to what its tier demands. */
export interface Judged {
  row: JudgedRow;
  /** That of the ladder; absent where the entity has none, or is of a kind that needs none. */
  tier?: Tier;
  /** One for each demand, in the order of `TierObligations`; what is met as well. */
  findings: JudgedFinding[];
  /** Absent where the entity may lean on anything. */
  inversions?: EntityInversions;
  /** When its tier was last looked at, by whatever source; absent where nobody knows. */
  reviewedAt?: Date;
  /** Who did; absent where the file of the entity says when. */
  reviewedBy?: string;
  /** When it must be looked at again; absent where it never was, or no review is demanded. */
  reviewDueAt?: Date;
  reviewDemanded: boolean;
}

/**
 * Judges entities by what is stored of them: nothing is evaluated, and everything that all of them
 * need is read by a few queries. Refs that the mirror does not have are left out of the answer;
 * entities that are obliged to nothing, by their tier or kind, are in it with no findings.
 */
export async function judgeEntities(
  deps: JudgeDeps,
  refs: string[],
  now: Date,
): Promise<Judged[]> {
  const { knex, ladder, kinds } = deps;
  const rows = await selectIn(refs, chunk =>
    knex<DbEntityRow>('entities')
      .whereIn('ref', chunk)
      .select(...COLUMNS),
  );
  const tiers = new Map(ladder.tiers.map(tier => [tier.name, tier]));
  const tierOf = ({ kind, tier }: Row) =>
    tier !== null && kinds.includes(kind) ? tiers.get(tier) : undefined;
  const facts = await factsOf(deps, rows.filter(tierOf), now);
  const judged: Judged[] = [];
  for (const row of rows) {
    const tier = tierOf(row);
    judged.push(
      tier
        ? judgeEntity(deps, row, tier, facts, now)
        : { row: headOf(row), findings: [], reviewDemanded: false },
    );
    if (judged.length % BETWEEN_BREATHS === 0) await breathe();
  }
  return judged;
}

/** What is known of all entities that are judged together. */
interface Facts {
  scorecards: ObligedScorecard[];
  /** By entity. */
  reports: Map<number, DbReportRow[]>;
  notices: Map<string, ConcerningNotice[]>;
  reviews: Map<string, PortalReview>;
}

async function factsOf(deps: JudgeDeps, rows: Row[], now: Date) {
  const { knex, ladder, definitions } = deps;
  const refs = rows.map(({ ref }) => ref);
  const scorecards =
    deps.scorecards ??
    (await readObligedScorecards(knex, ladder, definitions, now));
  const asksForNotices = ladder.tiers.some(
    ({ obligations }) => obligations.minimumNoticeDays !== undefined,
  );
  const facts: Facts = {
    scorecards,
    reports: groupBy(
      await reportsOf(knex, rows, scorecards),
      report => report.entity_id,
    ),
    notices: asksForNotices ? await concerningNotices(knex, refs) : new Map(),
    reviews: await portalReviews(knex, refs),
  };
  return facts;
}

async function reportsOf(
  knex: Knex,
  rows: Row[],
  scorecards: ObligedScorecard[],
): Promise<DbReportRow[]> {
  const reports: DbReportRow[] = [];
  const ids = rows.map(({ id }) => id);
  for (const scorecard of scorecards) {
    const found: DbReportRow[] = await selectIn(ids, chunk =>
      knex<DbReportRow>('reports')
        .where('scorecard_id', scorecard.id)
        .whereIn('entity_id', chunk)
        .select('*'),
    );
    for (const report of found) reports.push(report);
  }
  return reports;
}

function judgeEntity(
  deps: JudgeDeps,
  row: Row,
  tier: Tier,
  facts: Facts,
  now: Date,
): Judged {
  const { ladder, sweep } = deps;
  const input: EntityInput = JSON.parse(row.input);
  const metadata = readMetadata(input, deps.metadata, ladder);
  const reports = facts.reports.get(row.id) ?? [];
  const inversions = sweep && inversionsOf(sweep, row.ref);
  const review = facts.reviews.get(row.ref);
  const findings = obligationFindings(
    {
      tier: JSON.parse(row.tier_reading) as EffectiveTier,
      metadata,
      scorecards: facts.scorecards.map(obliged =>
        standingOn(
          obliged,
          reports.find(report => report.scorecard_id === obliged.id),
        ),
      ),
      notices: facts.notices.get(row.ref) ?? [],
      inversions,
      reviewedAt: review?.at,
    },
    ladder,
    deps.metadata,
    now,
  );
  return {
    row: headOf(row),
    tier,
    findings: findings.map(finding =>
      withEvidence(finding, row.ref, inversions),
    ),
    ...(inversions && { inversions }),
    ...reviewOf(metadata, review, tier, now),
    reviewDemanded: tier.obligations.reviewIntervalDays !== undefined,
  };
}

function reviewOf(
  { lastReviewedAt }: EntityMetadata,
  inPortal: PortalReview | undefined,
  tier: Tier,
  now: Date,
): Pick<Judged, 'reviewedAt' | 'reviewedBy' | 'reviewDueAt'> {
  const reviewedAt = lastReviewAt(lastReviewedAt, inPortal?.at, now);
  const dueAt = reviewedAt && reviewDueAt(reviewedAt, tier);
  return {
    ...(reviewedAt && { reviewedAt }),
    ...(inPortal &&
      reviewedAt?.getTime() === inPortal.at.getTime() && {
        reviewedBy: inPortal.by,
      }),
    ...(dueAt && { reviewDueAt: dueAt }),
  };
}

function headOf({ input, tier_reading, ...head }: Row): JudgedRow {
  return head;
}
