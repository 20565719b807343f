/**
 * Waits for somebody else's answer, but no longer than the pass may last: one that never comes
 * would keep the pass alive, and all others waiting, until the process ends.
 */
export async function untilAborted<T>(
  signal: AbortSignal,
  answer: Promise<T>,
): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  if (signal.aborted) stop();
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
