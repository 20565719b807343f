import { startTestBackend } from '@backstage/backend-test-utils';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import { platformProductsServiceRef } from './platformProductsServiceRef';

describe('platformProductsServiceRef', () => {
  it('asks with a token of the plugin that uses it', async () => {
    const asked = jest
      .spyOn(global, 'fetch')
      .mockResolvedValue(Response.json({ state: 'fresh' }));
    let client: PlatformProductsApi | undefined;
    const consumer = createBackendPlugin({
      pluginId: 'consumer',
      register(env) {
        env.registerInit({
          deps: { api: platformProductsServiceRef },
          async init({ api }) {
            client = api;
          },
        });
      },
    });
    const backend = await startTestBackend({ features: [consumer] });
    await expect(client!.getStatus()).resolves.toEqual({ state: 'fresh' });
    const [url, init] = asked.mock.calls[0];
    expect(String(url)).toMatch(/\/api\/platform-products\/status$/);
    expect(new Headers(init?.headers).get('authorization')).toContain(
      'plugin:consumer',
    );
    asked.mockRestore();
    await backend.stop();
  });
});
