import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { MAX_LIMIT } from 'backstage-plugin-platform-products-common';
import type { Request, Response, Router as ExpressRouter } from 'express';
import Router from 'express-promise-router';
import type { PlatformProductsConfig } from '../config/PlatformProductsConfig';
import type { IngestControl } from '../ingest/IngestControl';
import type { ReadStore } from '../read/ReadStore';
import { ScorecardDefinitions } from '../read/ScorecardDefinitions';
import { CatalogVisibility } from '../read/visibility/CatalogVisibility';
import { openApiDocument } from './openApiDocument';
import { parseQuery } from './parseQuery';
import type { Caller, RequestContext, Route } from './Route';
import { routes } from './routes';
import { writeCsv } from './writeCsv';

/** What the API stands on. */
export interface RouterDeps {
  store: ReadStore;
  config: PlatformProductsConfig;
  ingest: IngestControl;
  auditor: AuditorService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  /** The clock of the answers. */
  now?: () => Date;
}

/**
 * The HTTP API. Each route is parsed, authorised, answered and written by one frame, so that none
 * can forget a part.
 */
export function createRouter(deps: RouterDeps): ExpressRouter {
  const now = deps.now ?? (() => new Date());
  const definitions = new ScorecardDefinitions();
  const visibility = new CatalogVisibility({ ...deps, now });
  const document = openApiDocument(routes);
  const router = Router();

  const contextOf = async (credentials: Caller): Promise<RequestContext> => ({
    store: deps.store,
    definitions,
    ladder: deps.config.ladder,
    metadata: deps.config.metadata,
    intervalSeconds: deps.config.ingest.intervalSeconds,
    ingest: deps.ingest,
    visible: await visibility.of(credentials),
    now: now(),
  });

  const serve = async (route: Route, req: Request, res: Response) => {
    const credentials = await deps.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await authorise(deps.permissions, route.permission, credentials);
    const operation = `${req.method} ${req.path}`;
    const query = parseQuery(operation, req.originalUrl, route.query);
    const context = await contextOf(credentials);
    const answer = (asked: object) => route.answer(context, req.params, asked);
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
    res.status(route.status).json(await answer(query));
  };

  router.get('/openapi.json', (_req, res) => res.json(document));
  for (const route of routes) {
    router[route.method](route.path, (req, res) =>
      route.auditEvent === undefined
        ? serve(route, req, res)
        : audited(deps.auditor, route.auditEvent, req, () =>
            serve(route, req, res),
          ),
    );
  }
  return router;
}

async function authorise(
  permissions: PermissionsService,
  permission: BasicPermission,
  credentials: Caller,
): Promise<void> {
  const [decision] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You lack the permission "${permission.name}" that this needs`,
    );
  }
}

async function audited(
  auditor: AuditorService,
  eventId: string,
  request: Request,
  act: () => Promise<void>,
): Promise<void> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request,
  });
  try {
    await act();
    await event.success();
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}

function wantsCsv(req: Request): boolean {
  return req.accepts(['application/json', 'text/csv']) === 'text/csv';
}

/** A CSV answer holds all pages, so it reads the largest ones; not every list is paged. */
function pageOf({ query }: Route, cursor: string | undefined) {
  return query && 'cursor' in query.shape ? { limit: MAX_LIMIT, cursor } : {};
}
