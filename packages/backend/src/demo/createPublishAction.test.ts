import { readFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createPublishAction } from './createPublishAction';

const orders = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders' },
};

describe('demo:publish', () => {
  const folder = createMockDirectory();
  let addLocation: jest.Mock;
  let getEntityByRef: jest.Mock;
  let action: ReturnType<typeof createPublishAction>;

  beforeEach(() => {
    folder.setContent({ workspace: { 'catalog-info.yaml': 'kind: X\n' } });
    addLocation = jest.fn();
    // Nothing before, and something after it was registered.
    getEntityByRef = jest
      .fn()
      .mockResolvedValue(orders)
      .mockResolvedValueOnce(undefined);
    action = createPublishAction({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      catalog: catalogServiceMock.mock({ addLocation, getEntityByRef }),
      folder: folder.resolve('made'),
    });
  });

  const contextOf = (name: string, parts: object = {}) => ({
    ...createMockActionContext({
      input: { name, entityRef: 'component:default/orders' },
      workspacePath: folder.resolve('workspace'),
    }),
    ...parts,
  });

  it('keeps the files and registers them, until the catalog knows the entity', async () => {
    getEntityByRef.mockResolvedValueOnce(undefined);
    const context = contextOf('orders');
    await action.handler(context);
    const target = folder.resolve('made/orders/catalog-info.yaml');
    expect(await readFile(target, 'utf8')).toBe('kind: X\n');
    expect(addLocation).toHaveBeenCalledWith(
      { type: 'file', target },
      {
        credentials: expect.objectContaining({ principal: expect.anything() }),
      },
    );
    expect(getEntityByRef).toHaveBeenCalledTimes(3);
    expect((context.output as jest.Mock).mock.calls).toEqual([
      ['entityRef', 'component:default/orders'],
      ['folder', folder.resolve('made/orders')],
    ]);
  });

  it('does not write over what is there', async () => {
    await action.handler(contextOf('orders'));
    getEntityByRef.mockResolvedValueOnce(undefined);
    await expect(action.handler(contextOf('orders'))).rejects.toThrow(
      /Cannot make "orders".*EEXIST/,
    );
  });

  it('does not make a second entity of a name', async () => {
    await getEntityByRef();
    await expect(action.handler(contextOf('orders'))).rejects.toThrow(
      'component:default/orders is in the catalog already',
    );
    expect(addLocation).not.toHaveBeenCalled();
  });

  it('goes on where a recovered task had stopped', async () => {
    const kept = new Set<string>();
    const checkpoint = async ({ key, fn }: { key: string; fn: () => any }) => {
      if (!kept.has(key)) await fn();
      kept.add(key);
    };
    await action.handler(contextOf('orders', { checkpoint }));
    addLocation.mockRejectedValue(new ConflictError('There already'));
    await action.handler(contextOf('orders', { checkpoint }));
    expect(addLocation).toHaveBeenCalledTimes(2);
  });

  it('refuses a place outside of its folder', async () => {
    await expect(action.handler(contextOf('../../orders'))).rejects.toThrow(
      /not allowed/,
    );
  });
});
