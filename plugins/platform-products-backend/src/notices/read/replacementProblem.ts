import {
  replacementCycle,
  type ContentProblem,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';
import { selectIn } from '../../store/operations/selectIn';
import { canSee } from '../../read/visibility/Visible';
import type { DbNoticeRow } from '../store/rows';
import { contentOf } from './noticeRows';
import type { NoticeReadContext } from './NoticeReadContext';

/** Entities that are looked at on the way; a longer chain of replacements is nobody's plan. */
const REFS = 1_000;

/** A replacement that other notices replace, in the end by a subject of this one. */
export async function replacementProblem(
  context: NoticeReadContext,
  content: Partial<NoticeContent>,
  id: string | undefined,
): Promise<ContentProblem[]> {
  const replacements = await replacementsBeyond(context, content, id);
  for (const subject of content.subjects ?? []) {
    const cycle = replacementCycle(replacements, subject);
    if (cycle) {
      const isHidden = cycle.some(ref => !canSee(context.visible, ref));
      return [
        {
          path: 'replacements',
          found: isHidden ? 'a circle' : cycle.join(' → '),
          allowed: 'entities that lead to no subject of this notice',
        },
      ];
    }
  }
  return [];
}

async function replacementsBeyond(
  { notices: { knex } }: NoticeReadContext,
  content: Partial<NoticeContent>,
  id: string | undefined,
): Promise<Map<string, string[]>> {
  const known = new Map<string, string[]>();
  const add = ({ subjects = [], replacements = [] }: Partial<NoticeContent>) =>
    subjects.forEach(ref =>
      known.set(ref, [...(known.get(ref) ?? []), ...replacements]),
    );
  add(content);
  const seen = new Set(content.subjects);
  let next = content.replacements ?? [];
  while (next.length > 0 && seen.size < REFS) {
    const asked = [...new Set(next)].filter(ref => !seen.has(ref));
    asked.forEach(ref => seen.add(ref));
    const rows: DbNoticeRow[] = await selectIn(asked, chunk =>
      knex<DbNoticeRow>('notices')
        .whereIn(
          'id',
          knex('notice_subjects').whereIn('ref', chunk).select('notice_id'),
        )
        .whereIn('state', ['scheduled', 'published', 'paused'])
        .select('id', 'content'),
    );
    const contents = rows.filter(row => row.id !== id).map(contentOf);
    contents.forEach(add);
    next = contents.flatMap(({ replacements = [] }) => replacements);
  }
  return known;
}
