import { NotFoundError } from '@backstage/errors';
import type { EntityReport } from 'backstage-plugin-platform-products-common';
import {
  EntityInput,
  reportScorecard,
  Subject,
} from 'backstage-plugin-platform-products-core';
import { toDate } from '../store/rows';
import { problemOf } from './listProblems';
import { levelsOf, readScorecards } from './ReadContext';
import { staleOf } from './listScorecards';
import type { NoticeReadContext } from '../notices/read/NoticeReadContext';
import { readEntityNotices } from '../notices/read/readEntityNotices';
import { readEntityJourneys } from '../paths/read/readEntityPaths';
import type { PathReadContext } from '../paths/read/PathReadContext';
import { sloFacts } from './sloFacts';
import { seenDomain } from './visibility/seenDomain';
import { canSee } from './visibility/Visible';
import { visibleTier } from './visibleTier';

/** Problems of one entity that its report shows. */
const MAXIMUM_PROBLEMS = 200;

/** `GET /entities/:kind/:namespace/:name`: the pure core, run again on the mirrored metadata. */
export async function readReport(
  context: PathReadContext & NoticeReadContext,
  ref: string,
  at: Date | undefined,
): Promise<EntityReport> {
  const { store, visible, now } = context;
  const row = canSee(visible, ref) ? await store.entity(ref) : undefined;
  if (!row) {
    throw entityNotFound(ref);
  }
  const [scorecards, problems, asOf] = await Promise.all([
    readScorecards(context),
    store.problems({ entityRef: ref }, { limit: MAXIMUM_PROBLEMS }),
    store.lastCompleteRun(),
  ]);
  const input = JSON.parse(row.input) as EntityInput;
  const moment = at ?? now;
  const subject: Subject = {
    input,
    tier: JSON.parse(row.tier_reading),
    facts: sloFacts(input, context),
  };
  const changedAt = toDate(row.changed_at);
  const passAt = asOf && toDate(asOf.started_at);
  return {
    entityRef: row.ref,
    kind: row.kind,
    title: row.title,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    domain: seenDomain(visible, row.domain),
    lifecycle: row.lifecycle ?? undefined,
    tier: visibleTier(visible, row),
    scorecards: scorecards.flatMap(({ row: scorecard, definition }) => {
      const report = definition && reportScorecard(definition, subject, moment);
      return report
        ? ({
            ...report,
            levels: levelsOf(definition),
            stale: staleOf(scorecard),
          } as EntityReport['scorecards'][number])
        : [];
    }),
    problems: problems.map(problemOf),
    journeys: await readEntityJourneys({ ...context, now: moment }, row),
    notices: await readEntityNotices({ ...context, now: moment }, ref),
    evaluatedAt: moment.toISOString(),
    observedAt: (passAt && passAt > changedAt
      ? passAt
      : changedAt
    ).toISOString(),
    forecast: at !== undefined,
  };
}

/** One text for what is missing and what is hidden. */
export function entityNotFound(ref: string): NotFoundError {
  return new NotFoundError(`No entity "${ref}"`);
}
