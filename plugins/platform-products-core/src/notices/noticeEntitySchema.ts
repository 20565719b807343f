import { z } from 'zod';
import { definitionSchema } from '../definitions/definitionSchema';
import { noticeContentSchema, noticeSpecSchema } from './noticeContentSchema';

const { title, description } = noticeContentSchema.shape;

/**
 * An entity of the kind DeprecationNotice. Strict below `spec`; everything else belongs to the
 * catalog. `metadata.title` and `metadata.description` are those of the notice.
 *
 * @public
 */
export const noticeEntitySchema = definitionSchema(
  'DeprecationNotice',
  noticeSpecSchema,
  { title: title.optional(), description },
);

/**
 * {@link noticeEntitySchema} as JSON schema, for the catalog and for editors.
 *
 * @public
 */
export const noticeJsonSchema: Record<string, unknown> = z.toJSONSchema(
  noticeEntitySchema,
  { io: 'input' },
);
