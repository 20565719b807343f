import type {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Caller } from '../caller/Caller';
import type { PlatformProductsConfig } from '../config/PlatformProductsConfig';
import type { IngestControl } from '../ingest/IngestControl';
import type { Announcer } from '../notices/announce/Announcer';
import { settleNotice } from '../notices/settle/settleNotices';
import type { NoticeSource } from '../notices/read/NoticeReadContext';
import type { ReadStore } from '../read/ReadStore';
import { ScorecardDefinitions } from '../read/ScorecardDefinitions';
import { CatalogVisibility } from '../read/visibility/CatalogVisibility';
import type { TierSource } from '../tiers/TierSource';
import type { RequestAudit } from './RequestAudit';
import type { RequestContext } from './Route';

/** What handlers stand on, whoever calls them. */
export interface ContextDeps {
  store: ReadStore;
  config: PlatformProductsConfig;
  ingest: IngestControl;
  notices: NoticeSource;
  tiers: TierSource;
  announcer: Announcer;
  catalog: CatalogService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  /** The clock of the answers. */
  now?: () => Date;
}

/** Makes the context of each request, in the name of its caller. */
export function requestContexts(deps: ContextDeps) {
  const now = deps.now ?? (() => new Date());
  const definitions = new ScorecardDefinitions();
  const visibility = new CatalogVisibility({ ...deps, now });
  return async (
    caller: Caller,
    audit: RequestAudit,
  ): Promise<RequestContext> => ({
    store: deps.store,
    definitions,
    ladder: deps.config.ladder,
    metadata: deps.config.metadata,
    intervalSeconds: deps.config.ingest.intervalSeconds,
    ingest: deps.ingest,
    notices: deps.notices,
    tiers: deps.tiers,
    announcer: deps.announcer,
    settle: id =>
      settleNotice(
        { ...deps.notices, announce: deps.announcer.settled },
        id,
        now(),
      ),
    visible: await visibility.of(caller.credentials),
    caller,
    ...audit,
    now: now(),
  });
}
