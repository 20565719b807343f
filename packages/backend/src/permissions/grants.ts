const productManagers = 'group:default/platform-product-managers';
const sre = 'group:default/sre';

/** Who may do a thing: everybody who is signed in, or the members of any of the groups. */
export type Grant = 'everybody' | readonly string[];

/** Permission name to who has it in the demo. What is not listed, nobody may do. */
export const grants: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  ['platform-products.report.read', 'everybody'],
  ['platform-products.report.refresh', [productManagers, sre]],
  ['platform-products.notice.create', [productManagers]],
  ['platform-products.notice.update', [productManagers]],
  ['platform-products.notice.publish', [productManagers]],
  ['platform-products.notice.override-policy', [productManagers, sre]],
  ['platform-products.migration.update', 'everybody'],
  ['platform-products.tier.propose', 'everybody'],
  ['platform-products.tier.approve', [sre]],
  ['platform-products.path.assign', 'everybody'],
  ['platform-products.product.update', [productManagers]],

  ['catalog.entity.read', 'everybody'],
  ['catalog.entity.refresh', 'everybody'],
  ['catalog.entity.validate', 'everybody'],
  ['catalog.entity.create', [productManagers, sre]],
  ['catalog.entity.delete', [sre]],
  ['catalog.location.read', 'everybody'],
  ['catalog.location.analyze', 'everybody'],
  ['catalog.location.create', [productManagers, sre]],
  ['catalog.location.delete', [sre]],

  ['scaffolder.action.execute', 'everybody'],
  ['scaffolder.task.create', 'everybody'],
  ['scaffolder.task.read', 'everybody'],
  ['scaffolder.task.cancel', 'everybody'],
  ['scaffolder.template.parameter.read', 'everybody'],
  ['scaffolder.template.step.read', 'everybody'],
  ['scaffolder.template.dry-run', 'everybody'],
  ['scaffolder.template.management', [productManagers]],
]);
