import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { findGoldenPath } from './findGoldenPath';

const path = (
  name: string,
  version: unknown,
  parts: Partial<Entity> = {},
): Entity => ({
  apiVersion: 'platform-products/v1alpha1',
  kind: 'GoldenPath',
  metadata: { name },
  spec: { version } as any,
  ...parts,
});

const find = (
  wish: { path: string; version?: string },
  ...entities: Entity[]
) =>
  findGoldenPath(
    wish,
    catalogServiceMock({ entities }),
    mockCredentials.user(),
  );

describe('findGoldenPath', () => {
  const node = path('node-service', '3.2.0');

  it('takes the current version of the path', async () => {
    await expect(find({ path: 'node-service' }, node)).resolves.toEqual({
      path: 'node-service',
      version: '3.2.0',
    });
  });

  it('takes another version of the path where it is told', async () => {
    const wish = { path: 'node-service', version: '3.1.0-rc.1' };
    await expect(find(wish, node)).resolves.toEqual(wish);
  });

  it('finds a path in any namespace, the first where there are several', async () => {
    const inShop = path('node-service', '1.0.0', {
      metadata: { name: 'node-service', namespace: 'shop' },
    });
    await expect(find({ path: 'node-service' }, inShop)).resolves.toMatchObject(
      { version: '1.0.0' },
    );
    await expect(
      find({ path: 'node-service' }, inShop, node),
    ).resolves.toMatchObject({ version: '3.2.0' });
  });

  it('asks the catalog in the name of whoever runs the template', async () => {
    const catalog = catalogServiceMock({ entities: [node] });
    const asked = jest.spyOn(catalog, 'getEntities');
    const credentials = mockCredentials.user('user:default/dana');
    await findGoldenPath({ path: 'node-service' }, catalog, credentials);
    expect(asked).toHaveBeenCalledWith(expect.anything(), { credentials });
  });

  it('goes on with a path that has a mistake elsewhere', async () => {
    const wrong = path('node-service', '3.2.0', {
      spec: { version: '3.2.0', steps: 'none' },
    });
    await expect(find({ path: 'node-service' }, wrong)).resolves.toMatchObject({
      version: '3.2.0',
    });
  });

  it('refuses a path that is not there, and kinds of others', async () => {
    const message =
      'Cannot stamp golden path "node-service": the catalog has no GoldenPath of this name that you may see';
    await expect(find({ path: 'node-service' })).rejects.toThrow(message);
    await expect(
      find(
        { path: 'node-service', version: '3.2.0' },
        path('node-service', '3.2.0', { apiVersion: 'elsewhere/v1' }),
        path('node-service', '3.2.0', { kind: 'Component' }),
      ),
    ).rejects.toThrow(message);
  });

  it('refuses a version that nobody could compare', async () => {
    await expect(
      find({ path: 'node-service', version: 'latest' }, node),
    ).rejects.toThrow(
      'Cannot stamp version "latest" of golden path "node-service": allowed is a semantic version such as 3.2.0',
    );
  });

  it('says how to go on where the path itself has no usable version', async () => {
    await expect(
      find({ path: 'node-service' }, path('node-service', 3.2)),
    ).rejects.toThrow(
      /spec.version of goldenpath:default\/node-service is 3.2.*or give the action a version/,
    );
    await expect(
      find(
        { path: 'node-service', version: '3.2.0' },
        path('node-service', 3.2),
      ),
    ).resolves.toMatchObject({ version: '3.2.0' });
  });
});
