import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { server } from './server.js';

test('it answers health checks', async () => {
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  const answer = await fetch(`http://localhost:${port}/healthz`);
  assert.equal(answer.status, 200);
  server.close();
});
