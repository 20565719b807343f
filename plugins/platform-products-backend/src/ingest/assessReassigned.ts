import { breathe } from '../store/breathe';
import { assessBatch, mirrored } from './assessBatch';
import { commit, KnownEntity, Pass } from './Pass';
import { assessDirty } from './scanMirror';
import { writeAssessments } from './writeAssessments';

const ROWS_PER_PAGE = 2_000;

/** Reads which tiers are approved, and which golden paths are assigned, in the portal now. */
export async function recallAssigned(pass: Pass): Promise<void> {
  const { store, assigned, assignedPaths } = pass;
  assigned.renew(await allRows(page => store.approvedTiers(page)));
  assignedPaths.renew(await allRows(page => store.assignedPaths(page)));
}

async function allRows<Row extends { entity_ref: string }>(
  read: (page: { after: string; limit: number }) => Promise<Row[]>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let after = ''; ; ) {
    const rows = await read({ after, limit: ROWS_PER_PAGE });
    for (const row of rows) all.push(row);
    if (rows.length < ROWS_PER_PAGE) return all;
    after = rows[rows.length - 1].entity_ref;
    await breathe();
  }
}

/**
 * Judges the entities that were stored with another assignment than the one that is approved now.
 * It compares what is stored, and follows no marks: so nothing is forgotten, whatever was approved
 * or withdrawn while this pass, or one that failed, was under way.
 */
export async function assessReassigned(pass: Pass): Promise<void> {
  await recallAssigned(pass);
  const refs = reassigned(pass);
  const { batchSize } = pass.config.ingest;
  const { definitions } = pass;
  const options = { definitions, cause: 'assignment' as const };
  for (let start = 0; start < refs.length; start += batchSize) {
    pass.signal.throwIfAborted();
    const rows = await pass.store.entitiesByRef(
      refs.slice(start, start + batchSize),
    );
    const candidates = rows
      .sort((one, other) => placeOf(one) - placeOf(other))
      .map(mirrored);
    await writeAssessments(pass, await assessBatch(pass, candidates, options));
    await breathe();
  }
  if (refs.length > 0) await assessDirty(pass, 'assignment');
  await noteOrphans(pass);
}

/** Those that others inherit from first, so that each entity settles at its first turn. */
function reassigned({ known, assigned, assignedPaths }: Pass): string[] {
  const found: { ref: string; place: number }[] = [];
  for (const [ref, entity] of known) {
    const approved = assigned.of(ref);
    const isOther =
      entity.assigned !== (approved?.tier ?? null) ||
      entity.assignedPath !== (assignedPaths.textOf(ref) ?? null);
    // One that was approved anew since says the same, and must still be told of a disagreement.
    const isUntold =
      approved !== undefined &&
      approved.disagreement === null &&
      entity.contested;
    if (isOther || isUntold) found.push({ ref, place: placeOf(entity) });
  }
  return found
    .sort((one, other) => one.place - other.place)
    .map(({ ref }) => ref);
}

const LEADING = ['domain', 'system'];

function placeOf({ kind }: Pick<KnownEntity, 'kind'>): number {
  const place = LEADING.indexOf(kind);
  return place < 0 ? LEADING.length : place;
}

/** Assignments of entities that the mirror does not have: nothing of theirs can disagree. */
async function noteOrphans(pass: Pass): Promise<void> {
  const { assigned, known } = pass;
  const disagreements = [...assigned.all()].flatMap(approved => {
    if (known.has(approved.entity_ref)) return [];
    const disagreement = assigned.isOrphaned(approved) ? 'orphaned' : null;
    return disagreement === approved.disagreement
      ? []
      : ({ ...approved, disagreement } as const);
  });
  if (disagreements.length > 0) await commit(pass, { disagreements });
}
