import type {
  MigrationChange,
  PlatformProductsApi,
  SetMigrationsResult,
} from 'backstage-plugin-platform-products-common';
import type { MigrationTarget } from './MigrationTarget';

/** The API takes at most this many consumers at once. */
const CONSUMERS_PER_REQUEST = 1_000;

/**
 * Makes one change for consumers of one or several notices. A request that fails counts as a
 * refusal of each of its consumers, so that the others are not lost with it.
 */
export async function applyChange(
  api: Pick<PlatformProductsApi, 'setMigrations'>,
  targets: MigrationTarget[],
  change: MigrationChange,
): Promise<SetMigrationsResult> {
  const result: SetMigrationsResult = { changed: [], refused: [] };
  for (const { noticeId, consumers } of targets) {
    const refs = consumers.map(({ entityRef }) => entityRef);
    for (let from = 0; from < refs.length; from += CONSUMERS_PER_REQUEST) {
      const entityRefs = refs.slice(from, from + CONSUMERS_PER_REQUEST);
      const { changed, refused } = await api
        .setMigrations(noticeId, { entityRefs, change })
        .catch((error: Error) => ({
          changed: [],
          refused: entityRefs.map(entityRef => ({
            entityRef,
            why: error.message,
          })),
        }));
      result.changed.push(...changed);
      result.refused.push(...refused);
    }
  }
  return result;
}
