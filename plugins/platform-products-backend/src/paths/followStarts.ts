import { commit, Pass } from '../ingest/Pass';
import { toDate } from '../store/rows';

const STARTS_PER_PASS = 2_000;

/** What is made from a template is seen a little before or after the template tells of it. */
const PLAUSIBLE = 86_400_000;

/**
 * Gives journeys the start that a template told of when they had been stored already. A template that
 * is run long after the entity was first seen does not say when that one began.
 */
export async function followStarts(pass: Pass): Promise<void> {
  const late = await pass.store.lateStarts(STARTS_PER_PASS);
  const followed = late.filter(
    ({ started_at: startedAt, first_seen_at: seenAt }) =>
      toDate(startedAt).getTime() - toDate(seenAt).getTime() <= PLAUSIBLE,
  );
  if (followed.length === 0) return;
  await commit(pass, {
    journeyStarts: followed,
    followedStarts: followed,
  });
}
