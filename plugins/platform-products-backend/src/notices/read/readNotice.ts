import {
  noticeOverridePolicyPermission,
  noticePublishPermission,
  noticeUpdatePermission,
  type Notice,
} from 'backstage-plugin-platform-products-common';
import {
  deprecationHeaders,
  momentsOf,
  noticeCommands,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import { toDate } from '../../store/rows';
import type { DbNoticeRow } from '../store/rows';
import { contentOf, iso, noticeRows } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';
import { findNotice, showable } from './noticeVisibility';
import { violationsOf } from './violationsOf';

type Conflict = Notice['conflicts'][number];

/** `GET /notices/:id` */
export async function readNotice(
  context: NoticeReadContext,
  id: string,
): Promise<Notice> {
  const row = await findNotice(context, id);
  const [headline] = await noticeRows(context, [row]);
  const content = await visibleContent(context, contentOf(row));
  const conflicts = await visibleConflicts(context, row);
  const isShown = await showable(
    context,
    row.entity_ref ? [row.entity_ref] : [],
  );
  return {
    ...headline,
    conflicting: conflicts.some(({ differences }) => differences.length > 0),
    content,
    revision: row.revision,
    editUrl: row.edit_url ?? undefined,
    entityRef:
      row.entity_ref !== null && isShown(row.entity_ref)
        ? row.entity_ref
        : undefined,
    createdAt: toDate(row.created_at).toISOString(),
    createdBy: row.created_by ?? undefined,
    updatedAt: toDate(row.updated_at).toISOString(),
    updatedBy: row.updated_by ?? undefined,
    publishAt: iso(row.publish_at),
    publishedAt: iso(row.published_at),
    pausedAt: iso(row.paused_at),
    override: row.override === null ? undefined : JSON.parse(row.override),
    violations: await violationsOf(context, row),
    conflicts,
    headers: headersOf(context, row, content),
    actions: await actionsOf(context, row),
  };
}

async function visibleContent(
  context: NoticeReadContext,
  content: Partial<NoticeContent>,
): Promise<Partial<NoticeContent>> {
  const { subjects, replacements } = content;
  const isShown = await showable(context, [
    ...(subjects ?? []),
    ...(replacements ?? []),
  ]);
  return {
    ...content,
    ...(subjects && { subjects: subjects.filter(isShown) }),
    ...(replacements && { replacements: replacements.filter(isShown) }),
  };
}

/** A difference that names anything hidden is left out, and so is a notice that is hidden. */
async function visibleConflicts(
  context: NoticeReadContext,
  { conflicts }: DbNoticeRow,
): Promise<Conflict[]> {
  const all: Conflict[] = JSON.parse(conflicts);
  if (context.visible === 'all' || all.length === 0) return all;
  const shown: Conflict[] = [];
  for (const conflict of all) {
    const there = await findNotice(context, conflict.id).catch(() => undefined);
    if (!there) continue;
    const isShown = await showable(
      context,
      conflict.differences.flatMap(({ here, there: other }) =>
        refsIn(`${here}, ${other}`),
      ),
    );
    shown.push({
      ...conflict,
      differences: conflict.differences.filter(({ here, there: other }) =>
        refsIn(`${here}, ${other}`).every(isShown),
      ),
    });
  }
  return shown;
}

/** What looks like a ref in a text such as `api:default/a, api:default/b`. */
export function refsIn(text: string): string[] {
  return (
    text.toLocaleLowerCase('en-US').match(/[\w.-]+:[\w.-]+\/[\w.-]+/g) ?? []
  );
}

function headersOf(
  { notices }: NoticeReadContext,
  { id, state, kind: _ }: DbNoticeRow,
  content: Partial<NoticeContent>,
): Notice['headers'] {
  const isApi = content.subjects?.some(ref => ref.startsWith('api:'));
  if (!isApi || state === 'withdrawn') return undefined;
  const headers = deprecationHeaders({
    content,
    moments: momentsOf(content),
    noticeUrl: notices.urlOf(id),
  });
  return headers.length > 0 ? headers : undefined;
}

/** What the state and the permissions of the caller allow; only the portal's are changed here. */
async function actionsOf(
  { caller }: NoticeReadContext,
  { origin, state, override }: DbNoticeRow,
): Promise<Notice['actions']> {
  if (origin !== 'portal') return [];
  const mayEdit = await caller.may(noticeUpdatePermission);
  const mayPublish = await caller.may(noticePublishPermission);
  const actions: Notice['actions'] = [];
  for (const command of noticeCommands(state)) {
    // One route: with a later moment it is scheduled.
    if (command === 'schedule') continue;
    if (command === 'edit' ? mayEdit : mayPublish) actions.push(command);
  }
  const asked = override === null ? undefined : JSON.parse(override);
  const isWaiting = asked && asked.approvedBy === undefined;
  if (
    isWaiting &&
    asked.requestedBy !== caller.name &&
    (await caller.may(noticeOverridePolicyPermission))
  ) {
    actions.push('approve-override', 'reject-override');
  }
  return actions;
}
