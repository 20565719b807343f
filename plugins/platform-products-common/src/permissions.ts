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
 * All permissions of the suite.
 *
 * @public
 */
export const platformProductsPermissions = [
  reportReadPermission,
  reportRefreshPermission,
];
