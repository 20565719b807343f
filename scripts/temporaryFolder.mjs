import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder of this run; who makes it removes it. */
export function temporaryFolder(prefix) {
  return mkdtempSync(join(tmpdir(), `platform-products-${prefix}`));
}
