import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read reports, lists and summaries, of entities that the catalog shows to the caller.
 *
 * @public
 */
export const reportReadPermission = createPermission({
  name: 'platform-products.report.read',
  attributes: { action: 'read' },
});

/**
 * Ask for a pass over the catalog now, outside the schedule.
 *
 * @public
 */
export const reportRefreshPermission = createPermission({
  name: 'platform-products.report.refresh',
  attributes: { action: 'update' },
});

/**
 * Draft deprecation notices.
 *
 * @public
 */
export const noticeCreatePermission = createPermission({
  name: 'platform-products.notice.create',
  attributes: { action: 'create' },
});

/**
 * Change deprecation notices, and set the state of any migration.
 *
 * @public
 */
export const noticeUpdatePermission = createPermission({
  name: 'platform-products.notice.update',
  attributes: { action: 'update' },
});

/**
 * Publish, pause, resume, postpone, withdraw and complete deprecation notices.
 *
 * @public
 */
export const noticePublishPermission = createPermission({
  name: 'platform-products.notice.publish',
  attributes: { action: 'update' },
});

/**
 * Ask for, and approve, the publishing of a notice that breaks the policy.
 *
 * @public
 */
export const noticeOverridePolicyPermission = createPermission({
  name: 'platform-products.notice.override-policy',
  attributes: { action: 'update' },
});

/**
 * Set the state of the migrations of entities that one owns.
 *
 * @public
 */
export const migrationUpdatePermission = createPermission({
  name: 'platform-products.migration.update',
  attributes: { action: 'update' },
});

/**
 * Propose tiers for entities that one owns.
 *
 * @public
 */
export const tierProposePermission = createPermission({
  name: 'platform-products.tier.propose',
  attributes: { action: 'create' },
});

/**
 * Decide on the tiers that others propose, propose any, confirm reviews, and assign tiers directly
 * where the configuration lets them.
 *
 * @public
 */
export const tierApprovePermission = createPermission({
  name: 'platform-products.tier.approve',
  attributes: { action: 'update' },
});

/**
 * Say in the portal on which golden path an entity is, and why it left one; for entities that one
 * owns.
 *
 * @public
 */
export const pathAssignPermission = createPermission({
  name: 'platform-products.path.assign',
  attributes: { action: 'update' },
});

/**
 * Publish release notes of platform products, write down why any entity does not use one, and
 * assign golden paths to any entity.
 *
 * @public
 */
export const productUpdatePermission = createPermission({
  name: 'platform-products.product.update',
  attributes: { action: 'update' },
});

/**
 * All permissions of the suite.
 *
 * @public
 */
export const platformProductsPermissions = [
  reportReadPermission,
  reportRefreshPermission,
  noticeCreatePermission,
  noticeUpdatePermission,
  noticePublishPermission,
  noticeOverridePolicyPermission,
  migrationUpdatePermission,
  tierProposePermission,
  tierApprovePermission,
  pathAssignPermission,
  productUpdatePermission,
];
