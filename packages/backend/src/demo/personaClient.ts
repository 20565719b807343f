import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { PlatformProductsClient } from 'backstage-plugin-platform-products-common';
import type { Persona } from '../personas/personas';

/** The API of the suite, as one of the people of the example company uses it. */
export function personaClient(
  discovery: DiscoveryService,
  persona: Persona,
): PlatformProductsClient {
  return new PlatformProductsClient({
    discoveryApi: discovery,
    fetchApi: {
      async fetch(url, init) {
        const headers = new Headers(init?.headers);
        headers.set('authorization', await authorization(discovery, persona));
        return fetch(url, { ...init, headers });
      },
    },
  });
}

async function authorization(discovery: DiscoveryService, persona: Persona) {
  const base = await discovery.getBaseUrl('auth');
  const answer = await fetch(`${base}/personas/refresh`, {
    method: 'POST',
    headers: { 'X-Persona': persona },
  });
  if (!answer.ok) {
    throw await ResponseError.fromResponse(answer);
  }
  const { backstageIdentity } = await answer.json();
  return `Bearer ${backstageIdentity.token}`;
}
