import { askedWhileReading } from '../products/askedWhileReading';
import { breathe } from '../store/breathe';
import { assessBatch, Candidate } from './assessBatch';
import type { Pass } from './Pass';
import { readCatalog } from './readCatalog';
import { writeAssessments } from './writeAssessments';

/** Judges and stores changed entities in batches, each in a transaction of its own. */
export async function storeChanges(
  pass: Pass,
  changed: Omit<Candidate, 'previous'>[],
): Promise<void> {
  const { batchSize } = pass.config.ingest;
  for (let start = 0; start < changed.length; start += batchSize) {
    const batch = changed.slice(start, start + batchSize);
    await storeBatch(pass, batch);
    await breathe();
  }
}

/** Reads the whole catalog and stores what changed. */
export async function readChanges(pass: Pass): Promise<void> {
  // By ref: an entity that moves while pages are read can be met twice.
  const waiting = new Map<string, Omit<Candidate, 'previous'>>();
  const flush = async () => {
    await storeChanges(pass, [...waiting.values()]);
    waiting.clear();
  };
  for await (const { read, changed } of readCatalog(pass)) {
    pass.counts.read += read;
    changed.forEach(candidate => waiting.set(candidate.input.ref, candidate));
    if (waiting.size >= pass.config.ingest.batchSize) await flush();
  }
  await flush();
}

async function storeBatch(
  pass: Pass,
  batch: Omit<Candidate, 'previous'>[],
): Promise<void> {
  const refs = batch.map(({ input }) => input.ref);
  const stored = refs.filter(ref => pass.known.has(ref));
  const rows = new Map(
    (stored.length > 0 ? await pass.store.entitiesByRef(stored) : []).map(
      row => [row.ref, row],
    ),
  );
  const candidates = batch.map(candidate => ({
    ...candidate,
    previous: rows.get(candidate.input.ref),
  }));
  pass.counts.changed += candidates.length;
  const definitions = askedWhileReading(pass.definitions);
  const options = { definitions, cause: 'entity' as const, isReading: true };
  const assessments = await assessBatch(pass, candidates, options);
  await writeAssessments(pass, assessments);
  refs.forEach(ref => pass.assessed.add(ref));
}
