import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { mockServices } from '@backstage/backend-test-utils';
import { StartReporter } from './StartReporter';

const start = {
  path: 'node-service',
  version: '3.2.0',
  entityRef: 'component:default/orders',
  taskId: 'task-1',
  startedAt: '2026-11-27T10:00:00.000Z',
};

describe('StartReporter', () => {
  let server: Server;

  async function reporterTo(listener: RequestListener) {
    server = createServer(listener);
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const discovery = mockServices.discovery.mock({
      getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
    });
    const auth = mockServices.auth({ pluginId: 'scaffolder' });
    return new StartReporter({ auth, discovery });
  }

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('tells the start in the name of the scaffolder', async () => {
    const seen = jest.fn();
    const reporter = await reporterTo(async (request, response) => {
      seen(request.method, request.url, await json(request));
      seen(request.headers.authorization);
      response.writeHead(201).end('{}');
    });
    await reporter.report({ ...start, path: 'node service' });
    expect(seen.mock.calls).toEqual([
      [
        'POST',
        '/api/platform-products/golden-paths/node%20service/journeys',
        {
          entityRef: 'component:default/orders',
          version: '3.2.0',
          taskId: 'task-1',
          startedAt: '2026-11-27T10:00:00.000Z',
        },
      ],
      [expect.stringMatching(/^Bearer .*plugin:scaffolder/)],
    ]);
  });

  it('fails with what the platform answers', async () => {
    const reporter = await reporterTo((_, response) => {
      response
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"error":{"name":"NotFoundError","message":"No golden path"}}');
    });
    await expect(reporter.report(start)).rejects.toThrow(/404/);
  });

  it('stops waiting when the task is cancelled', async () => {
    const asked = jest.fn();
    const reporter = await reporterTo(() => asked());
    const task = new AbortController();
    const reported = reporter.report(start, task.signal);
    reported.catch(() => {});
    while (asked.mock.calls.length === 0) {
      await new Promise(done => setTimeout(done, 5));
    }
    task.abort();
    await expect(reported).rejects.toThrow(/abort/i);
  });
});
