import type {
  CreateNotice,
  GoldenPathDetail,
} from 'backstage-plugin-platform-products-common';
import type { Text } from '../../../hooks/useText';
import { noticeDates } from './noticeDates';

/** The longest title that the API takes. */
const LONGEST_TITLE = 200;
/** The longest Markdown that the API takes. */
const LONGEST_TEXT = 20_000;

/**
 * What a notice about an old version of a golden path begins with: whoever is on that version, what
 * came since, and where to read of it. Still a draft: its author may see all of it otherwise.
 *
 * @param pageUrl - address of the page of the path, whatever is chosen on it
 */
export function noticeDraft(
  path: GoldenPathDetail,
  version: string,
  pageUrl: string,
  t: Text,
): CreateNotice['content'] {
  const { title, owner, pathRef, changes } = path;
  const facts = { path: title, version, current: path.version ?? '' };
  const index = changes.findIndex(change => change.version === version);
  // Newest first. Where a version without a note stands among them is not known here.
  const newer = changes.slice(0, Math.max(index, 0));
  return {
    title: t('paths.versions.draft.title', facts).slice(0, LONGEST_TITLE),
    kind: 'advisory',
    subjects: [pathRef],
    migratedWhen: onAnotherVersion(version),
    reason: t('paths.versions.draft.reason', facts),
    noReplacement: t('paths.versions.draft.noReplacement', facts),
    guide: new URL('#changes', pageUrl.replace(/[?#].*$/, '')).href,
    ...(owner && { owner }),
    ...(newer.length > 0 && {
      description: [
        t('paths.versions.draft.description', facts),
        ...newer.map(change => `**${change.version}**\n\n${change.notes}`),
      ]
        .join('\n\n')
        .slice(0, LONGEST_TEXT),
    }),
  };
}

/**
 * The same with dates that keep to the policy, also where its author makes it compulsory.
 *
 * @param demandedDays - from announcement to sunset, for those who are affected
 */
export function withDates(
  content: CreateNotice['content'],
  demandedDays: number,
  now: Date,
): CreateNotice {
  return { content: { ...content, ...noticeDates(demandedDays, now) } };
}

/** CEL over a consumer; whoever names the version, in the file or in the portal, has a fact of it. */
function onAnotherVersion(version: string): string {
  const literal = version.replace(/[\\']/g, character => `\\${character}`);
  return `facts['golden-path.version'] != '${literal}'`;
}
