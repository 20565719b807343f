import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { platformProductsApiRef } from '../api';
import { rootRouteRef } from '../routes';
import { exampleApi, PagesApi } from './exampleApi';

/** Shows a page at an address of the plugin, in front of the example backend. */
export function renderPage(
  page: ReactElement,
  options: {
    /** Below the root of the plugin, with the query: `/tiers?tier=tier-1`. */
    path: string;
    /** The route that the page stands on, where it has parameters. */
    route?: string;
    api?: Partial<PagesApi>;
    mayRefresh?: boolean;
  },
) {
  const { path, route = path.split('?')[0], api, mayRefresh = true } = options;
  return renderInTestApp(
    // Answers about permissions are cached for the whole process, so each test gets its own cache.
    <SWRConfig value={{ provider: () => new Map() }}>
      <Routes>
        <Route path={`/platform-products${route}`} element={page} />
      </Routes>
    </SWRConfig>,
    {
      initialRouteEntries: [`/platform-products${path}`],
      mountedRoutes: {
        '/platform-products': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      apis: [
        [platformProductsApiRef, exampleApi(api)],
        [catalogApiRef, catalogApiMock()],
        mockApis.permission({
          authorize: mayRefresh ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
    },
  );
}
