import type { NoticeConsumer } from 'backstage-plugin-platform-products-common';

/** Consumers of one notice whose state is to be set. */
export interface MigrationTarget {
  noticeId: string;
  consumers: NoticeConsumer[];
}
