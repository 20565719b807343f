import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { z } from 'zod';
import type { ReadContext } from '../read/ReadContext';
import type { MetadataConfig } from 'backstage-plugin-platform-products-core';
import type { CommandContext } from '../notices/commands/CommandContext';
import type { TierCommandContext } from '../tiers/commands/TierCommandContext';

/** What a handler works with. */
export interface RequestContext
  extends ReadContext,
    CommandContext,
    TierCommandContext {
  metadata: MetadataConfig;
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
  method: 'get' | 'post' | 'put' | 'patch';
  /** Express path; parameters are texts. */
  path: string;
  /** Name of the operation and of its answer in the OpenAPI document. */
  operation: string;
  summary: string;
  permission: BasicPermission;
  /** Opens the route as well; what it allows there, the handler decides. */
  orPermission?: BasicPermission;
  query?: z.ZodObject;
  /** Of a JSON body; without it none is read. */
  body?: z.ZodType;
  /** Most bytes of the body, where it may be larger than others. */
  bodyLimit?: number;
  status: number;
  response: z.ZodType;
  /** The answer is a text of this media type instead of JSON. */
  mediaType?: string;
  /** For programs that send no headers: credentials may stand in the parameter `token`. */
  tokenInQuery?: boolean;
  /** Answers 409 where somebody else was faster. */
  conflicts?: boolean;
  /** Id of the audit event; only for what is not merely read. */
  auditEvent?: string;
  /** Present on lists: they answer `Accept: text/csv` as well. */
  columns?: Column<any>[];
  answer(
    context: RequestContext,
    params: Record<string, string>,
    query: any,
    body: any,
  ): Promise<unknown>;
}

/** Keeps the types of query, body and answer together where a route is written down. */
export function route<
  Response extends z.ZodType,
  Query extends z.ZodObject = z.ZodObject<{}>,
  Body extends z.ZodType = z.ZodUndefined,
>(
  definition: Omit<
    Route,
    'answer' | 'query' | 'body' | 'response' | 'columns' | 'status'
  > & {
    status?: number;
    query?: Query;
    body?: Body;
    response: Response;
    columns?: z.output<Response> extends Page<infer Item>
      ? Column<Item>[]
      : never;
    answer(
      context: RequestContext,
      params: Record<string, string>,
      query: z.output<Query>,
      body: z.output<Body>,
    ): Promise<z.output<Response>>;
  },
): Route {
  return { status: 200, ...definition } as Route;
}
