/*
 * `npm start`: runs the portal at http://localhost:3000 with its backend at http://localhost:7007,
 * and sets up whatever is missing first. Plain Node without dependencies, because it runs before
 * there are any.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMain } from './failure.mjs';
import { startPortal } from './startPortal.mjs';

runMain(() =>
  startPortal({
    root: join(dirname(fileURLToPath(import.meta.url)), '..'),
    ports: { frontend: 3000, backend: 7007 },
    args: process.argv.slice(2),
  }),
);
