import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { component, scorecard } from './ingest/__testUtils__/testCatalog';
import platformProductsPlugin from '.';

describe('the backend plugin', () => {
  it('reads the catalog after its start and answers from what it stored', async () => {
    const entities = [
      scorecard('ready', [
        { name: 'described', expect: "entity.metadata.description != ''" },
      ]),
      component('web', { description: 'Sells' }),
    ];
    const { server } = await startTestBackend({
      features: [
        platformProductsPlugin,
        catalogServiceMock.factory({ entities }),
      ],
    });

    const status = await request(server).get('/api/platform-products/status');

    expect(status.body).toMatchObject({
      state: 'fresh',
      entities: 2,
      scorecards: { active: 1, stale: 0, disabled: 0 },
    });
    const report = await request(server).get(
      '/api/platform-products/entities/component/default/web',
    );
    expect(report.body.scorecards).toMatchObject([
      { scorecard: 'ready', level: { name: 'silver' } },
    ]);
  });

  it('starts a pass on request', async () => {
    const { server } = await startTestBackend({
      features: [
        platformProductsPlugin,
        catalogServiceMock.factory({ entities: [] }),
      ],
    });

    const answer = await request(server).post('/api/platform-products/refresh');

    expect(answer.status).toBe(202);
    const passes = async () => {
      const { body } = await request(server).get(
        '/api/platform-products/status',
      );
      return body.runs as { trigger: string; state: string }[];
    };
    for (let tries = 0; tries < 100 && (await passes()).length < 2; tries++) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect((await passes())[0]).toMatchObject({ trigger: 'refresh' });
  });

  it('does not start with a configuration that nobody can mean', async () => {
    const data = { platformProducts: { ingest: { maxDropShare: 20 } } };
    await expect(
      startTestBackend({
        features: [
          platformProductsPlugin,
          catalogServiceMock.factory({ entities: [] }),
          mockServices.rootConfig.factory({ data }),
        ],
      }),
    ).rejects.toThrow(/platformProducts\.ingest\.maxDropShare.*found 20/);
  });
});
