import {
  noticeContentSchema,
  type NoticeContent,
} from 'backstage-plugin-platform-products-core';

/** What an author has typed so far; any field may be wrong. */
export type NoticeForm = Partial<NoticeContent>;

/** A field of the content of a notice. */
export type NoticeField = keyof NoticeContent;

/** What of a form can be stored, and what is allowed where something else stands. */
export interface DraftContent {
  content: Partial<NoticeContent>;
  problems: Partial<Record<NoticeField, string>>;
}

const FIELDS = Object.keys(noticeContentSchema.shape) as NoticeField[];

/**
 * Takes the fields that hold something valid. The backend checks whatever it is given, so that one
 * half-typed address would keep all the rest from being saved.
 */
export function draftContent(form: NoticeForm): DraftContent {
  const content: Record<string, unknown> = {};
  const problems: DraftContent['problems'] = {};
  for (const field of FIELDS) {
    const value = form[field];
    if (isEmpty(value)) {
      continue;
    }
    const parsed = noticeContentSchema.shape[field].safeParse(value);
    if (parsed.success) {
      content[field] = parsed.data;
    } else {
      problems[field] = parsed.error.issues[0].message;
    }
  }
  return { content: content as Partial<NoticeContent>, problems };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}
