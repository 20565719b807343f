import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import type { ReactElement } from 'react';
import { exampleTiers } from '../../../__testUtils__/exampleAnswers';
import { exampleEntityPaths } from '../../../__testUtils__/examplePathsAnswers';
import { platformProductsApiRef } from '../../../api';
import { rootRouteRef } from '../../../routes';
import { ordersConsumers, ordersTier, ordersTierEvents } from './ordersTier';

/** The service that the reports of these fixtures are about. */
export const ordersEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
};

/** What the tab asks for beside the report. */
const tabAnswers: Partial<PlatformProductsApi> = {
  getTiers: async () => exampleTiers,
  getEntityTier: async () => ordersTier,
  getEntityTierHistory: ordersTierEvents,
  getEntityTierConsumers: ordersConsumers,
  getEntityPaths: async () => exampleEntityPaths,
};

/** Renders as on the page of the orders service, with an API that answers as given. */
export function renderOnEntityPage(
  element: ReactElement,
  api: Partial<PlatformProductsApi>,
  options?: { path?: string },
) {
  return renderInTestApp(
    <EntityProvider entity={ordersEntity}>{element}</EntityProvider>,
    {
      apis: [
        [
          platformProductsApiRef,
          { ...tabAnswers, ...api } as PlatformProductsApi,
        ],
        [catalogApiRef, catalogApiMock({ entities: [ordersEntity] })],
      ],
      mountedRoutes: {
        '/platform-products': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [options?.path ?? '/'],
    },
  );
}

/** What the client throws where the backend knows no such entity. */
export function notFound(): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'NotFoundError', message: 'No such entity' },
        response: { statusCode: 404 },
      }),
      { status: 404, headers: { 'content-type': 'application/json' } },
    ),
  );
}
