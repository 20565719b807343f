import type { ReadContext } from './ReadContext';

/**
 * When the suite had first read the whole catalog; undefined until then. What was there by then came
 * nobody knows when.
 */
export async function installedAt({
  store,
}: Pick<ReadContext, 'store'>): Promise<Date | undefined> {
  const installed = await store.ingestState('installed_at');
  return installed === undefined ? undefined : new Date(installed);
}

/** From when on, beginning with `from`, who is first seen is new; undefined until the suite is installed. */
export async function newSince(
  context: Pick<ReadContext, 'store'>,
  from: Date,
): Promise<Date | undefined> {
  const installed = await installedAt(context);
  return (
    installed && new Date(Math.max(from.getTime(), installed.getTime() + 1))
  );
}
