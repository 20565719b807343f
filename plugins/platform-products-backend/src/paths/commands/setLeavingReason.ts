import { ConflictError, NotFoundError } from '@backstage/errors';
import type { JourneyRow } from 'backstage-plugin-platform-products-common';
import { wellFormed } from '../../ingest/entityWrite';
import { canSee } from '../../read/visibility/Visible';
import { journeyRow, JourneyWithHead, seenBy } from '../read/journeyRows';
import { journeysOf } from '../read/journeyQuery';
import { findPath } from '../read/knownPaths';
import { refuseUnlessMay } from './assignPath';
import type { PathCommandContext } from './PathCommandContext';

/** Writes down why an entity left a golden path. */
export async function setLeavingReason(
  context: PathCommandContext,
  name: string,
  ref: string,
  { reason }: { reason: string },
): Promise<JourneyRow> {
  const { tiers, visible, caller } = context;
  const path = await findPath(context, name);
  const row: JourneyWithHead | undefined = canSee(visible, ref)
    ? await journeysOf(tiers.knex, path.name, {})
        .where('journeys.entity_ref', ref)
        .orderBy('journeys.id', 'desc')
        .first(
          'journeys.*',
          'entities.title',
          'entities.owner',
          'entities.domain',
          'entities.tier',
        )
    : undefined;
  if (!row) {
    throw new NotFoundError(`No journey of "${ref}" on "${path.name}"`);
  }
  await refuseUnlessMay(
    context,
    ref,
    row.owner,
    'say why the path was left by',
  );
  const text = wellFormed(reason);
  // Meanwhile it may have come back.
  const changed = await tiers
    .knex('journeys')
    .where({ id: row.id, state: 'left' })
    .update({ left_reason: text, left_by: caller.name });
  if (changed === 0) {
    throw new ConflictError(
      `Cannot say why "${ref}" left "${path.name}": it is on it; allowed are journeys that have ended`,
    );
  }
  context.writeDown({ path: path.name, entityRef: ref, reason: text });
  return journeyRow(
    seenBy(visible, { ...row, left_reason: text }),
    path.definition,
  );
}
