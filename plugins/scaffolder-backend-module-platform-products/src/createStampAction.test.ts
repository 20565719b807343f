import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { createStampAction } from './createStampAction';
import { examples } from './createStampAction.examples';

const path = (version: string): Entity => ({
  apiVersion: 'platform-products/v1alpha1',
  kind: 'GoldenPath',
  metadata: { name: 'node-service' },
  spec: { version },
});

const orders = `kind: Component # kept
metadata:
  name: orders
  annotations:
    a: b
`;
const stamped = (version: string) =>
  `${orders}    platform-products/golden-path: node-service@${version}\n`;

describe('createStampAction', () => {
  const folder = createMockDirectory();
  const report = jest.fn();

  beforeEach(() => {
    jest.clearAllMocks();
    report.mockResolvedValue(undefined);
    folder.setContent({
      workspace: {
        'catalog-info.yaml': orders,
        service: { 'catalog-info.yaml': orders },
      },
      'outside.yaml': orders,
    });
  });

  const contextOf = (input: Record<string, unknown>, parts: object = {}) => ({
    ...createMockActionContext({
      input: input as any,
      workspacePath: folder.resolve('workspace'),
      task: { id: 'task-1' },
    }),
    ...parts,
  });

  async function run(
    input: Record<string, unknown>,
    parts: object = {},
    current = '3.2.0',
  ) {
    const catalog = catalogServiceMock({ entities: [path(current)] });
    const action = createStampAction({ catalog, starts: { report } });
    const context = contextOf(input, parts);
    const warn = jest.spyOn(context.logger, 'warn');
    await action.handler(context);
    return { output: context.output as jest.Mock, warn };
  }

  const contentOf = (file: string) =>
    readFile(join(folder.resolve('workspace'), file), 'utf8');

  it('stamps the components of catalog-info.yaml with the current version', async () => {
    const { output } = await run({ path: 'node-service' });
    expect(await contentOf('catalog-info.yaml')).toBe(stamped('3.2.0'));
    expect(output.mock.calls).toEqual([
      ['path', 'node-service'],
      ['version', '3.2.0'],
      ['entityRefs', ['component:default/orders']],
    ]);
  });

  it('tells the platform that the journey starts', async () => {
    const signal = new AbortController().signal;
    await run({ path: 'node-service' }, { signal });
    expect(report.mock.calls).toEqual([
      [
        {
          path: 'node-service',
          version: '3.2.0',
          entityRef: 'component:default/orders',
          taskId: 'task-1',
          startedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        },
        signal,
      ],
    ]);
  });

  it('tells nothing where it is not wanted', async () => {
    await run({ path: 'node-service', reportStart: false });
    expect(await contentOf('catalog-info.yaml')).toBe(stamped('3.2.0'));
    expect(report).not.toHaveBeenCalled();
  });

  it('stamps and tells nothing in a dry run', async () => {
    const { output } = await run({ path: 'node-service' }, { isDryRun: true });
    expect(await contentOf('catalog-info.yaml')).toBe(stamped('3.2.0'));
    expect(report).not.toHaveBeenCalled();
    expect(output).toHaveBeenCalledWith('version', '3.2.0');
  });

  it('does not touch the file the second time', async () => {
    const file = join(folder.resolve('workspace'), 'catalog-info.yaml');
    await run({ path: 'node-service' });
    const { mtimeMs } = await stat(file);
    const { output } = await run({ path: 'node-service' });
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    expect(output).toHaveBeenCalledWith('entityRefs', [
      'component:default/orders',
    ]);
  });

  it('goes on with what it began with when its task is recovered', async () => {
    const kept = new Map<string, any>();
    const checkpoint = async ({ key, fn }: { key: string; fn: () => any }) => {
      if (!kept.has(key)) kept.set(key, await fn());
      return kept.get(key);
    };
    await run({ path: 'node-service' }, { checkpoint });
    await writeFile(
      join(folder.resolve('workspace'), 'catalog-info.yaml'),
      orders,
    );
    await run({ path: 'node-service' }, { checkpoint }, '4.0.0');
    expect(await contentOf('catalog-info.yaml')).toBe(stamped('3.2.0'));
    expect(report.mock.calls[1][0]).toEqual(report.mock.calls[0][0]);
  });

  it('keeps the files of a step with each apart', async () => {
    const keys = new Set<string>();
    const checkpoint = async ({ key, fn }: { key: string; fn: () => any }) => {
      keys.add(key);
      return fn();
    };
    await run({ path: 'node-service' }, { checkpoint });
    const catalogInfoPath = 'service/catalog-info.yaml';
    await run({ path: 'node-service', catalogInfoPath }, { checkpoint });
    expect(keys.size).toBe(2);
  });

  it('warns where the platform cannot be told, and the stamp stands', async () => {
    report.mockRejectedValue(new Error('out of order'));
    const { output, warn } = await run({ path: 'node-service' });
    expect(await contentOf('catalog-info.yaml')).toBe(stamped('3.2.0'));
    expect(output).toHaveBeenCalledWith('version', '3.2.0');
    expect(warn).toHaveBeenCalledWith(
      'The platform was not told that component:default/orders starts on node-service@3.2.0: Error: out of order',
    );
  });

  it.each(['../outside.yaml', '/etc/passwd', 'service/../../outside.yaml'])(
    'refuses %s, which is outside of the workspace',
    async catalogInfoPath => {
      await expect(
        run({ path: 'node-service', catalogInfoPath }),
      ).rejects.toThrow(/not allowed|not a child/i);
      expect(await readFile(folder.resolve('outside.yaml'), 'utf8')).toBe(
        orders,
      );
    },
  );

  it.each([
    [{ path: 'python-service' }, /Cannot stamp golden path "python-service"/],
    [
      { path: 'node-service', catalogInfoPath: 'missing.yaml' },
      /Cannot stamp "missing.yaml" with node-service@3.2.0.*ENOENT/,
    ],
    [
      { path: 'node-service', entityRef: 'component:billing' },
      /Cannot stamp ".\/catalog-info.yaml".*found: component:default\/orders/,
    ],
  ])('refuses %j and tells nothing', async (input, message) => {
    await expect(run(input)).rejects.toThrow(message);
    expect(report).not.toHaveBeenCalled();
  });

  it.each(examples)('does what its example says: $description', async one => {
    const [{ action, input }] = parse(one.example).steps;
    expect(action).toBe('platform-products:golden-path:stamp');
    await run(input);
    const { version = '3.2.0', catalogInfoPath = 'catalog-info.yaml' } = input;
    expect(await contentOf(catalogInfoPath)).toBe(stamped(version));
    expect(report).toHaveBeenCalledTimes(input.reportStart === false ? 0 : 1);
  });
});
