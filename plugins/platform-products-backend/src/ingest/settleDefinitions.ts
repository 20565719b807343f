import type { EntityInput } from 'backstage-plugin-platform-products-core';
import { toDefinition } from '../definitions/Definition';
import { reconcileDefinitions } from '../definitions/reconcileDefinitions';
import type { ScorecardWrite } from '../store/IngestStore';
import { assessBatch, mirrored } from './assessBatch';
import { LostTicketError, Pass } from './Pass';
import { writeAssessments } from './writeAssessments';

/** Brings the definitions in force in line with those in the catalog. */
export async function settleDefinitions(pass: Pass): Promise<void> {
  const { store, run, clock, now } = pass;
  const load = (input: EntityInput) => pass.loader.load(input, now);
  const inputs = [...pass.definitionInputs.values()];
  const stored = await store.scorecards();
  const { changed, gone, problems } = reconcileDefinitions(
    inputs,
    stored,
    load,
    now,
  );
  await saveScorecards(pass, changed);
  for (const { id } of gone) {
    if (!(await store.removeScorecard(run, clock(), id))) {
      throw new LostTicketError();
    }
    pass.summaries.drop(id);
  }
  pass.definitionProblems = problems;
  const rows = await store.scorecards();
  pass.definitions = rows.flatMap(row => {
    if (row.input === null) return [];
    const { scorecard } = load(JSON.parse(row.input));
    return scorecard ? toDefinition(row, scorecard, now) : [];
  });
  pass.summaries.expect(pass.definitions);
}

/** Problems of a definition can come and go by what another file says. */
export async function renewDefinitionProblems(pass: Pass): Promise<void> {
  const refs = [...pass.definitionInputs.keys()].filter(
    ref => !pass.assessed.has(ref),
  );
  const rows = await pass.store.entitiesByRef(refs);
  const options = { definitions: [], cause: 'entity' as const };
  const candidates = rows.map(mirrored);
  await writeAssessments(pass, await assessBatch(pass, candidates, options));
}

/** Notes that every selected entity has been answered by the text in force. */
export async function noteEvaluated(pass: Pass): Promise<void> {
  const pending = new Set(
    pass.definitions.flatMap(({ id, pending: cause }) => (cause ? id : [])),
  );
  const rows = await pass.store.scorecards();
  await saveScorecards(
    pass,
    rows
      .filter(({ id }) => pending.has(id))
      .map(({ id, ...row }) => ({
        ...row,
        evaluated_digest: row.digest,
        evaluated_at: pass.now,
      })),
  );
  pass.definitions = pass.definitions.map(
    ({ pending: _, ...answered }) => answered,
  );
}

async function saveScorecards(
  pass: Pass,
  rows: ScorecardWrite[],
): Promise<void> {
  const { store, run, clock } = pass;
  if (rows.length === 0) return;
  pass.signal.throwIfAborted();
  if (!(await store.saveScorecards(run, clock(), rows))) {
    throw new LostTicketError();
  }
}
