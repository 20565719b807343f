import type { Migration } from 'backstage-plugin-platform-products-common';
import type { MigrationTarget } from './MigrationTarget';

/** Migrations by their notice, as the API sets them. */
export function groupByNotice(migrations: Migration[]): MigrationTarget[] {
  const targets = new Map<string, MigrationTarget>();
  for (const { notice, consumer } of migrations) {
    const target = targets.get(notice.id);
    if (target) {
      target.consumers.push(consumer);
    } else {
      targets.set(notice.id, { noticeId: notice.id, consumers: [consumer] });
    }
  }
  return [...targets.values()];
}
