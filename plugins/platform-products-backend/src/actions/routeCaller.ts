import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { authorise } from '../api/authorise';
import { parseBody } from '../api/parseBody';
import { ContextDeps, requestContexts } from '../api/requestContexts';
import type { Route } from '../api/Route';
import { identifyCaller } from '../caller/identifyCaller';

/** What calling a route from within the backend stands on. */
export interface CallDeps extends ContextDeps {
  auditor: AuditorService;
  auth: AuthService;
}

export interface Call {
  params?: Record<string, string>;
  query?: object;
  body?: object;
}

/**
 * Calls a route in the name of a caller, without HTTP but with the same permissions, the same
 * schemas and the same audit: what an action may do is what the API lets its caller do.
 */
export function routeCaller(deps: CallDeps) {
  const contextOf = requestContexts(deps);
  return async (
    route: Route,
    credentials: BackstageCredentials,
    { params = {}, query = {}, body }: Call,
  ): Promise<any> => {
    const operation = route.operation;
    const act = async (writeDown: (meta: JsonObject) => void) => {
      const caller = identifyCaller(deps, principalOf(deps.auth, credentials));
      await authorise(caller, route);
      const asked = route.query && parseBody(operation, query, route.query);
      const sent = route.body && parseBody(operation, body, route.body);
      const context = await contextOf(caller, writeDown);
      return route.answer(context, params, asked ?? {}, sent);
    };
    return route.auditEvent === undefined
      ? act(() => {})
      : audited(deps.auditor, route.auditEvent, act);
  };
}

function principalOf(auth: AuthService, credentials: BackstageCredentials) {
  if (
    auth.isPrincipal(credentials, 'user') ||
    auth.isPrincipal(credentials, 'service')
  ) {
    return credentials;
  }
  throw new AuthenticationError(
    'The action was called by nobody; allowed are users and services',
  );
}

async function audited<T>(
  auditor: AuditorService,
  eventId: string,
  act: (writeDown: (meta: JsonObject) => void) => Promise<T>,
): Promise<T> {
  const meta: JsonObject = { by: 'action' };
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    meta,
  });
  try {
    const answer = await act(more => Object.assign(meta, more));
    await event.success({ meta });
    return answer;
  } catch (error) {
    await event.fail({ meta, error: error as Error });
    throw error;
  }
}
