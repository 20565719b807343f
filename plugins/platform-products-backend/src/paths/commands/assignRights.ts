import {
  pathAssignPermission,
  productUpdatePermission,
} from 'backstage-plugin-platform-products-common';
import type { Caller } from '../../caller/Caller';

/** For which entities a caller may say where they come from, and why they left. */
export interface AssignRights {
  mayAssignFor(owner: string | null): boolean;
}

/**
 * Owners speak for their own entities, who manages products for any. A service owns nothing: the
 * permission alone decides.
 */
export async function assignRights(caller: Caller): Promise<AssignRights> {
  const [mayAssign, mayUpdate, ownership] = await Promise.all([
    caller.may(pathAssignPermission),
    caller.may(productUpdatePermission),
    caller.ownership(),
  ]);
  return {
    mayAssignFor: owner =>
      mayUpdate ||
      (mayAssign &&
        (ownership === 'service' || (owner !== null && ownership.has(owner)))),
  };
}
