import { z } from 'zod';
import { historyPointSchema } from './scorecards';
import {
  many,
  outcomeCountsSchema,
  outcomeSchema,
  page,
  pageQuerySchema,
  problemSchema,
  staleSchema,
} from './shared';

const entityRef = z.string().min(1).max(255);
const instant = z.iso.datetime();

/** What is reached where a step of a golden path is completed. @public */
export const milestoneSchema = z.enum(['onboarded', 'first-value']);

/**
 * How the version that an entity is on stands to the current one. `unknown`: it names none, or one
 * that is not semantic.
 *
 * @public
 */
export const driftSchema = z.enum([
  'current',
  'patch',
  'minor',
  'major',
  'ahead',
  'unknown',
]);

/** How long it takes, with those who are not there yet. @public */
export const durationsSchema = z.strictObject({
  /** Journeys whose start is known. */
  journeys: z.number().int(),
  /** Of these, how many have not reached it yet; they count until now. */
  open: z.number().int(),
  /** Journeys left out because nobody saw them start. */
  startUnknown: z.number().int(),
  /** Journeys left out because a new version of the path moved the milestone. */
  rebased: z.number().int(),
  /** Days; absent where fewer than half have reached it. */
  median: z.number().optional(),
  /** Days; absent where fewer than nine in ten have reached it. */
  p90: z.number().optional(),
});

/** `GET /golden-paths` row. @public */
export const goldenPathRowSchema = z.strictObject({
  name: z.string(),
  pathRef: z.string(),
  title: z.string(),
  description: z.string().optional(),
  owner: z.string().optional(),
  /** Ref of the platform product that it belongs to. */
  product: z.string().optional(),
  /** The current one; absent where the definition was never usable. */
  version: z.string().optional(),
  state: z.enum(['active', 'stale', 'disabled']),
  stale: staleSchema.optional(),
  problems: z.array(problemSchema),
  steps: z.number().int(),
  /** Entities that are on it. */
  entities: z.number().int(),
  /** Of these, how many have completed every step. */
  completed: z.number().int(),
  /** Of these, how many are on an older version. */
  behind: z.number().int(),
  /** Entities that it is meant for, by its selection. */
  eligible: z.number().int(),
  /** Of these, how many say nothing of where they come from. */
  originUnknown: z.number().int(),
});

/** By name. @public */
export const goldenPathsPageSchema = page(goldenPathRowSchema);

/** `GET /golden-paths/:name` @public */
export const goldenPathSchema = goldenPathRowSchema.extend({
  appliesTo: z.json().optional(),
  /** Those that the catalog does not know are listed too. */
  templates: z.array(
    z.strictObject({ entityRef: z.string(), known: z.boolean() }),
  ),
  steps: z.number().int(),
  definition: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      why: z.string().optional(),
      expect: z.string(),
      remedy: z
        .strictObject({
          text: z.string(),
          url: z.string().optional(),
          effort: z.number().optional(),
        })
        .optional(),
      milestone: milestoneSchema.optional(),
    }),
  ),
  /** Newest first. `notes` are Markdown. */
  changes: z.array(
    z.strictObject({
      version: z.string(),
      date: z.string().optional(),
      notes: z.string(),
    }),
  ),
  onboarded: durationsSchema.optional(),
  firstValue: durationsSchema.optional(),
  /** Entities by the version that they name, the newest first; at most 50. */
  versions: z.array(
    z.strictObject({
      version: z.string().optional(),
      drift: driftSchema,
      entities: z.number().int(),
    }),
  ),
});

/** Query of `GET /golden-paths/:name/funnel`. @public */
export const pathFunnelQuerySchema = z.strictObject({
  owner: z.string().min(1).optional(),
  domain: z.string().min(1).optional(),
  tier: z.string().min(1).optional(),
});

