import { monitorEventLoopDelay } from 'node:perf_hooks';

/** A block is noticed after its end only: long enough for the meter to look once more. */
const TURN_MS = 20;

/** Does something, and tells for how long at most the event loop did not turn meanwhile. */
export async function longestBlock<T>(
  step: () => Promise<T>,
): Promise<{ result: T; longestBlockMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const result = await step();
  await new Promise(resolve => setTimeout(resolve, TURN_MS));
  delay.disable();
  return { result, longestBlockMs: delay.max / 1e6 };
}
