import type { MigrationState } from './types';

/**
 * Whether a consumer was exempt until a moment (milliseconds since 1970) that has come.
 *
 * @public
 */
export function expiredExemption(
  migration: { state: MigrationState; exemptUntil?: number },
  now: Date,
): boolean {
  const { state, exemptUntil } = migration;
  return (
    state === 'exempt' &&
    exemptUntil !== undefined &&
    exemptUntil <= now.getTime()
  );
}
