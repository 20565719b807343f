import type {
  DatabaseService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';

/** The notice of the examples about an API that many use. */
export const SHIPMENTS_NOTICE = 'catalog.default.shipments-v1';

/** What the steps of the seed work with. */
export interface Seed {
  /** The database of the suite. */
  knex: Awaited<ReturnType<DatabaseService['getClient']>>;
  discovery: DiscoveryService;
  now: Date;
  isStopped(): boolean;
}
