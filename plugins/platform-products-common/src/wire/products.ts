import { z } from 'zod';
import {
  many,
  page,
  pageQuerySchema,
  problemSchema,
  staleSchema,
} from './shared';
import { obligationSchema } from './tiers';

const instant = z.iso.datetime();

/**
 * How many of those a product is meant for use it. The rate is adopted / (eligible − unknown);
 * coverage is (eligible − unknown) / eligible.
 *
 * @public
 */
export const adoptionCountsSchema = z.strictObject({
  eligible: z.number().int(),
  adopted: z.number().int(),
  unknown: z.number().int(),
});

/** `GET /products` row. @public */
export const productRowSchema = z.strictObject({
  name: z.string(),
  productRef: z.string(),
  title: z.string(),
  description: z.string().optional(),
  owner: z.string().optional(),
  domain: z.string().optional(),
  capability: z.string().optional(),
  /** The configured stage, or the raw text. */
  lifecycle: z.string().optional(),
  tier: z.string().optional(),
  maturity: z.string().optional(),
  state: z.enum(['active', 'stale', 'disabled']),
  stale: staleSchema.optional(),
  problems: z.array(problemSchema),
  parts: z.number().int(),
  adoption: adoptionCountsSchema,
  /** Share, 0 to 1. */
  target: z.number().optional(),
  /** Deprecation notices in force about the product or a part. */
  notices: z.number().int(),
});

/** Query of `GET /products`. @public */
export const productsQuerySchema = pageQuerySchema.extend({
  owner: many(z.string().min(1)),
  domain: many(z.string().min(1)),
  capability: many(z.string().min(1)),
  lifecycle: many(z.string().min(1)),
  search: z.string().min(1).max(200).optional(),
});

/** By name. @public */
export const productsPageSchema = page(productRowSchema);

/** `GET /products/:name` @public */
export const productSchema = productRowSchema.extend({
  valueProposition: z.string().optional(),
  support: z
    .strictObject({
      channel: z.string().optional(),
      docs: z.string().optional(),
      oncall: z.string().optional(),
    })
    .optional(),
  partList: z.array(
    z.strictObject({
      entityRef: z.string(),
      title: z.string(),
      kind: z.string(),
      owner: z.string().optional(),
      tier: z.string().optional(),
      known: z.boolean(),
    }),
  ),
  goldenPaths: z.array(z.strictObject({ name: z.string(), title: z.string() })),
  /** Selection of those it is meant for, as written. */
  eligible: z.json().optional(),
  /** CEL, as written; absent where any relation to a part counts. */
  adoptedWhen: z.string().optional(),
  slos: z.array(
    z.strictObject({
      name: z.string(),
      objective: z.number(),
      window: z.string().optional(),
      fact: z.string().optional(),
    }),
  ),
  /** Objectives that what it is made of states itself, by name, the least first. */
  declaredSlos: z.array(
    z.strictObject({
      name: z.string(),
      entityRef: z.string(),
      title: z.string(),
      objective: z.number(),
    }),
  ),
  /** Other products of the same capability, with the eligible entities that use them. */
  competing: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      entities: z.number().int(),
    }),
  ),
  /** From nobody knows it to it works for them. */
  funnel: z.strictObject({
    eligible: z.number().int(),
    /** Entities of teams of which somebody has opened the page of the product. */
    aware: z.number().int(),
    /** Adopted, or on a golden path of the product. */
    started: z.number().int(),
    adopted: z.number().int(),
    /** Adopted and without a deprecation to migrate for within the product. */
    healthy: z.number().int(),
  }),
  /** New entities are those first seen in the last 180 days. */
  segments: z.strictObject({
    new: adoptionCountsSchema,
    old: adoptionCountsSchema,
  }),
});

/** Query of `GET /products/:name/consumers`. @public */
export const productConsumersQuerySchema = pageQuerySchema.extend({
  state: many(z.enum(['adopted', 'not-adopted', 'unknown'])),
  owner: many(z.string().min(1)),
  tier: many(z.string().min(1)),
  system: many(z.string().min(1)),
  domain: many(z.string().min(1)),
  search: z.string().min(1).max(200).optional(),
});

/** One entity that the product is meant for. @public */
export const productConsumerSchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  system: z.string().optional(),
  domain: z.string().optional(),
  tier: z.string().optional(),
  state: z.enum(['adopted', 'not-adopted', 'unknown']),
  /** Since when, as far as the suite has seen it. */
  since: instant.optional(),
  /** Why not, as somebody wrote down. */
  note: z
    .strictObject({ text: z.string(), by: z.string(), at: instant })
    .optional(),
  /** Name of another product of the same capability that it uses. */
  uses: z.string().optional(),
});

