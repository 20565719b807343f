import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { PlatformProductsClient } from './PlatformProductsClient';

const base = 'http://backend.test/api/platform-products';
const server = setupServer();

const client = new PlatformProductsClient({
  discoveryApi: {
    getBaseUrl: async id => `http://backend.test/api/${id}`,
  },
  fetchApi: { fetch: (url, init) => fetch(url, init) },
});

describe('PlatformProductsClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it('repeats a parameter for each of its values and leaves out what is not given', async () => {
    let asked = '';
    server.use(
      http.get(`${base}/entities`, ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.json({ items: [], totalItems: 0 });
      }),
    );
    await expect(
      client.getEntities({
        owner: ['group:default/a', 'group:default/b'],
        search: undefined,
        limit: 5,
      }),
    ).resolves.toEqual({ items: [], totalItems: 0 });
    expect(asked).toBe(
      '?owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb&limit=5',
    );
  });

  it('refuses an empty list, which would otherwise select everything', async () => {
    await expect(client.getEntities({ owner: [] })).rejects.toThrow(
      '"owner" is an empty list',
    );
  });

  it('asks for a report by the parts of the ref', async () => {
    server.use(
      http.get(`${base}/entities/component/default/orders`, ({ request }) =>
        HttpResponse.json({ at: new URL(request.url).searchParams.get('at') }),
      ),
    );
    await expect(
      client.getReport('Component:orders', { at: '2027-01-01T00:00:00Z' }),
    ).resolves.toEqual({ at: '2027-01-01T00:00:00Z' });
  });

  it('asks for CSV where text is wanted', async () => {
    server.use(
      http.get(`${base}/problems`, ({ request }) =>
        HttpResponse.text(request.headers.get('accept')),
      ),
    );
    await expect(client.getProblemsCsv()).resolves.toBe('text/csv');
  });

  it('posts a wish for a pass', async () => {
    const answer = { requestedAt: '2026-11-24T00:00:00.000Z' };
    server.use(
      http.post(`${base}/refresh`, () =>
        HttpResponse.json(answer, { status: 202 }),
      ),
    );
    await expect(client.refresh()).resolves.toEqual(answer);
  });

  it('throws what the backend says', async () => {
    server.use(
      http.get(`${base}/scorecards/no%20such`, () =>
        HttpResponse.json(
          {
            error: { name: 'NotFoundError', message: 'No scorecard "no such"' },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
      ),
    );
    await expect(client.getScorecard('no such')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No scorecard "no such"' },
    });
  });
});
