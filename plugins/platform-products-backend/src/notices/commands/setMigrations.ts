import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  MigrationChange,
  SetMigrationsResult,
} from 'backstage-plugin-platform-products-common';
import type { Knex } from 'knex';
import { wellFormed } from '../../ingest/entityWrite';
import { canSee } from '../../read/visibility/Visible';
import { selectIn } from '../../store/operations/selectIn';
import { markTiersDirty } from '../../tiers/store/markTiersDirty';
import { lockNotices } from '../store/lockNotices';
import { recountNotices } from '../store/recountNotices';
import type { DbMigrationRow, DbNoticeRow } from '../store/rows';
import { writeEvents } from '../store/writeEvents';
import type { CommandContext } from './CommandContext';
import { fieldChanges } from './fieldChanges';
import { findNotice } from '../read/noticeVisibility';
import { plainRef } from './plainRef';
import { migrationRefusal } from './migrationRefusal';

/** States in which there is nothing left to plan. */
const OVER: ReadonlySet<string> = new Set([
  'migrated',
  'not-affected',
  'exempt',
]);
/** Values of one `in (…)`. */
const VALUES = 1_000;

/** Sets the state of one migration. */
export async function setMigration(
  context: CommandContext,
  id: string,
  entityRef: string,
  change: MigrationChange,
): Promise<void> {
  const { refused, hidden } = await setAll(context, id, [entityRef], change);
  if (hidden.size > 0) {
    throw new NotFoundError(unknownConsumer(id, entityRef));
  }
  if (refused.length > 0) {
    throw new NotAllowedError(
      `Cannot set the migration of "${entityRef}": ${refused[0].why}`,
    );
  }
}

/** Sets the state of several migrations; each is done or refused by itself. */
export async function setMigrations(
  context: CommandContext,
  id: string,
  { entityRefs, change }: { entityRefs: string[]; change: MigrationChange },
): Promise<SetMigrationsResult> {
  const { changed, refused } = await setAll(context, id, entityRefs, change);
  return { changed, refused };
}

async function setAll(
  context: CommandContext,
  id: string,
  entityRefs: string[],
  change: MigrationChange,
) {
  refusePast(context, change);
  const notice = await findNotice(context, id);
  if (!['published', 'paused'].includes(notice.state)) {
    throw new ConflictError(
      `Cannot set migrations for notice "${id}": it is ${notice.state}; allowed are published and paused notices`,
    );
  }
  const asked = new Map(entityRefs.map(ref => [plainRef(ref) ?? ref, ref]));
  const owners = await ownersOf(context.notices.knex, [...asked.keys()]);
  const result: SetMigrationsResult & { hidden: Set<string> } = {
    changed: [],
    refused: [],
    hidden: new Set(),
  };
  const allowed: string[] = [];
  const known = await consumersAmong(context, id, [...asked.keys()]);
  for (const [ref, given] of asked) {
    const why = known.has(ref)
      ? await migrationRefusal(context, owners.get(ref), change.state)
      : unknownConsumer(id, given);
    if (!known.has(ref)) result.hidden.add(ref);
    if (why) result.refused.push({ entityRef: given, why });
    else allowed.push(ref);
  }
  result.changed = allowed;
  if (allowed.length > 0) await write(context, notice, allowed, change);
  return result;
}

/** Those of the refs that are consumers which the caller may see. */
async function consumersAmong(
  { notices: { knex }, visible }: CommandContext,
  id: string,
  refs: string[],
): Promise<Set<string>> {
  const rows = await selectIn(
    refs.filter(ref => canSee(visible, ref)),
    chunk =>
      knex<DbMigrationRow>('migrations')
        .where('notice_id', id)
        .whereIn('entity_ref', chunk)
        .select('entity_ref'),
  );
  return new Set(rows.map(row => row.entity_ref));
}

async function write(
  { notices: { knex }, caller, now, writeDown }: CommandContext,
  { id }: DbNoticeRow,
  refs: string[],
  change: MigrationChange,
): Promise<void> {
  await knex.transaction(async tx => {
    await lockNotices(tx, [id]);
    const rows = await selectIn(refs, chunk =>
      tx<DbMigrationRow>('migrations')
        .where('notice_id', id)
        .whereIn('entity_ref', chunk)
        .select('*'),
    );
    const differing = rows.flatMap(row => {
      const next = changedRow(row, change);
      const changes = fieldChanges(spoken(row), spoken(next));
      return changes.length > 0 ? [{ row, next, changes }] : [];
    });
    if (differing.length === 0) return;
    const changed = differing.map(({ row }) => row.entity_ref);
    const { state, note, exempt_until: exemptUntil } = differing[0].next;
    for (let start = 0; start < changed.length; start += VALUES) {
      await tx('migrations')
        .where('notice_id', id)
        .whereIn('entity_ref', changed.slice(start, start + VALUES))
        .update({
          state,
          note,
          exempt_until: exemptUntil,
          ...plannedDay(change),
          updated_at: now,
          updated_by: caller.name,
        });
    }
    await writeEvents(
      tx,
      differing.map(({ row, next, changes }) => ({
        noticeId: id,
        at: now,
        by: caller.name,
        type: 'migration' as const,
        entityRef: row.entity_ref,
        ...(next.note && { reason: next.note }),
        changes: changes.filter(({ field }) => field !== 'note'),
      })),
    );
    await recountNotices(tx, [id], now);
    await markTiersDirty(tx, { refs: changed });
    writeDown({
      notice: id,
      before: audited(differing.map(({ row }) => row)),
      after: audited(differing.map(({ next }) => next)),
    });
  });
}

function changedRow(
  row: DbMigrationRow,
  change: MigrationChange,
): DbMigrationRow {
  const { state, note, exemptUntil } = change;
  return {
    ...row,
    state,
    note: note ? wellFormed(note) : null,
    exempt_until:
      state === 'exempt' && exemptUntil ? new Date(exemptUntil) : null,
    ...plannedDay(change),
  };
}

/** The day when they mean to have moved: a new one, none any more, or as it was. */
function plannedDay({
  state,
  plannedFor,
}: MigrationChange): Partial<DbMigrationRow> {
  if (plannedFor) return { planned_for: new Date(plannedFor) };
  return OVER.has(state) ? { planned_for: null } : {};
}

/** What people say of a migration, as its history shows it. */
function spoken(row: DbMigrationRow) {
  return {
    state: row.state,
    note: row.note,
    plannedFor: row.planned_for && new Date(row.planned_for),
    exemptUntil: row.exempt_until && new Date(row.exempt_until),
  };
}

function audited(rows: DbMigrationRow[]) {
  return rows.map(row => ({
    entityRef: row.entity_ref,
    state: row.state,
    note: row.note,
  }));
}

async function ownersOf(
  knex: Knex,
  refs: string[],
): Promise<Map<string, string | null>> {
  const rows = await selectIn(refs, chunk =>
    knex('entities').whereIn('ref', chunk).select('ref', 'owner'),
  );
  return new Map(rows.map(({ ref, owner }) => [ref, owner]));
}

function refusePast({ now }: CommandContext, change: MigrationChange): void {
  if (change.exemptUntil && new Date(change.exemptUntil) <= now) {
    throw new InputError(
      `Cannot set migrations: "exemptUntil": found "${change.exemptUntil}"; allowed: a moment to come`,
    );
  }
}

/** The same words for what is hidden and for what is not there. */
function unknownConsumer(id: string, ref: string): string {
  return `No consumer "${ref}" of notice "${id}"`;
}
