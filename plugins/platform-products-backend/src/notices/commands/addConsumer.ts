import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { wellFormed } from '../../ingest/entityWrite';
import { canSee } from '../../read/visibility/Visible';
import { upsertRows } from '../../store/operations/upsertRows';
import { markTiersDirty } from '../../tiers/store/markTiersDirty';
import { lockNotices } from '../store/lockNotices';
import { recountNotices } from '../store/recountNotices';
import type { DbMigrationRow } from '../store/rows';
import { writeEvents } from '../store/writeEvents';
import type { CommandContext } from './CommandContext';
import { findNotice } from '../read/noticeVisibility';
import { plainRef } from './plainRef';
import { migrationRefusal } from './migrationRefusal';

/**
 * Adds a consumer that no relation shows. One that is there already stays as it is.
 *
 * @returns its ref
 */
export async function addConsumer(
  context: CommandContext,
  id: string,
  { entityRef, reason }: { entityRef: string; reason: string },
): Promise<string> {
  const { caller, now } = context;
  const { knex } = context.notices;
  const notice = await findNotice(context, id);
  if (!['published', 'paused'].includes(notice.state)) {
    throw new ConflictError(
      `Cannot add a consumer to notice "${id}": it is ${notice.state}; allowed are published and paused notices`,
    );
  }
  const ref = await knownConsumer(context, id, entityRef);
  const row: DbMigrationRow = {
    notice_id: id,
    entity_ref: ref,
    state: 'unseen',
    origin: 'other',
    path: '[]',
    related: false,
    back_sliding: false,
    gone: false,
    since: now,
    note: null,
    planned_for: null,
    exempt_until: null,
    updated_at: null,
    updated_by: null,
  };
  await knex.transaction(async tx => {
    await lockNotices(tx, [id]);
    const there = await tx('migrations')
      .where({ notice_id: id, entity_ref: ref })
      .first('entity_ref');
    if (there) return;
    await upsertRows(tx, 'migrations', [row]);
    await writeEvents(tx, [
      {
        noticeId: id,
        at: now,
        by: caller.name,
        type: 'consumer-added',
        entityRef: ref,
        reason: wellFormed(reason),
      },
    ]);
    await recountNotices(tx, [id], now);
    await context.announcer.consumersAdded(tx, notice, [ref], now);
    await markTiersDirty(tx, { refs: [ref] });
    context.writeDown({ notice: id, before: null, after: { consumer: ref } });
  });
  return ref;
}

async function knownConsumer(
  context: CommandContext,
  id: string,
  given: string,
): Promise<string> {
  const { visible } = context;
  const { knex } = context.notices;
  const ref = plainRef(given);
  const entity =
    ref && canSee(visible, ref)
      ? await knex('entities').where({ ref }).first('owner')
      : undefined;
  if (!ref || !entity) {
    throw new InputError(
      `Cannot add a consumer to notice "${id}": "entityRef": found "${given}"; allowed: an entity of the catalog`,
    );
  }
  const why = await migrationRefusal(context, entity.owner);
  if (why) {
    throw new NotAllowedError(`Cannot add "${ref}" as a consumer: ${why}`);
  }
  const subject = await knex('notice_subjects')
    .where({ notice_id: id, ref })
    .first('ref');
  if (subject) {
    throw new InputError(
      `Cannot add a consumer to notice "${id}": "entityRef": found "${given}", which is its subject; allowed: another entity`,
    );
  }
  return ref;
}
