import {
  migrationUpdatePermission,
  noticeUpdatePermission,
  type NoticeConsumer,
} from 'backstage-plugin-platform-products-common';
import type { Edge } from 'backstage-plugin-platform-products-core';
import { selectIn } from '../../store/operations/selectIn';
import { DbEntityRow, toDate } from '../../store/rows';
import { isLive } from '../settle/isLive';
import type { DbMigrationRow, DbNoticeRow } from '../store/rows';
import { iso } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';
import { showable } from './noticeVisibility';

type EntityHead = Pick<
  DbEntityRow,
  'ref' | 'title' | 'kind' | 'owner' | 'tier'
>;

/** Migrations as lists show them, in the given order, each with the entity as it is now. */
export async function consumerRows(
  context: NoticeReadContext,
  rows: { migration: DbMigrationRow; notice: Pick<DbNoticeRow, 'state'> }[],
): Promise<NoticeConsumer[]> {
  const refs = new Set(rows.map(({ migration }) => migration.entity_ref));
  const entities = new Map(
    (
      await selectIn([...refs], chunk =>
        context.notices
          .knex<DbEntityRow>('entities')
          .whereIn('ref', chunk)
          .select('ref', 'title', 'kind', 'owner', 'tier'),
      )
    ).map((row): [string, EntityHead] => [row.ref, row]),
  );
  const paths = rows.map(
    ({ migration }) => JSON.parse(migration.path) as Edge[],
  );
  const isShown = await showable(context, paths.flatMap(refsOf));
  const mayEdit = await editability(context);
  return rows.map(({ migration, notice }, index) => {
    const entity = entities.get(migration.entity_ref);
    return {
      entityRef: migration.entity_ref,
      ...headOf(migration.entity_ref, entity),
      origin: migration.origin,
      // A hop that is hidden would be named by those around it.
      path: refsOf(paths[index]).every(isShown) ? paths[index] : [],
      since: toDate(migration.since).toISOString(),
      backSliding: Boolean(migration.back_sliding),
      gone: Boolean(migration.gone),
      state: migration.state,
      note: migration.note ?? undefined,
      plannedFor: iso(migration.planned_for),
      exemptUntil: iso(migration.exempt_until),
      updatedAt: iso(migration.updated_at),
      updatedBy: migration.updated_by ?? undefined,
      editable: isLive(notice) && mayEdit(entity?.owner ?? undefined),
    };
  });
}

function headOf(ref: string, entity: EntityHead | undefined) {
  // Stored refs are whole: kind:namespace/name.
  return {
    title: entity?.title ?? ref.slice(ref.indexOf('/') + 1),
    kind: entity?.kind ?? ref.slice(0, ref.indexOf(':')),
    owner: entity?.owner ?? undefined,
    tier: entity?.tier ?? undefined,
  };
}

export function refsOf(path: Edge[]): string[] {
  return path.flatMap(({ from, to }) => [from, to]);
}

/** Whether the caller may set the migration of a consumer with an owner. */
async function editability({
  caller,
}: NoticeReadContext): Promise<(owner: string | undefined) => boolean> {
  if (await caller.may(noticeUpdatePermission)) return () => true;
  if (!(await caller.may(migrationUpdatePermission))) return () => false;
  const ownership = await caller.ownership();
  return owner =>
    ownership === 'service' || (owner !== undefined && ownership.has(owner));
}
