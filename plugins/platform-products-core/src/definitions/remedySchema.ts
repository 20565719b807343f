import { z } from 'zod';
import { isHttpUrl } from '../metadata/fieldParsers';

/** What to do about something that is not met. */
export const remedySchema = z.strictObject({
  text: z.string().min(1),
  url: z.string().refine(isHttpUrl, 'a URL with http or https').optional(),
  /** Person-days. */
  effort: z.number().min(0).optional(),
});
