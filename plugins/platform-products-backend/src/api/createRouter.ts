import type {
  AuditorService,
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { MAX_LIMIT } from 'backstage-plugin-platform-products-common';
import type { Request, Response, Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import type { CallerCredentials } from '../caller/Caller';
import { identifyCaller } from '../caller/identifyCaller';
import { authorise } from './authorise';
import { openApiDocument } from './openApiDocument';
import { parseBody } from './parseBody';
import { parseQuery } from './parseQuery';
import { readJson } from './readJson';
import { audited, type RequestAudit } from './RequestAudit';
import { ContextDeps, requestContexts } from './requestContexts';
import type { Route } from './Route';
import { routes } from './routes';
import { refuseUnusablePath } from './usableText';
import { writeCsv } from './writeCsv';

/** What the API stands on. */
export interface RouterDeps extends ContextDeps {
  auditor: AuditorService;
  auth: AuthService;
  httpAuth: HttpAuthService;
}

/**
 * The HTTP API. Each route is parsed, authorised, answered and written by one frame, so that none
 * can forget a part.
 */
export function createRouter(deps: RouterDeps): ExpressRouter {
  const contextOf = requestContexts(deps);
  const document = openApiDocument(routes);
  const router = Router();

  const serve = async (
    route: Route,
    req: Request,
    res: Response,
    audit: RequestAudit,
  ) => {
    const credentials = await credentialsOf(deps, route, req);
    const caller = identifyCaller(deps, credentials);
    await authorise(caller, route);
    const operation = `${req.method} ${req.path}`;
    refuseUnusablePath(operation, req.params);
    const query = parseQuery(operation, req.originalUrl, route.query);
    const body =
      route.body &&
      parseBody(
        operation,
        await readJson(operation, req, res, route.bodyLimit),
        route.body,
      );
    const context = await contextOf(caller, audit);
    const answer = (asked: object) =>
      route.answer(context, req.params, asked, body);
    if (route.columns && wantsCsv(req)) {
      await writeCsv(
        res,
        route.columns,
        cursor =>
          answer({ ...query, ...pageOf(route, cursor) }) as Promise<{
            items: unknown[];
          }>,
      );
      return;
    }
    res.status(route.status);
    if (route.mediaType) {
      res.type(route.mediaType).send(await answer(query));
    } else {
      res.json(await answer(query));
    }
  };

  router.get('/openapi.json', (_req, res) => res.json(document));
  for (const route of routes) {
    router[route.method](route.path, (req, res) =>
      audited(deps.auditor, route.auditEvent, { request: req }, audit =>
        serve(route, req, res, audit),
      ),
    );
  }
  return router;
}

async function credentialsOf(
  { auth, httpAuth }: RouterDeps,
  route: Route,
  req: Request,
): Promise<CallerCredentials> {
  const { token } = req.query;
  if (!route.tokenInQuery || typeof token !== 'string') {
    return httpAuth.credentials(req, { allow: ['user', 'service'] });
  }
  const credentials = await auth.authenticate(token);
  if (
    auth.isPrincipal(credentials, 'user') ||
    auth.isPrincipal(credentials, 'service')
  ) {
    return credentials;
  }
  throw new AuthenticationError(
    'The token in the parameter "token" is neither of a user nor of a service',
  );
}

function wantsCsv(req: Request): boolean {
  return req.accepts(['application/json', 'text/csv']) === 'text/csv';
}

/** A CSV answer holds all pages, so it reads the largest ones; not every list is paged. */
function pageOf({ query }: Route, cursor: string | undefined) {
  return query && 'cursor' in query.shape ? { limit: MAX_LIMIT, cursor } : {};
}
