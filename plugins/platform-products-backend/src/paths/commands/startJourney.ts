import { InputError, NotAllowedError } from '@backstage/errors';
import type {
  StartedJourney,
  StartJourney,
} from 'backstage-plugin-platform-products-common';
import { pathAssignPermission } from 'backstage-plugin-platform-products-common';
import { wellFormed } from '../../ingest/entityWrite';
import { plainRef } from '../../notices/commands/plainRef';
import { canSee } from '../../read/visibility/Visible';
import { toDate } from '../../store/rows';
import { findPath } from '../read/knownPaths';
import type { DbPathStartRow } from '../store/rows';
import { assignRights } from './assignRights';
import type { PathCommandContext } from './PathCommandContext';

/** Clocks of two machines differ. */
const TOLERANCE = 300_000;

/**
 * Notes that a template has made an entity, which the catalog need not know yet. The same start is
 * taken once: as long as the task is the same, or none is named, what was told first stays.
 */
export async function startJourney(
  context: PathCommandContext,
  name: string,
  { entityRef, version, startedAt, taskId }: StartJourney,
): Promise<StartedJourney> {
  const { tiers, caller, now } = context;
  const ref = plainRef(entityRef);
  if (ref === undefined) {
    throw new InputError(
      `Cannot start a journey: field "entityRef" is "${entityRef.slice(
        0,
        100,
      )}"; allowed is an entity ref such as component:default/shop`,
    );
  }
  const at = startedAt === undefined ? now : new Date(startedAt);
  if (at.getTime() > now.getTime() + TOLERANCE) {
    throw new InputError(
      `Cannot start a journey: field "startedAt" is "${startedAt}"; allowed is a moment that is not to come`,
    );
  }
  const path = await findPath(context, name);
  await refuseStranger(context, ref);
  const row: DbPathStartRow = {
    path: path.name,
    entity_ref: ref,
    version: version === undefined ? null : wellFormed(version),
    started_at: at,
    task_id: taskId === undefined ? null : wellFormed(taskId),
    reported_by: caller.name,
    followed: false,
  };
  const stored = await tiers.knex.transaction(async tx => {
    const place = { path: row.path, entity_ref: ref };
    await tx('path_starts')
      .insert(row)
      .onConflict(['path', 'entity_ref'])
      .ignore();
    const known: DbPathStartRow = await tx('path_starts').where(place).first();
    if (row.task_id === null || known.task_id === row.task_id) return known;
    // Made once more by another task, after it was gone.
    await tx('path_starts').where(place).update(row);
    return row;
  });
  context.writeDown({ path: path.name, entityRef: ref });
  return {
    entityRef: ref,
    path: path.name,
    ...(stored.version !== null && { version: stored.version }),
    startedAt: toDate(stored.started_at).toISOString(),
  };
}

/** Services report what they have made; people may speak for what is theirs, or nobody's yet. */
async function refuseStranger(
  { caller, tiers: { knex }, visible }: PathCommandContext,
  ref: string,
): Promise<void> {
  if ((await caller.ownership()) === 'service') return;
  const entity = await knex('entities').where({ ref }).first('owner');
  const isUnknown =
    entity === undefined && (await caller.may(pathAssignPermission));
  const { mayAssignFor } = await assignRights(caller);
  if (
    isUnknown ||
    (entity && canSee(visible, ref) && mayAssignFor(entity.owner))
  ) {
    return;
  }
  throw new NotAllowedError(
    `Cannot start a journey of "${ref}": allowed are its owners with the permission "platform-products.path.assign", those with "platform-products.product.update", and services`,
  );
}
