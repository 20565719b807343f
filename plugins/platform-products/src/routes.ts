import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

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
  scorecards: 'scorecards',
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
export const tiersRouteRef = createSubRouteRef({
  id: 'platform-products.tiers',
  parent: rootRouteRef,
  path: `/${pagePaths.tiers}`,
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
