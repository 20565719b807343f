import { contentDigest } from '../definitions/contentDigest';
import type { Pass } from '../ingest/Pass';

/** Counts up where the same paths put entities elsewhere than before. */
const RULES = 1;

/** A short name of all by which paths tell who is on them. */
function pathsDigest({
  paths,
  pathIds,
}: Pick<Pass, 'paths' | 'pathIds'>): string {
  return contentDigest([
    RULES,
    [...paths]
      .sort((one, other) => (one.ref < other.ref ? -1 : 1))
      .map(({ name, ref, templates, appliesTo }) => ({
        id: pathIds.get(ref),
        name,
        ref,
        templates,
        appliesTo,
      })),
  ]);
}

/** Whether entities of the mirror were ever put on paths. */
export async function arePathsKnown({
  store,
}: Pick<Pass, 'store'>): Promise<boolean> {
  return (await store.readState('paths_digest')) !== undefined;
}

/** Whether there are paths, or templates of them, that the mirror was not judged with. */
export async function arePathsChanged(pass: Pass): Promise<boolean> {
  return (await pass.store.readState('paths_digest')) !== pathsDigest(pass);
}

/** Notes that every entity is where the paths in force put it. */
export async function notePaths(pass: Pass): Promise<void> {
  if (await arePathsChanged(pass)) {
    await pass.store.writeState('paths_digest', pathsDigest(pass));
  }
}
