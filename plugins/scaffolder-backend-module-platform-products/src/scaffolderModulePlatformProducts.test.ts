import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import scaffolderModule from '.';

describe('scaffolderModulePlatformProducts', () => {
  it('adds the action, which says what it takes and gives', async () => {
    const addActions = jest.fn();
    await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [scaffolderModule, catalogServiceMock.factory()],
    });
    const [action] = addActions.mock.calls[0];
    expect(action.id).toBe('platform-products:golden-path:stamp');
    expect(action.supportsDryRun).toBe(true);
    expect(action.schema.input).toMatchObject({
      required: ['path'],
      properties: {
        path: { type: 'string' },
        version: { type: 'string' },
        catalogInfoPath: { type: 'string' },
        entityRef: { type: 'string' },
        reportStart: { type: 'boolean' },
      },
    });
    expect(Object.keys(action.schema.output.properties)).toEqual([
      'path',
      'version',
      'entityRefs',
    ]);
  });
});
