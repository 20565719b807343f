import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  BackstageServicePrincipal,
} from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { z } from 'zod';
import type { ReadContext } from '../read/ReadContext';
import type { MetadataConfig } from 'backstage-plugin-platform-products-core';
import type { IngestControl } from '../ingest/IngestControl';

/** Who asks: a person or another plugin. */
export type Caller = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** What a handler works with. */
export interface RequestContext extends ReadContext {
  metadata: MetadataConfig;
  ingest: IngestControl;
}

/** One column of a CSV answer. */
export interface Column<Item> {
  header: string;
  value(item: Item): string | number | undefined;
}

interface Page<Item> {
  items: Item[];
  nextCursor?: string;
}

/** One route: everything that the router, the OpenAPI document and the tests know of it. */
export interface Route {
  method: 'get' | 'post';
  /** Express path; parameters are texts. */
  path: string;
  /** Name of the operation and of its answer in the OpenAPI document. */
  operation: string;
  summary: string;
  permission: BasicPermission;
  query?: z.ZodObject;
  status: number;
  response: z.ZodType;
  /** Id of the audit event; only for what is not merely read. */
  auditEvent?: string;
  /** Present on lists: they answer `Accept: text/csv` as well. */
  columns?: Column<any>[];
  answer(
    context: RequestContext,
    params: Record<string, string>,
    query: any,
  ): Promise<unknown>;
}

/** Keeps the types of query and answer together where a route is written down. */
export function route<
  Response extends z.ZodType,
  Query extends z.ZodObject = z.ZodObject<{}>,
>(
  definition: Omit<
    Route,
    'answer' | 'query' | 'response' | 'columns' | 'status'
  > & {
    status?: number;
    query?: Query;
    response: Response;
    columns?: z.output<Response> extends Page<infer Item>
      ? Column<Item>[]
      : never;
    answer(
      context: RequestContext,
      params: Record<string, string>,
      query: z.output<Query>,
    ): Promise<z.output<Response>>;
  },
): Route {
  return { status: 200, ...definition } as Route;
}
