import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the migrations are, in the sources and in the published package. */
export const migrationsDirectory = resolvePackagePath(
  'backstage-plugin-platform-products-backend',
  'migrations',
);

/** Brings the schema up to date. */
export async function migrateDatabase(knex: Knex): Promise<void> {
  await knex.migrate.latest({ directory: migrationsDirectory });
}