/** By ref. @public */
export const productConsumersPageSchema = page(productConsumerSchema);

/** What is open at one thing that the product is made of. @public */
export const productFindingSchema = z.strictObject({
  entityRef: z.string(),
  title: z.string(),
  kind: z.string(),
  owner: z.string().optional(),
  tier: z.string().optional(),
  /** What its tier demands and is not met. */
  obligations: z.array(
    z.strictObject({
      obligation: obligationSchema,
      /** The objective, the scorecard, or the id of the notice that it is about. */
      name: z.string().optional(),
      why: z.string(),
      fix: z.string().optional(),
      since: instant,
    }),
  ),
  /** Whether it leans on something less critical than itself, however far that is allowed. */
  inverted: z.boolean(),
  /** Checks that fail, of scorecards with any, most first. */
  scorecards: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      failing: z.number().int(),
    }),
  ),
});

/** Those with most obligations that are not met first, then those with most failing checks. @public */
export const productFindingsPageSchema = page(productFindingSchema).extend({
  /** Over all pages. */
  totals: z.strictObject({
    /** What the product is made of, as far as the caller sees it. */
    parts: z.number().int(),
    /** Parts with anything open. */
    open: z.number().int(),
    obligations: z.number().int(),
    inverted: z.number().int(),
    failing: z.number().int(),
  }),
});

/** Body of `PUT /products/:name/consumers/:kind/:namespace/:entity/note`. @public */
export const adoptionNoteSchema = z.strictObject({
  /** Null takes it back. */
  text: z.string().trim().min(1).max(2_000).nullable(),
});

/** Query of `GET /products/:name/summary`. @public */
export const productSummaryQuerySchema = pageQuerySchema.extend({
  groupBy: z.enum(['owner', 'system', 'domain', 'tier']).default('owner'),
  order: z.enum(['behind', 'entities', 'name']).default('behind'),
});

/** Those with most eligible entities that have not adopted it first. @public */
export const productSummaryPageSchema = page(
  z.strictObject({
    /** `none` for those without one. */
    key: z.string(),
    title: z.string(),
    adoption: adoptionCountsSchema,
  }),
);

/** Query of `GET /products/:name/history`. Days are UTC. @public */
export const productHistoryQuerySchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** How each day ended. @public */
export const productHistorySchema = z.strictObject({
  items: z.array(adoptionCountsSchema.extend({ day: z.iso.date() })),
});

/** Something new in a product. @public */
export const releaseSchema = z.strictObject({
  id: z.string(),
  product: z.string(),
  version: z.string().optional(),
  title: z.string(),
  /** Markdown. */
  notes: z.string(),
  publishedAt: instant,
  publishedBy: z.string(),
});

/** Newest first. @public */
export const releasesPageSchema = page(releaseSchema);

/** Body of `POST /products/:name/releases`. Owners of adopters are told once. @public */
export const publishReleaseSchema = z.strictObject({
  version: z.string().trim().min(1).max(100).optional(),
  title: z.string().trim().min(1).max(200),
  notes: z.string().trim().min(1).max(20_000),
});

/** Query of `GET /kpis`. @public */
export const kpisQuerySchema = z.strictObject({
  /** `2026-Q4`; the current one without it. */
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/, 'must be a quarter such as 2026-Q4')
    .optional(),
});

const kpi = z.strictObject({
  /** Absent where there is nothing to measure. Shares are 0 to 1, times are days. */
  value: z.number().optional(),
  /** At the end of the quarter before. */
  before: z.number().optional(),
  target: z.number().optional(),
  /** Share of what should be measured that could be, 0 to 1. */
  coverage: z.number().optional(),
  /** What the value stands on. */
  of: z.number().int(),
  /**
   * Up to eight quarters that end with this one, oldest first. Those in which there was nothing to
   * measure, or nothing was recorded yet, are left out.
   */
  trend: z.array(
    z.strictObject({
      quarter: z.string(),
      value: z.number(),
      coverage: z.number().optional(),
      /** Of a share; a median has none. */
      numerator: z.number().int().optional(),
      /** What a share is of, or how many were timed. */
      denominator: z.number().int(),
    }),
  ),
});

/** `GET /kpis`: the measures of a quarter, and how they were in those before it. @public */
export const kpisSchema = z.strictObject({
  quarter: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  products: z.array(kpi.extend({ name: z.string(), title: z.string() })),
  /** Of components first seen in the quarter, the share that is on a golden path. */
  newOnPath: kpi,
  /** Median days from start to onboarded, of journeys started in the quarter. */
  timeToOnboard: kpi,
  timeToFirstValue: kpi,
  /** Share of the migrations due by the end of the quarter that are done. */
  migrations: kpi,
  /** Share of components that have a tier. */
  tierCoverage: kpi,
});
