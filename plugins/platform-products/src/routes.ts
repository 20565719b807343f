import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The root of the plugin's pages. Refs of the classic system work in the new one too; the reverse
 * does not hold.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'platform-products' });

/** Path of each page below the root, without slash: the sub pages of one system, the tabs of the other. */
export const pagePaths = {
  overview: 'overview',
  products: 'products',
  scorecards: 'scorecards',
  goldenPaths: 'golden-paths',
  tiers: 'tiers',
  notices: 'notices',
  migrations: 'migrations',
  problems: 'problems',
} as const;

/** @public */
export const overviewRouteRef = createSubRouteRef({
  id: 'platform-products.overview',
  parent: rootRouteRef,
  path: `/${pagePaths.overview}`,
});

/** @public */
export const productsRouteRef = createSubRouteRef({
  id: 'platform-products.products',
  parent: rootRouteRef,
  path: `/${pagePaths.products}`,
});

/**
 * One platform product, by `metadata.name`.
 *
 * @public
 */
export const productRouteRef = createSubRouteRef({
  id: 'platform-products.product',
  parent: rootRouteRef,
  path: '/products/:name',
});

/** @public */
export const scorecardsRouteRef = createSubRouteRef({
  id: 'platform-products.scorecards',
  parent: rootRouteRef,
  path: `/${pagePaths.scorecards}`,
});

/**
 * One scorecard, by `metadata.name`.
 *
 * @public
 */
export const scorecardRouteRef = createSubRouteRef({
  id: 'platform-products.scorecard',
  parent: rootRouteRef,
  path: '/scorecards/:name',
});

/** @public */
export const goldenPathsRouteRef = createSubRouteRef({
  id: 'platform-products.golden-paths',
  parent: rootRouteRef,
  path: `/${pagePaths.goldenPaths}`,
});

/**
 * One golden path, by `metadata.name`.
 *
 * @public
 */
export const goldenPathRouteRef = createSubRouteRef({
  id: 'platform-products.golden-path',
  parent: rootRouteRef,
  path: '/golden-paths/:name',
});

/**
 * Where a template is run. An app without the scaffolder leads to the template in the catalog.
 *
 * @public
 */
export const templateRouteRef = createExternalRouteRef({
  id: 'platform-products.template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** @public */
export const tiersRouteRef = createSubRouteRef({
  id: 'platform-products.tiers',
  parent: rootRouteRef,
  path: `/${pagePaths.tiers}`,
});

/** Path of each part of the tiers below their page, without slash. */
export const tiersPaths = {
  map: 'map',
  findings: 'findings',
  proposals: 'proposals',
  reviews: 'reviews',
  tagging: 'tagging',
} as const;

/**
 * The map of who leans on whom, with `?focus=<entity ref>` around one entity.
 *
 * @public
 */
export const tierMapRouteRef = createSubRouteRef({
  id: 'platform-products.tiers.map',
  parent: rootRouteRef,
  path: `/${pagePaths.tiers}/${tiersPaths.map}`,
});

/**
 * Obligations that are not met, or not known to be.
 *
 * @public
 */
export const tierFindingsRouteRef = createSubRouteRef({
  id: 'platform-products.tiers.findings',
  parent: rootRouteRef,
  path: `/${pagePaths.tiers}/${tiersPaths.findings}`,
});

/**
 * Tiers that were proposed, or given, in the portal.
 *
 * @public
 */
export const tierProposalsRouteRef = createSubRouteRef({
  id: 'platform-products.tiers.proposals',
  parent: rootRouteRef,
  path: `/${pagePaths.tiers}/${tiersPaths.proposals}`,
});

/**
 * Which tiers must be looked at again, and when.
 *
 * @public
 */
export const tierReviewsRouteRef = createSubRouteRef({
  id: 'platform-products.tiers.reviews',
  parent: rootRouteRef,
  path: `/${pagePaths.tiers}/${tiersPaths.reviews}`,
});

/**
 * Where many entities are given a tier at once.
 *
 * @public
 */
export const tierTaggingRouteRef = createSubRouteRef({
  id: 'platform-products.tiers.tagging',
  parent: rootRouteRef,
  path: `/${pagePaths.tiers}/${tiersPaths.tagging}`,
});

/** @public */
export const noticesRouteRef = createSubRouteRef({
  id: 'platform-products.notices',
  parent: rootRouteRef,
  path: `/${pagePaths.notices}`,
});

/**
 * One deprecation notice, by its id.
 *
 * @public
 */
export const noticeRouteRef = createSubRouteRef({
  id: 'platform-products.notice',
  parent: rootRouteRef,
  path: '/notices/:id',
});

/**
 * Where a deprecation notice is begun.
 *
 * @public
 */
export const newNoticeRouteRef = createSubRouteRef({
  id: 'platform-products.notice.new',
  parent: rootRouteRef,
  path: '/notices/new',
});

/**
 * Where a deprecation notice is written, by its id.
 *
 * @public
 */
export const editNoticeRouteRef = createSubRouteRef({
  id: 'platform-products.notice.edit',
  parent: rootRouteRef,
  path: '/notices/:id/edit',
});

/**
 * What the reader's teams have to migrate. Notifications lead here, with `?notice=<id>`.
 *
 * @public
 */
export const migrationsRouteRef = createSubRouteRef({
  id: 'platform-products.migrations',
  parent: rootRouteRef,
  path: `/${pagePaths.migrations}`,
});

/** @public */
export const problemsRouteRef = createSubRouteRef({
  id: 'platform-products.problems',
  parent: rootRouteRef,
  path: `/${pagePaths.problems}`,
});

/**
 * The tab on the page of an entity.
 *
 * @public
 */
export const entityContentRouteRef = createRouteRef({
  id: 'platform-products.entity-content',
});
