import { z } from 'zod';
import { levelCountSchema, scoreSchema } from './shared';
import { historyPointSchema } from './scorecards';
import { statusSchema } from './status';
import { tierCoverageSchema, tierRowSchema } from './tiers';

/**
 * `GET /overview`: the front page in one answer. Components are counted.
 *
 * @public
 */
export const overviewSchema = z.strictObject({
  status: statusSchema,
  entities: z.strictObject({
    components: z.number().int(),
    /** Components without an owner that counts. */
    unowned: z.number().int(),
    /** Components that at least one scorecard selects. */
    scored: z.number().int(),
  }),
  tiers: z.array(tierRowSchema.omit({ obligations: true, description: true })),
  tierCoverage: tierCoverageSchema,
  scorecards: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      entities: z.number().int(),
      levels: z.array(levelCountSchema),
      score: scoreSchema,
      /** The last 90 days. */
      trend: z.array(historyPointSchema),
    }),
  ),
  /** Owners with the most failing checks over all scorecards, at most 10. */
  teams: z.array(
    z.strictObject({
      owner: z.string(),
      entities: z.number().int(),
      failing: z.number().int(),
      unknown: z.number().int(),
      score: scoreSchema,
    }),
  ),
  problems: z.strictObject({
    metadata: z.number().int(),
    definition: z.number().int(),
    errors: z.number().int(),
  }),
});
