import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the migrations are, in the sources and in the published package. */
export const migrationsDirectory = resolvePackagePath(
  'backstage-plugin-platform-products-backend',
  'migrations',
);

/** Any number that no other lock of the database has. */
const MIGRATION_LOCK = 7_264_511;

/**
 * Brings the schema up to date. Knex's own lock lets one of two replicas that start at once fail,
 * and stays behind if its holder is killed. So on PostgreSQL the replicas queue for a lock that
 * ends with its transaction; whoever has it, or has the SQLite file, may free Knex's.
 */
export async function migrateDatabase(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') {
    await migrate(knex);
    return;
  }
  await knex.transaction(async tx => {
    await tx.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    await migrate(tx);
  });
}

async function migrate(knex: Knex): Promise<void> {
  const config = { directory: migrationsDirectory };
  await knex.migrate.forceFreeMigrationsLock(config);
  await knex.migrate.latest(config);
}
