import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type {
  EntitiesPage,
  EntitiesQuery,
  EntityReport,
  History,
  HistoryQuery,
  Overview,
  PageQuery,
  ProblemsPage,
  ProblemsQuery,
  RefreshAnswer,
  ScorecardDetail,
  ScorecardsPage,
  Status,
  SummaryPage,
  SummaryQuery,
  Tiers,
  TiersQuery,
  TransitionsPage,
} from '../wire/types';
import type { PlatformProductsApi } from './PlatformProductsApi';

/**
 * What {@link PlatformProductsClient} needs of its surroundings. The frontend's `discoveryApiRef`
 * and `fetchApiRef` fit, and so do the backend's discovery service and `fetch`.
 *
 * @public
 */
export interface PlatformProductsClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch(url: string, init?: RequestInit): Promise<Response> };
}

/**
 * {@link PlatformProductsApi} over HTTP.
 *
 * @public
 */
export class PlatformProductsClient implements PlatformProductsApi {
  constructor(private readonly options: PlatformProductsClientOptions) {}

  /** {@inheritDoc PlatformProductsApi.getOverview} */
  getOverview(): Promise<Overview> {
    return this.json('/overview');
  }

  /** {@inheritDoc PlatformProductsApi.getStatus} */
  getStatus(): Promise<Status> {
    return this.json('/status');
  }

  /** {@inheritDoc PlatformProductsApi.refresh} */
  refresh(): Promise<RefreshAnswer> {
    return this.json('/refresh', {}, { method: 'POST' });
  }

  /** {@inheritDoc PlatformProductsApi.getEntities} */
  getEntities(query: EntitiesQuery = {}): Promise<EntitiesPage> {
    return this.json('/entities', query);
  }

  /** {@inheritDoc PlatformProductsApi.getEntitiesCsv} */
  getEntitiesCsv(query: EntitiesQuery = {}): Promise<string> {
    return this.csv('/entities', query);
  }

  /** {@inheritDoc PlatformProductsApi.getReport} */
  getReport(
    entityRef: string,
    options: { at?: string } = {},
  ): Promise<EntityReport> {
    return this.json(entityPath(entityRef), options);
  }

  /** {@inheritDoc PlatformProductsApi.getEntityHistory} */
  getEntityHistory(
    entityRef: string,
    query: PageQuery = {},
  ): Promise<TransitionsPage> {
    return this.json(`${entityPath(entityRef)}/history`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getScorecards} */
  getScorecards(query: PageQuery = {}): Promise<ScorecardsPage> {
    return this.json('/scorecards', query);
  }

  /** {@inheritDoc PlatformProductsApi.getScorecard} */
  getScorecard(name: string): Promise<ScorecardDetail> {
    return this.json(scorecardPath(name));
  }

  /** {@inheritDoc PlatformProductsApi.getScorecardSummary} */
  getScorecardSummary(name: string, query: SummaryQuery): Promise<SummaryPage> {
    return this.json(`${scorecardPath(name)}/summary`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getScorecardHistory} */
  getScorecardHistory(
    name: string,
    query: HistoryQuery = {},
  ): Promise<History> {
    return this.json(`${scorecardPath(name)}/history`, query);
  }

  /** {@inheritDoc PlatformProductsApi.getTiers} */
  getTiers(query: TiersQuery = {}): Promise<Tiers> {
    return this.json('/tiers', query);
  }

  /** {@inheritDoc PlatformProductsApi.getProblems} */
  getProblems(query: ProblemsQuery = {}): Promise<ProblemsPage> {
    return this.json('/problems', query);
  }

  /** {@inheritDoc PlatformProductsApi.getProblemsCsv} */
  getProblemsCsv(query: ProblemsQuery = {}): Promise<string> {
    return this.csv('/problems', query);
  }

  private async json<T>(
    path: string,
    query: object = {},
    init: RequestInit = {},
  ): Promise<T> {
    const response = await this.request(path, query, {
      ...init,
      headers: { accept: 'application/json' },
    });
    return response.json();
  }

  private async csv(path: string, query: object): Promise<string> {
    const response = await this.request(path, query, {
      headers: { accept: 'text/csv' },
    });
    return response.text();
  }

  private async request(path: string, query: object, init: RequestInit) {
    const { discoveryApi, fetchApi } = this.options;
    const base = await discoveryApi.getBaseUrl('platform-products');
    const response = await fetchApi.fetch(
      `${base}${path}${queryText(query)}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

function scorecardPath(name: string): string {
  return `/scorecards/${encodeURIComponent(name)}`;
}

/**
 * A list becomes one parameter per value. An empty list selects nothing, which no query can say, so
 * it is refused here rather than sent as if the filter were not there.
 */
function queryText(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value) && value.length === 0) {
      throw new TypeError(
        `Cannot query: "${name}" is an empty list; allowed is at least one value, or to leave it out`,
      );
    }
    for (const one of [value].flat()) {
      if (one !== undefined) parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
