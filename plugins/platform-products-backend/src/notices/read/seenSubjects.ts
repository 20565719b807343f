import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { canSee, Visible } from '../../read/visibility/Visible';

/** A notice without the subjects that the catalog hides from the caller. */
export function seenSubjects(
  visible: Visible,
  { subjects = [], ...content }: Partial<NoticeContent>,
): Partial<NoticeContent> {
  return { ...content, subjects: subjects.filter(ref => canSee(visible, ref)) };
}
