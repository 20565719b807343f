import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Config } from '@backstage/config';

/** Where the demo keeps what its templates make: beside the database, to be deleted with it. */
export function madeFolder(config: Config): string {
  const connection = config.getOptional('backend.database.connection');
  const directory =
    typeof connection === 'object'
      ? config.getOptionalString('backend.database.connection.directory')
      : undefined;
  return directory
    ? resolve(directory, 'made')
    : join(tmpdir(), 'platform-products-demo');
}
