import { z } from 'zod';
import { formatEntityRef, parseEntityRef } from '../metadata/entityRef';
import { isHttpUrl } from '../metadata/fieldParsers';
import { instantOf } from './instantOf';
import type { NoticeContent } from './types';

/** Far above what one person can answer for; far below what stalls a request. */
const MAXIMUM_SUBJECTS = 1_000;
const MAXIMUM_MARKDOWN = 20_000;
/** Characters of a title. */
export const MAXIMUM_TITLE = 200;

const text = z.string().trim().min(1);
const markdown = text.max(MAXIMUM_MARKDOWN);
const date = z
  .string()
  .refine(
    value => instantOf(value) !== undefined,
    'an ISO 8601 date, or an instant with its offset',
  );

/** A ref with its kind, in any case; read as `kind:namespace/name`, lower case. */
const entityRef = (defaultKind?: string) =>
  z
    .string()
    .refine(
      value => parseEntityRef(value, defaultKind) !== undefined,
      defaultKind
        ? `the ref of an entity such as ${defaultKind}:default/payments`
        : 'the ref of an entity with its kind such as api:default/orders-v1',
    )
    .transform(value => {
      const parts = parseEntityRef(value, defaultKind);
      return parts ? formatEntityRef(parts) : value;
    });

const refs = (minimum: number) =>
  z
    .array(entityRef())
    .min(minimum)
    .max(MAXIMUM_SUBJECTS)
    .transform(items => [...new Set(items)]);

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/**
 * The fields of {@link NoticeContent} that stand below `spec` in a `DeprecationNotice`.
 *
 * @public
 */
export const noticeSpecSchema = z.strictObject({
  owner: entityRef('group'),
  subjects: refs(1),
  kind: z.enum(['compulsory', 'advisory']),
  reason: markdown,
  replacements: refs(0).default([]),
  noReplacement: text.max(2_000).optional(),
  guide: z.string().refine(isHttpUrl, 'a URL with http or https').optional(),
  effort: z.number().min(0).max(1_000).optional(),
  timeZone: z
    .string()
    .refine(isTimeZone, 'the IANA name of a time zone such as Europe/Berlin')
    .optional(),
  announcedAt: date.optional(),
  deprecatedAt: date.optional(),
  brownouts: z
    .array(z.strictObject({ from: date, to: date }))
    .max(100)
    .default([]),
  sunsetAt: date.optional(),
  removedAt: date.optional(),
  migratedWhen: text.max(4_000).optional(),
});

/**
 * A whole notice as the portal takes it.
 *
 * @public
 */
export const noticeContentSchema = noticeSpecSchema.extend({
  title: text.max(MAXIMUM_TITLE),
  description: markdown.optional(),
}) satisfies z.ZodType<NoticeContent>;
