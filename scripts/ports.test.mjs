import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { assertPortsFree, freePort } from './ports.mjs';

describe('the ports', () => {
  it('are fine when nobody has them', async () => {
    await assertPortsFree([await freePort(), await freePort()]);
  });

  for (const host of ['127.0.0.1', '0.0.0.0']) {
    it(`are reported by number when another program listens on ${host}`, async () => {
      const server = createServer().listen(0, host);
      await once(server, 'listening');
      const { port } = server.address();
      await assert.rejects(assertPortsFree([await freePort(), port]), {
        message: new RegExp(`^Port ${port} is taken by another program`),
      });
      server.close();
    });
  }
});
