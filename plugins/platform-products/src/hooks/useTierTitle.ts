import { useApi } from '@backstage/core-plugin-api';
import type { PlatformProductsApi } from 'backstage-plugin-platform-products-common';
import useAsync from 'react-use/esm/useAsync';
import { platformProductsApiRef } from '../api';

type Titles = ReadonlyMap<string, string>;

const NONE: Titles = new Map();

/** The ladder is configuration: it is asked for once, however many tiers are on a page. */
const kept = new WeakMap<object, Promise<Titles>>();

/** How tiers are called for people. Until it is known, and where the ladder has lost one, a name stands for itself. */
export function useTierTitle(): (name: string) => string {
  const api = useApi(platformProductsApiRef);
  const { value = NONE } = useAsync(() => titlesOf(api), [api]);
  return name => value.get(name) ?? name;
}

async function titlesOf(api: PlatformProductsApi): Promise<Titles> {
  const known = kept.get(api);
  if (known) {
    return known;
  }
  const asked = askFor(api);
  kept.set(api, asked);
  asked.catch(() => kept.delete(api));
  return asked;
}

async function askFor(api: PlatformProductsApi): Promise<Titles> {
  const { items } = await api.getTiers();
  return new Map(items.map(({ name, title }) => [name, title]));
}
