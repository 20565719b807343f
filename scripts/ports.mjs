import { createConnection, createServer } from 'node:net';
import { Failure } from './failure.mjs';

function answers(port, host) {
  return new Promise(resolve => {
    const socket = createConnection({ port, host });
    const end = result => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function canListen(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/** Fails with one sentence when another program has one of the ports, on any local address. */
export async function assertPortsFree(ports) {
  for (const port of ports) {
    const taken =
      (await answers(port, '127.0.0.1')) ||
      (await answers(port, '::1')) ||
      !(await canListen(port));
    if (taken) {
      throw new Failure(
        `Port ${port} is taken by another program: stop it (\`lsof -i :${port}\` tells which) and try again.`,
      );
    }
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
