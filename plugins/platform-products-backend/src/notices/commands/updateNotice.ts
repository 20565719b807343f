import { InputError } from '@backstage/errors';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { canSee } from '../../read/visibility/Visible';
import { noticeColumns } from '../store/noticeColumns';
import { replaceSubjects } from '../store/replaceSubjects';
import type { DbNoticeRow } from '../store/rows';
import { changeNotice } from './changeNotice';
import type { CommandContext } from './CommandContext';
import { fieldChanges } from './fieldChanges';
import { findNotice } from '../read/noticeVisibility';
import { knownRefs } from './knownRefs';
import { policyViolationsOf } from './policyViolationsOf';
import { refuseCycle } from './refuseCycle';
import { refuseProblems } from './refuseProblems';
import { refuseUnknownEntities } from './refuseUnknownEntities';
import { storedContent } from './storedContent';

/** What may be mended once people rely on a notice. Dates are postponed; the rest is another notice. */
const CORRECTABLE: ReadonlySet<string> = new Set<keyof NoticeContent>([
  'title',
  'description',
  'owner',
  'reason',
  'replacements',
  'noReplacement',
  'guide',
  'effort',
  'migratedWhen',
]);

const ATTEMPT = 'change the notice';

/** Replaces the content of a draft, or corrects texts of a published notice. */
export async function updateNotice(
  context: CommandContext,
  id: string,
  {
    revision,
    content: given,
  }: { revision: number; content: Partial<NoticeContent> },
): Promise<void> {
  const seen = await findNotice(context, id);
  const before = storedContent(seen);
  const isDraft = seen.state === 'draft' || seen.state === 'scheduled';
  const content = isDraft
    ? await withHiddenRefs(context, before, given)
    : corrected(before, given);
  await refuseUnknownEntities(context, ATTEMPT, content, before);
  await refuseCycle(context, ATTEMPT, content, id);
  if (seen.state !== 'draft') refuseProblems(ATTEMPT, content);
  if (seen.state === 'scheduled') {
    await refuseViolations(context, seen, content);
  }
  const changed = await changeNotice(context, id, {
    command: 'edit',
    verb: 'change',
    revision,
    change: row => {
      const changes = fieldChanges(storedContent(row), content);
      return changes.length === 0
        ? undefined
        : {
            columns: {
              ...noticeColumns(content),
              // Whoever has approved, or is asked to, has not seen this.
              ...(isDraft && { override: null }),
              dirty: !isDraft,
            },
            events: [{ type: 'edited', changes }],
            also: tx =>
              replaceSubjects(tx, [{ id, subjects: content.subjects ?? [] }]),
          };
    },
  });
  if (changed && !isDraft) await context.settle(id);
}

/** Refs that are hidden from the author are not theirs to remove: they were not shown any. */
async function withHiddenRefs(
  { notices: { knex }, visible }: CommandContext,
  before: Partial<NoticeContent>,
  given: Partial<NoticeContent>,
): Promise<Partial<NoticeContent>> {
  if (visible === 'all') return given;
  const content = { ...given };
  for (const field of ['subjects', 'replacements'] as const) {
    const unseen = (before[field] ?? []).filter(ref => !canSee(visible, ref));
    const hidden = await knownRefs(knex, unseen);
    if (hidden.size > 0) {
      content[field] = [...new Set([...(given[field] ?? []), ...hidden])];
    }
  }
  return content;
}

/** The published content with the texts that are given; everything else must be as it was. */
function corrected(
  before: Partial<NoticeContent>,
  given: Partial<NoticeContent>,
): Partial<NoticeContent> {
  // An absent list is read as an empty one, so it cannot be told from a wish to empty it. With a
  // reason for no replacement the wish is clear.
  const meant = Object.fromEntries(
    Object.entries(given).filter(
      ([field, value]) =>
        !Array.isArray(value) ||
        value.length > 0 ||
        (field === 'replacements' && given.noReplacement !== undefined),
    ),
  ) as Partial<NoticeContent>;
  const refused = fieldChanges(before, { ...before, ...meant }).filter(
    ({ field }) => !CORRECTABLE.has(field),
  );
  if (refused.length > 0) {
    throw new InputError(
      `Cannot ${ATTEMPT}: ${refused
        .map(
          ({ field, from = 'nothing', to = 'nothing' }) =>
            `"content.${field}": found ${to}; allowed once it is published: ${from}`,
        )
        .join('; ')}. Dates are changed by postponing`,
    );
  }
  const content = { ...before, ...meant };
  // One of the two tells what to do; whichever is given last holds.
  if (meant.replacements?.length) delete content.noReplacement;
  if (meant.noReplacement !== undefined) content.replacements = [];
  return content;
}

async function refuseViolations(
  context: CommandContext,
  { publish_at: publishAt }: DbNoticeRow,
  content: Partial<NoticeContent>,
): Promise<void> {
  const violations = await policyViolationsOf(
    context,
    content,
    publishAt ? new Date(publishAt) : context.now,
  );
  if (violations.length > 0) {
    throw new InputError(
      `Cannot ${ATTEMPT}: it is scheduled and would break the policy: ${violations
        .map(({ message }) => message)
        .join(' ')}`,
    );
  }
}
