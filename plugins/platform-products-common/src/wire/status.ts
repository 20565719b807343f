import { z } from 'zod';

/**
 * One pass over the catalog. Durations in milliseconds.
 *
 * @public
 */
export const runSchema = z.strictObject({
  id: z.number().int(),
  state: z.enum(['running', 'complete', 'failed', 'abandoned']),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  trigger: z.enum(['schedule', 'refresh']),
  read: z.number().int(),
  changed: z.number().int(),
  evaluated: z.number().int(),
  removed: z.number().int(),
  transitions: z.number().int(),
  error: z.string().optional(),
});

/**
 * `GET /status`
 *
 * @public
 */
export const statusSchema = z.strictObject({
  /** `waiting`: no pass has ended well yet. `stale`: the last one that did is older than three intervals, or the newest failed. */
  state: z.enum(['waiting', 'fresh', 'stale']),
  /** When the last complete pass began: everything shown is at least as new. */
  asOf: z.iso.datetime().optional(),
  lagSeconds: z.number().int().optional(),
  intervalSeconds: z.number().int(),
  running: z.boolean(),
  entities: z.number().int(),
  scorecards: z.strictObject({
    active: z.number().int(),
    stale: z.number().int(),
    disabled: z.number().int(),
  }),
  /** Newest first, at most 10. */
  runs: z.array(runSchema),
  /** Why deletion of vanished entities is held back, if it is. */
  heldDeletion: z.string().optional(),
});

/**
 * `POST /refresh` answers 202 with this: a pass is asked for and starts within seconds, on one replica.
 *
 * @public
 */
export const refreshSchema = z.strictObject({ requestedAt: z.iso.datetime() });
