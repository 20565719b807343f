import { NotAllowedError } from '@backstage/errors';
import type {
  AssignPath,
  EntityPaths,
} from 'backstage-plugin-platform-products-common';
import { wellFormed } from '../../ingest/entityWrite';
import { findEntity } from '../../tiers/read/findEntity';
import { findPath } from '../read/knownPaths';
import { readEntityPaths } from '../read/readEntityPaths';
import type { DbPathAssignmentRow } from '../store/rows';
import { assignRights } from './assignRights';
import type { PathCommandContext } from './PathCommandContext';

/** Says in the portal on which golden path an entity is, or takes that back. */
export async function assignPath(
  context: PathCommandContext,
  ref: string,
  body: AssignPath,
): Promise<EntityPaths> {
  const { caller, tiers, now } = context;
  const entity = await findEntity(context, ref);
  await refuseUnlessMay(context, ref, entity.owner, 'assign a golden path to');
  const path = body.path === null ? null : await findPath(context, body.path);
  const assignments = () => tiers.knex<DbPathAssignmentRow>('path_assignments');
  const before = await assignments().where({ entity_ref: ref }).first();
  const version = body.version === undefined ? null : wellFormed(body.version);
  const isSame =
    path === null
      ? before === undefined
      : before?.path === path.name && before.version === version;
  if (!isSame) {
    if (path === null) {
      await assignments().where({ entity_ref: ref }).delete();
    } else {
      await assignments()
        .insert({
          entity_ref: ref,
          path: path.name,
          version,
          reason: wellFormed(body.reason),
          assigned_by: caller.name,
          assigned_at: now,
        })
        .onConflict('entity_ref')
        .merge();
    }
    context.writeDown({
      entityRef: ref,
      from: before?.path ?? null,
      to: path?.name ?? null,
      reason: body.reason,
    });
    await context.ingest.requestRefresh();
  }
  return readEntityPaths(context, ref);
}

/** Owners speak for their own entities, who manages products for any. */
export async function refuseUnlessMay(
  { caller }: Pick<PathCommandContext, 'caller'>,
  ref: string,
  owner: string | null,
  what: string,
): Promise<void> {
  const { mayAssignFor } = await assignRights(caller);
  if (mayAssignFor(owner)) return;
  throw new NotAllowedError(
    `Cannot ${what} "${ref}": it is owned by ${
      owner ?? 'nobody'
    }; allowed are its owners with the permission "platform-products.path.assign", and those with "platform-products.product.update"`,
  );
}
