import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { authorise } from '../api/authorise';
import { parseBody } from '../api/parseBody';
import { audited, type RequestAudit } from '../api/RequestAudit';
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
    const act = async (audit: RequestAudit) => {
      const caller = identifyCaller(deps, principalOf(deps.auth, credentials));
      await authorise(caller, route);
      const asked = route.query && parseBody(operation, query, route.query);
      const sent = route.body && parseBody(operation, body, route.body);
      const context = await contextOf(caller, audit);
      return route.answer(context, params, asked ?? {}, sent);
    };
    return audited(
      deps.auditor,
      route.auditEvent,
      { meta: { by: 'action' } },
      act,
    );
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