/** How many entities on the path have completed each step, in the order of the steps. @public */
export const pathFunnelSchema = z.strictObject({
  entities: z.number().int(),
  steps: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      milestone: milestoneSchema.optional(),
      outcomes: outcomeCountsSchema,
    }),
  ),
});

/** Query of `GET /golden-paths/:name/journeys`. @public */
export const journeysQuerySchema = pageQuerySchema.extend({
  state: many(z.enum(['on', 'left'])),
  drift: many(driftSchema),
  /** Those that have not completed this step. */
  missing: z.string().min(1).optional(),
  owner: many(z.string().min(1)),
  domain: many(z.string().min(1)),
  tier: many(z.string().min(1)),
  search: z.string().min(1).max(200).optional(),
});

/** One entity on, or once on, a golden path. @public */
export const journeySchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  path: z.string(),
  owner: z.string().optional(),
  domain: z.string().optional(),
  tier: z.string().optional(),
  state: z.enum(['on', 'left']),
  version: z.string().optional(),
  drift: driftSchema,
  /** Where it says so: `annotation platform-products/golden-path`, or the portal. */
  source: z.string(),
  /** When it was made from the template, or first seen; absent where that was before the suite. */
  startedAt: instant.optional(),
  done: z.number().int(),
  total: z.number().int(),
  /** Title of the first step that is not completed. */
  next: z.string().optional(),
  onboardedAt: instant.optional(),
  firstValueAt: instant.optional(),
  leftAt: instant.optional(),
  /** Why it left, as its owner says. */
  leftReason: z.string().optional(),
});

/** By ref. @public */
export const journeysPageSchema = page(journeySchema);

