import type {
  CreateNotice,
  GoldenPathDetail,
} from 'backstage-plugin-platform-products-common';
import type { Text } from '../../../hooks/useText';

/** The longest title that the API takes. */
const LONGEST_TITLE = 200;

/**
 * What a notice about an old version of a golden path begins with. It is a draft: who is to move
 * by when, and where to, is for its author to say.
 */
export function noticeDraft(
  path: GoldenPathDetail,
  version: string,
  t: Text,
): CreateNotice {
  const { title, owner, pathRef, changes } = path;
  const facts = { path: title, version, current: path.version ?? '' };
  const index = changes.findIndex(change => change.version === version);
  // Newest first. Where a version without a note stands among them is not known here.
  const newer = changes.slice(0, Math.max(index, 0));
  return {
    content: {
      title: t('paths.versions.draft.title', facts).slice(0, LONGEST_TITLE),
      kind: 'advisory',
      subjects: [pathRef],
      reason: t('paths.versions.draft.reason', facts),
      ...(owner && { owner }),
      ...(newer.length > 0 && {
        description: [
          t('paths.versions.draft.description', facts),
          ...newer.map(change => `**${change.version}**\n\n${change.notes}`),
        ].join('\n\n'),
      }),
    },
  };
}
