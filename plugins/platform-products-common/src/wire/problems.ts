import { z } from 'zod';
import { many, page, pageQuerySchema, problemSchema } from './shared';

/**
 * Query of `GET /problems`.
 *
 * @public
 */
export const problemsQuerySchema = pageQuerySchema.extend({
  /** `definition`: of our own kinds. `metadata`: of any other entity. */
  about: z.enum(['metadata', 'definition']).optional(),
  severity: z.enum(['error', 'warning']).optional(),
  code: many(z.string().min(1)),
  owner: many(z.string().min(1)),
  search: z.string().min(1).max(200).optional(),
});

/** @public */
export const problemRowSchema = problemSchema.extend({
  about: z.enum(['metadata', 'definition']),
  owner: z.string().optional(),
  /** When it was first seen. */
  since: z.iso.datetime(),
});

/** @public */
export const problemsPageSchema = page(problemRowSchema);