/** Query of `GET /golden-paths/:name/times`. @public */
export const pathTimesQuerySchema = z.strictObject({
  milestone: milestoneSchema.default('onboarded'),
  /** Journeys that started on or after this day, and before the other. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  owner: z.string().min(1).optional(),
  domain: z.string().min(1).optional(),
  tier: z.string().min(1).optional(),
});

/** @public */
export const pathTimesSchema = durationsSchema.extend({
  /** Share (0 to 1) that has reached it by that many days; those on the way are not dropped. */
  curve: z.array(z.strictObject({ days: z.number(), share: z.number() })),
});

/** Whether those who came to a golden path still were on it 90 days later. */
const stayingShape = {
  /** Of those who came, how many can be judged. */
  judged: z.number().int(),
  /** Of these, how many still were on it. */
  stayed: z.number().int(),
  /** Left out because they came too late to tell. */
  tooEarly: z.number().int(),
  /** Left out because the entity, or the path itself, went away in between. */
  gone: z.number().int(),
};

const periodShape = {
  /** First day, UTC. */
  from: z.iso.date(),
  /** `2026-W48` or `2026-Q4`. */
  name: z.string(),
  /** Entities first seen in the period; of one path, those that it is meant for or that are on it. */
  entities: z.number().int(),
  on: z.number().int(),
  /** Of unknown origin. */
  unknown: z.number().int(),
  ...stayingShape,
};

/** Query of `GET /golden-paths/share`: how many of the new entities are on a golden path. @public */
export const pathShareQuerySchema = z.strictObject({
  period: z.enum(['week', 'quarter']).default('week'),
  kind: z.string().min(1).default('component'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** @public */
export const pathShareSchema = z.strictObject({
  periods: z.array(z.strictObject(periodShape)),
});

/** Query of `GET /golden-paths/:name/uptake`. @public */
export const pathUptakeQuerySchema = z.strictObject({
  period: z.enum(['week', 'quarter']).default('quarter'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** How entities come to one golden path, whether they stay, and why they leave. @public */
export const pathUptakeSchema = z.strictObject({
  periods: z.array(
    z.strictObject({
      ...periodShape,
      /** Times that an entity at least 90 days old came, or came back, to the path. */
      late: z.number().int(),
    }),
  ),
  /** Of all journeys, whenever they began. */
  staying: z.strictObject({
    ...stayingShape,
    /** Left out because nobody saw when they began. */
    startUnknown: z.number().int(),
  }),
  leaving: z.strictObject({
    /** Left by a decision of their owner, and not back. */
    decided: z.number().int(),
    /** Of these, how many went to another golden path. */
    otherPath: z.number().int(),
    /** Of these, how many of whose owners have not said why. */
    withoutReason: z.number().int(),
    /** What the others say, most frequent first; at most 50. */
    reasons: z.array(
      z.strictObject({ reason: z.string(), entities: z.number().int() }),
    ),
  }),
});

/** Query of `GET /golden-paths/:name/history`. Days are UTC. @public */
export const pathHistoryQuerySchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** How each day ended: entities on the path and the share of steps that they have completed. @public */
export const pathHistorySchema = z.strictObject({
  items: z.array(historyPointSchema),
});

/** Body of `POST /golden-paths/:name/journeys`: a template has made the entity. @public */
export const startJourneySchema = z.strictObject({
  entityRef,
  version: z.string().min(1).max(255).optional(),
  startedAt: z.iso.datetime({ offset: true }).optional(),
  /** Of the scaffolder; the same task is one start. */
  taskId: z.string().min(1).max(255).optional(),
});

/** @public */
export const startedJourneySchema = z.strictObject({
  entityRef: z.string(),
  path: z.string(),
  version: z.string().optional(),
  startedAt: instant,
});

/** Body of `PUT /entities/:kind/:namespace/:name/golden-path`: says in the portal where it is. @public */
export const assignPathSchema = z.strictObject({
  /** Name of the path; null takes the assignment back. */
  path: z.string().min(1).max(255).nullable(),
  version: z.string().min(1).max(255).optional(),
  reason: z.string().trim().min(1).max(2_000),
});

/** Body of `PUT /golden-paths/:name/journeys/:kind/:namespace/:name/reason`. @public */
export const leavingReasonSchema = z.strictObject({
  reason: z.string().trim().min(1).max(2_000),
});

/**
 * A journey of one entity, without its steps.
 *
 * @public
 */
export const entityJourneySchema = journeySchema.extend({
  pathTitle: z.string(),
  currentVersion: z.string(),
});

/**
 * `GET /entities/:kind/:namespace/:name/golden-paths`: where an entity comes from and how far it is.
 *
 * @public
 */
export const entityPathsSchema = z.strictObject({
  /**
   * `on`: on a path that is there; `unknown-path`: it names one that is not; `other-template`: made
   * from a template that no path lists, so off every path; `unknown-origin`:
   * nothing says where it comes from, which does not mean off the path; `not-applicable`: no path
   * is meant for it.
   */
  provenance: z.enum([
    'on',
    'unknown-path',
    'other-template',
    'unknown-origin',
    'not-applicable',
  ]),
  /** What it says, where it names a path. */
  stated: z.strictObject({ raw: z.string(), source: z.string() }).optional(),
  journeys: z.array(
    entityJourneySchema.extend({
      steps: z.array(
        z.strictObject({
          name: z.string(),
          title: z.string(),
          why: z.string().optional(),
          milestone: milestoneSchema.optional(),
          outcome: outcomeSchema,
          message: z.string().optional(),
          remedy: z
            .strictObject({
              text: z.string(),
              url: z.string().optional(),
              effort: z.number().optional(),
            })
            .optional(),
          /** First completed. */
          completedAt: instant.optional(),
          /** Completed once, and not any more. */
          lostAt: instant.optional(),
        }),
      ),
      /** What changed between its version and the current one, newest first. */
      changes: z.array(
        z.strictObject({
          version: z.string(),
          date: z.string().optional(),
          notes: z.string(),
        }),
      ),
    }),
  ),
  /** A path that it might be on, judged by the steps that it passes; never counted. */
  suggestion: z
    .strictObject({ path: z.string(), title: z.string(), why: z.string() })
    .optional(),
  may: z.strictObject({ assign: z.boolean() }),
});
