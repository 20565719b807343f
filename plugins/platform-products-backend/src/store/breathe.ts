/**
 * Lets the event loop turn. SQLite answers within the call, so a long series of statements would
 * otherwise keep every request of the process waiting.
 */
export function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
