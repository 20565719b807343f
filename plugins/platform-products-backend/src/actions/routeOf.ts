import { NotFoundError } from '@backstage/errors';
import type { Route } from '../api/Route';
import { routes } from '../api/routes';

/** The route that an action is a way to. */
export function routeOf(operation: string): Route {
  const found = routes.find(route => route.operation === operation);
  if (!found) throw new NotFoundError(`No operation "${operation}"`);
  return found;
}
