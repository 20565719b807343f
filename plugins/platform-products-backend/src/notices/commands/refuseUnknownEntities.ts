import { InputError } from '@backstage/errors';
import type { NoticeContent } from 'backstage-plugin-platform-products-core';
import { canSee } from '../../read/visibility/Visible';
import type { CommandContext } from './CommandContext';
import { knownRefs } from './knownRefs';

const FIELDS = ['subjects', 'replacements'] as const;
/** More mistakes than anybody mends at once. */
const SHOWN = 20;

/**
 * Refuses subjects and replacements that the catalog does not know, and in the same words those
 * that it hides from the caller.
 *
 * @param accepted - content whose refs have been accepted before
 */
export async function refuseUnknownEntities(
  { notices: { knex }, visible }: CommandContext,
  attempted: string,
  content: Partial<NoticeContent>,
  accepted: Partial<NoticeContent> = {},
): Promise<void> {
  const before = new Set(FIELDS.flatMap(field => accepted[field] ?? []));
  const asked = FIELDS.flatMap(field =>
    (content[field] ?? []).flatMap((ref, index) =>
      before.has(ref) ? [] : [{ path: `${field}[${index}]`, ref }],
    ),
  );
  const known = await knownRefs(
    knex,
    asked.map(({ ref }) => ref),
  );
  const refused = asked.filter(
    ({ ref }) => !known.has(ref) || !canSee(visible, ref),
  );
  if (refused.length > 0) {
    throw new InputError(
      `Cannot ${attempted}: ${refused
        .slice(0, SHOWN)
        .map(
          ({ path, ref }) =>
            `"content.${path}": found "${ref}"; allowed: an entity of the catalog`,
        )
        .join('; ')}`,
    );
  }
}
