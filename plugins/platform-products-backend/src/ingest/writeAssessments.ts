import { groupBy } from '../store/groupBy';
import type {
  BatchWrite,
  DisagreementWrite,
  ProblemWrite,
} from '../store/IngestStore';
import type { DbProblemRow } from '../store/rows';
import type {
  Problem,
  TierLadder,
} from 'backstage-plugin-platform-products-core';
import { definitionKindOf } from '../definitions/definitionKinds';
import { isDeprecationNotice } from '../notices/sync/observeEntity';
import { followJourneys } from '../paths/followJourneys';
import type { Assessment } from './assessEntity';
import { wellFormed } from './entityWrite';
import { parentKinds } from './ParentIndex';
import { assignmentsOf, commit, Pass } from './Pass';
import type { Contribution } from './SummaryKeeper';

/** Stores what differs from what is stored. Without a difference nothing is written. */
export async function writeAssessments(
  pass: Pass,
  assessments: Assessment[],
): Promise<void> {
  const problems = await problemChanges(pass, assessments);
  const changes = assessments.flatMap(({ reports }) => reports);
  const followed = await followJourneys(pass, assessments);
  const write: Partial<BatchWrite> = {
    changedParents: assessments.filter(isChangedParent).map(refOf),
    entities: assessments
      .filter(({ rowChanged }) => rowChanged)
      .map(({ row }) => row),
    reports: changes.flatMap(({ changed, after }) =>
      changed && after ? after : [],
    ),
    removedReports: changes.flatMap(({ before, after }) =>
      before && !after ? before : [],
    ),
    transitions: [
      ...assessments.flatMap(({ transitions }) => transitions),
      ...followed.transitions,
    ],
    journeys: followed.journeys,
    followedStarts: followed.followedStarts,
    observed: assessments.flatMap(({ observed }) => observed ?? []),
    graphChanges: assessments.filter(hasOtherRank).map(refOf),
    disagreements: assessments.flatMap(assessment =>
      otherDisagreement(pass, assessment),
    ),
    tierMarks: pass.marksTiers
      ? assessments.filter(one => isJudgedOtherwise(pass, one)).map(refOf)
      : [],
    ...problems,
  };
  for (const { evaluated } of assessments) pass.counts.evaluated += evaluated;
  pass.counts.transitions += write.transitions?.length ?? 0;
  if (isEmpty(write)) return;
  const contributions = assessments.flatMap(contributionsOf);
  const summaries = await pass.summaries.account(contributions);
  await commit(pass, { ...write, ...summaries });
  remember(pass, assessments);
}

function refOf({ row }: Assessment): string {
  return row.ref;
}

function hasOtherRank({ row, previous }: Assessment): boolean {
  return previous?.tier_rank !== row.tier_rank;
}

/** Whether an entity has or had obligations, and anything that they ask for can be another now. */
function isJudgedOtherwise(
  { config: { ladder } }: Pass,
  { row, previous, rowChanged, reports }: Assessment,
): boolean {
  const isObliged = row.tier !== null || (previous?.tier ?? null) !== null;
  return (
    isObliged &&
    (rowChanged ||
      reports.some(
        ({ changed, definition }) =>
          changed &&
          definition.loaded.kind === 'scorecard' &&
          isDemanded(definition.name, ladder),
      ))
  );
}

function isDemanded(scorecard: string, { tiers }: TierLadder): boolean {
  return tiers.some(
    ({ obligations }) => obligations.scorecards?.[scorecard] !== undefined,
  );
}

function otherDisagreement(
  pass: Pass,
  assessment: Assessment,
): DisagreementWrite[] {
  const approved = pass.assigned.of(assessment.input.ref);
  const disagreement = assessment.disagreement ?? null;
  return approved && approved.disagreement !== disagreement
    ? [{ ...approved, disagreement }]
    : [];
}

/** Whether others inherit something else from this entity than before. */
function isChangedParent({ row, previous }: Assessment): boolean {
  return (
    parentKinds.has(row.kind) &&
    (previous?.tier_reading !== row.tier_reading ||
      previous?.domain !== row.domain)
  );
}

function contributionsOf(assessment: Assessment): Contribution[] {
  const { row, previous, reports } = assessment;
  const moved =
    previous !== undefined &&
    (previous.owner !== row.owner ||
      previous.system !== row.system ||
      previous.domain !== row.domain ||
      previous.tier !== row.tier);
  return reports
    .filter(({ changed }) => changed || moved)
    .flatMap(({ definition, before, after }) => [
      ...(before && previous
        ? [{ definition, groups: previous, report: before, sign: -1 as const }]
        : []),
      ...(after
        ? [{ definition, groups: row, report: after, sign: 1 as const }]
        : []),
    ]);
}

async function problemChanges(
  pass: Pass,
  assessments: Assessment[],
): Promise<Pick<BatchWrite, 'problemsOf' | 'problems'>> {
  const refs = assessments.flatMap(({ previous }) =>
    previous && previous.problems > 0 ? previous.ref : [],
  );
  const stored = groupBy(
    refs.length > 0 ? await pass.store.problemsOf(refs) : [],
    problem => problem.entity_ref,
  );
  const differing = assessments
    .map(assessment => {
      const before = stored.get(assessment.row.ref) ?? [];
      return { before, after: problemRows(assessment, before, pass.now) };
    })
    .map((sides, index) => ({ ...sides, ref: assessments[index].row.ref }))
    .filter(({ before, after }) => !sameProblems(before, after));
  return {
    problemsOf: differing
      .filter(({ before }) => before.length > 0)
      .map(({ ref }) => ref),
    problems: differing.flatMap(({ after }) => after),
  };
}

function problemRows(
  { input, row, problems }: Assessment,
  before: DbProblemRow[],
  now: Date,
): ProblemWrite[] {
  const about =
    definitionKindOf(input) || isDeprecationNotice(input)
      ? 'definition'
      : 'metadata';
  return problems.map(problem => ({
    entity_ref: row.ref,
    about,
    owner: row.owner,
    code: problem.code,
    severity: problem.severity,
    path: wellFormed(problem.path),
    found: wellFormed(problem.found),
    allowed: wellFormed(problem.allowed),
    message: wellFormed(problem.message),
    since: firstSeen(problem, before) ?? now,
  }));
}

function firstSeen({ code, path }: Problem, before: DbProblemRow[]) {
  return before.find(row => row.code === code && row.path === wellFormed(path))
    ?.since;
}

function sameProblems(before: DbProblemRow[], after: ProblemWrite[]): boolean {
  return (
    before.length === after.length &&
    after.every((row, index) => {
      const other = before[index];
      return (
        row.code === other.code &&
        row.severity === other.severity &&
        row.message === other.message &&
        row.owner === other.owner &&
        row.path === other.path
      );
    })
  );
}

function isEmpty(write: Partial<BatchWrite>): boolean {
  return Object.values(write).every(rows => rows.length === 0);
}

function remember(pass: Pass, assessments: Assessment[]): void {
  for (const { row } of assessments) {
    const known = pass.known.get(row.ref);
    const { kind, etag } = row;
    if (known) {
      Object.assign(known, { etag, ...assignmentsOf(row) });
    } else {
      const stored = { id: 0, kind, etag, seen: true, ...assignmentsOf(row) };
      pass.known.set(row.ref, stored);
    }
  }
}
