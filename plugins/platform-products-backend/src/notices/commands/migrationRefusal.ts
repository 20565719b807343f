import {
  migrationUpdatePermission,
  noticeUpdatePermission,
} from 'backstage-plugin-platform-products-common';
import type { MigrationState } from 'backstage-plugin-platform-products-core';
import type { CommandContext } from './CommandContext';

/**
 * Why the caller may not say this about a migration; undefined where they may.
 *
 * Owners of the consumer speak for it. Whoever changes notices speaks for anybody, and only they
 * exempt: nobody releases themselves.
 */
export async function migrationRefusal(
  { caller }: CommandContext,
  owner: string | null | undefined,
  state?: MigrationState,
): Promise<string | undefined> {
  if (await caller.may(noticeUpdatePermission)) return undefined;
  if (state === 'exempt') {
    return `the state exempt needs the permission "${noticeUpdatePermission.name}"`;
  }
  if (!(await caller.may(migrationUpdatePermission))) {
    return `you lack the permission "${migrationUpdatePermission.name}"`;
  }
  const ownership = await caller.ownership();
  if (ownership === 'service') return undefined;
  return owner && ownership.has(owner)
    ? undefined
    : `it belongs to ${owner ?? 'nobody'}; allowed are entities that you own`;
}
