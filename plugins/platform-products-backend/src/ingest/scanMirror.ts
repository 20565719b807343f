import { breathe } from '../store/breathe';
import type { EntitySelection } from '../store/IngestStore';
import type { DbEntityRow, TransitionCause } from '../store/rows';
import type { Definition } from '../definitions/Definition';
import { arePathsChanged } from '../paths/pathsDigest';
import { concernedByMoves } from '../products/concernedByMoves';
import { askedWhileReading, isAskedLate } from '../products/askedWhileReading';
import type { Assessment } from './assessEntity';
import { assessBatch, mirrored } from './assessBatch';
import { commit, Pass } from './Pass';
import { writeAssessments } from './writeAssessments';

/** Every selected row of the mirror, in pages of one batch. */
export async function* pagesOf(
  pass: Pass,
  selection: EntitySelection,
): AsyncIterable<DbEntityRow[]> {
  const limit = pass.config.ingest.batchSize;
  for (let after = 0; ; ) {
    pass.signal.throwIfAborted();
    const rows = await pass.store.entities(selection, { after, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = rows[rows.length - 1].id;
    await breathe();
  }
}

/**
 * Judges what depends on a system or domain that changed. A domain can change a system and that
 * one its components, so it goes on until nothing is marked; the index of parents is complete by
 * now, so that each entity settles at its first turn.
 */
export async function assessDirty(
  pass: Pass,
  cause: TransitionCause = 'entity',
): Promise<void> {
  const definitions = askedWhileReading(pass.definitions);
  for (let marked = true; marked; ) {
    marked = false;
    for await (const rows of pagesOf(pass, { select: 'dirty' })) {
      marked = true;
      const options = { definitions, cause };
      const candidates = rows.map(mirrored);
      await writeAssessments(
        pass,
        await assessBatch(pass, candidates, options),
      );
    }
  }
}

/** Judges the whole mirror again, as a change of ladder or metadata configuration demands. */
export async function assessEverything(pass: Pass): Promise<void> {
  await scan(pass, { select: 'all' }, pass.definitions, 'ladder');
}

/** Asks the definitions that changed, or that the calendar has overtaken, about what they select. */
export async function assessPending(pass: Pass): Promise<void> {
  // Who is on a path is a matter of all paths.
  const paths = await arePathsChanged(pass);
  const asked = pass.definitions.filter(
    ({ pending, loaded }) =>
      pending || (paths && loaded.kind === 'golden-path'),
  );
  const moved = await concernedByMoves(pass, asked);
  const whole = asked.filter(({ id }) => !moved?.ids.has(id));
  if (whole.length > 0 || paths) {
    await scan(pass, selectionOf(whole, paths), whole, 'definition');
  }
  if (moved) {
    const narrow = asked.filter(({ id }) => moved.ids.has(id));
    await scanRefs(pass, moved.refs, narrow);
  }
}

/** Judges these entities again. */
async function scanRefs(
  pass: Pass,
  refs: string[],
  definitions: Definition[],
): Promise<void> {
  const { batchSize } = pass.config.ingest;
  const options = { definitions, cause: 'definition' as const };
  for (let start = 0; start < refs.length; start += batchSize) {
    pass.signal.throwIfAborted();
    const rows = await pass.store.entitiesByRef(
      refs.slice(start, start + batchSize),
    );
    const candidates = rows.map(mirrored);
    await writeAssessments(pass, await assessBatch(pass, candidates, options));
    await breathe();
  }
}

function selectionOf(
  definitions: Definition[],
  paths: boolean,
): EntitySelection {
  const kinds = new Set<string>();
  for (const { loaded, ...definition } of definitions) {
    // As long as paths are what they were, only those on them are concerned.
    if (loaded.kind === 'golden-path' && !paths) continue;
    if (!definition.kinds) return { select: 'all' };
    definition.kinds.forEach(kind => kinds.add(kind));
  }
  return {
    select: 'concerned',
    kinds: [...kinds],
    scorecardIds: definitions.map(({ id }) => id),
    paths,
  };
}

async function scan(
  pass: Pass,
  selection: EntitySelection,
  definitions: Definition[],
  cause: TransitionCause,
): Promise<void> {
  const late = definitions.filter(isAskedLate);
  const isAllAssessed = pass.assessed.size >= pass.known.size;
  // A first pass has judged everything else while it read.
  if (isAllAssessed && late.length === 0) return;
  const selected = isAllAssessed ? selectionOf(late, false) : selection;
  for await (const rows of pagesOf(pass, selected)) {
    const assess = (
      isAssessed: boolean,
      some: Definition[],
    ): Promise<Assessment[]> =>
      assessBatch(
        pass,
        rows
          .filter(({ ref }) => pass.assessed.has(ref) === isAssessed)
          .map(mirrored),
        { definitions: some, cause },
      );
    const fresh = await assess(false, definitions);
    const again = late.length > 0 ? await assess(true, late) : [];
    await writeAssessments(pass, [...fresh, ...again]);
  }
}

/** Counts the summaries anew that could not be kept exact on the way. */
export async function recountSummaries(pass: Pass): Promise<void> {
  for (const definition of pass.summaries.stale()) {
    pass.signal.throwIfAborted();
    const write = await pass.summaries.recount(definition);
    await commit(pass, { ...write, freshSummaries: [definition.id] });
  }
}
