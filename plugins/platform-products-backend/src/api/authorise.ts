import { NotAllowedError } from '@backstage/errors';
import type { Caller } from '../caller/Caller';
import type { Route } from './Route';

/** Turns away a caller who has no permission that opens the route. */
export async function authorise(
  caller: Caller,
  { permission, orPermission }: Pick<Route, 'permission' | 'orPermission'>,
): Promise<void> {
  if (await caller.may(permission)) return;
  if (orPermission && (await caller.may(orPermission))) return;
  throw new NotAllowedError(
    `You lack the permission "${permission.name}"${
      orPermission ? ` or "${orPermission.name}"` : ''
    } that this needs`,
  );
}
