import type {
  EntityInput,
  PlatformProduct,
  Problem,
} from 'backstage-plugin-platform-products-core';
import { contentDigest } from '../definitions/contentDigest';
import { Definition, toDefinition } from '../definitions/Definition';
import type { LoadedDefinition } from '../definitions/LoadedDefinition';
import { questionsOf } from '../definitions/questionsOf';
import { reconcileDefinitions } from '../definitions/reconcileDefinitions';
import { isAskedLate } from '../products/askedWhileReading';
import { cycleProblem } from '../products/cycleProblem';
import { noteAsked, recallQuestions } from '../products/noteQuestions';
import { readParts } from '../products/readParts';
import type { ScorecardWrite } from '../store/IngestStore';
import type { DbScorecardRow, DefinitionKind } from '../store/rows';
import { assessBatch, mirrored } from './assessBatch';
import { LostTicketError, Pass } from './Pass';
import { writeAssessments } from './writeAssessments';

/** Brings the definitions in force in line with those in the catalog. */
export async function settleDefinitions(pass: Pass): Promise<void> {
  const { store, run, clock, now } = pass;
  const load = (kind: DefinitionKind, input: EntityInput) =>
    pass.loader.load(kind, input, now);
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
    pass.questions.delete(id);
  }
  pass.definitionProblems = problems;
  // Whoever was judged before this was judged by other definitions.
  pass.assessed.clear();
  await takeUpDefinitions(pass);
}

/** Asks anew what products are made of, where this pass may have changed it. */
export async function renewParts(pass: Pass): Promise<void> {
  const { counts, definitions } = pass;
  const isChanged = counts.changed + counts.removed > 0;
  if (
    isChanged &&
    definitions.some(({ loaded }) => loaded.kind === 'product')
  ) {
    await takeUpDefinitions(pass);
  }
}

/** Takes up what is stored as being in force. */
async function takeUpDefinitions(pass: Pass): Promise<void> {
  const { consumerRelations } = pass.config.notices;
  const usable = (await pass.store.scorecards()).flatMap(row => {
    const loaded = loadedOf(pass, row);
    return loaded ? [{ row, loaded }] : [];
  });
  const products = usable.flatMap(({ loaded }) =>
    loaded.kind === 'product' ? loaded.product : [],
  );
  const parts = await readParts(pass.store, products);
  pass.paths = usable.flatMap(({ loaded }) =>
    loaded.kind === 'golden-path' ? loaded.path : [],
  );
  pass.pathIds = new Map(
    usable.flatMap(({ row, loaded }) =>
      loaded.kind === 'golden-path' ? [[row.ref, row.id] as const] : [],
    ),
  );
  const before = new Map(
    pass.definitions.map(({ id, pending }) => [id, pending]),
  );
  pass.definitions = usable.map(({ row, loaded }) => {
    const own = parts.get(row.ref) ?? new Map();
    const digest =
      loaded.kind === 'product'
        ? contentDigest([row.digest, [...own.keys()].sort()])
        : row.digest;
    const questions = questionsOf(loaded, own, consumerRelations);
    const definition = toDefinition(row, loaded, questions, digest, pass.now);
    // Who was to be asked late must be, even if nothing is different in the end.
    const pending = definition.pending ?? before.get(row.id);
    return { ...definition, ...(pending && { pending }) };
  });
  await recallQuestions(pass, parts);
  addCycleProblems(pass.definitionProblems, products);
  await markUncounted(pass);
  pass.summaries.expect(pass.definitions);
}

function loadedOf(
  { loader, now }: Pass,
  { kind, input }: DbScorecardRow,
): LoadedDefinition | undefined {
  return input === null
    ? undefined
    : loader.load(kind, JSON.parse(input), now).loaded;
}

/** Nothing breaks by it, so the products stay in force. */
function addCycleProblems(
  problems: Map<string, Problem[]>,
  products: PlatformProduct[],
): void {
  for (const product of products) {
    const problem = cycleProblem(product, products);
    const others = problems.get(product.ref) ?? [];
    if (problem && !others.some(({ code }) => code === problem.code)) {
      problems.set(product.ref, [...others, problem]);
    }
  }
}

/**
 * What is asked late is counted anew when it has been: until then, entities can have moved to other
 * groups without their reports.
 */
async function markUncounted(pass: Pass): Promise<void> {
  const ids = new Set(
    pass.definitions.flatMap(definition =>
      isAskedLate(definition) && !definition.summariesStale
        ? definition.id
        : [],
    ),
  );
  if (ids.size === 0) return;
  const rows = await pass.store.scorecards();
  await saveScorecards(
    pass,
    rows
      .filter(({ id }) => ids.has(id))
      .map(({ id, ...row }) => ({ ...row, summaries_stale: true })),
  );
  pass.definitions = pass.definitions.map(definition =>
    ids.has(definition.id)
      ? { ...definition, summariesStale: true }
      : definition,
  );
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
  const pending = new Map(
    pass.definitions.flatMap<[number, Definition]>(definition =>
      definition.pending ? [[definition.id, definition]] : [],
    ),
  );
  const rows = await pass.store.scorecards();
  await saveScorecards(
    pass,
    rows.flatMap(({ id, ...row }) => {
      const definition = pending.get(id);
      return definition
        ? {
            ...row,
            evaluated_digest: definition.digest,
            evaluated_at: pass.now,
          }
        : [];
    }),
  );
  await noteAsked(pass);
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
