import type {
  PlatformProductsApi,
  Run,
} from 'backstage-plugin-platform-products-common';

/** Milliseconds between two looks at the status. */
const INTERVAL = 2_000;

/** Looks before giving up: two minutes. A pass over 100,000 entities takes well under one. */
const LOOKS = 60;

/**
 * Waits for the end of the first pass that began after a refresh was asked for. Undefined if it
 * has not ended in time or the caller no longer waits.
 */
export async function waitForPass(
  api: Pick<PlatformProductsApi, 'getStatus'>,
  requestedAt: string,
  options: {
    isWaiting: () => boolean;
    sleep: (milliseconds: number) => Promise<void>;
  },
): Promise<Run | undefined> {
  for (let look = 0; look < LOOKS && options.isWaiting(); look++) {
    const { runs } = await api.getStatus();
    const ended = runs.find(
      run =>
        run.state !== 'running' &&
        Date.parse(run.startedAt) >= Date.parse(requestedAt),
    );
    if (ended) {
      return ended;
    }
    await options.sleep(INTERVAL);
  }
  return undefined;
}
