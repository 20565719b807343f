import { z } from 'zod';
import type { Route } from './Route';

type JsonObject = Record<string, unknown>;

/** The API described in OpenAPI 3.1, from the schemas that requests and tests are read with. */
export function openApiDocument(routes: Route[]): JsonObject {
  const schemas: JsonObject = {};
  const paths: Record<string, JsonObject> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Platform Products', version: '1' },
    servers: [{ url: '/api/platform-products' }],
    paths,
    components: {
      schemas,
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ backstage: [] }],
  };
}

function operationOf(route: Route, schemas: JsonObject): JsonObject {
  const name = `${route.operation[0].toLocaleUpperCase(
    'en-US',
  )}${route.operation.slice(1)}`;
  const schema = {
    $ref: addSchema(`${name}Answer`, plainSchema(route.response), schemas),
  };
  const permissions = [route.permission, route.orPermission]
    .flatMap(permission => permission?.name ?? [])
    .join(' or ');
  return {
    operationId: route.operation,
    summary: route.summary,
    description: `Needs the permission ${permissions}.`,
    parameters: parametersOf(route),
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              $ref: addSchema(
                `${name}Body`,
                plainSchema(route.body, 'input'),
                schemas,
              ),
            },
          },
        },
      },
    }),
    responses: {
      [route.status]: {
        description: 'Done',
        content: {
          [route.mediaType ?? 'application/json']: { schema },
          ...(route.columns && { 'text/csv': { schema: { type: 'string' } } }),
        },
      },
      400: { description: 'Names what was found and what is allowed' },
      403: { description: 'The caller lacks the permission' },
      ...(route.path.includes(':') && {
        404: { description: 'Not there, or hidden from the caller' },
      }),
      ...(route.conflicts && {
        409: { description: 'Changed meanwhile, or not in a state for this' },
      }),
    },
  };
}

function parametersOf({ path, query }: Route): JsonObject[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    schema: plainSchema(schema),
  }));
  return [...inPath, ...inQuery];
}

/** Puts a schema and those that it shares among the components. */
function addSchema(
  name: string,
  schema: JsonObject,
  schemas: JsonObject,
): string {
  const text = JSON.stringify(schema).replaceAll(
    '"#/$defs/',
    `"#/components/schemas/${name}.`,
  );
  const { $defs, ...own } = JSON.parse(text) as JsonObject & {
    $defs?: JsonObject;
  };
  schemas[name] = own;
  for (const [key, definition] of Object.entries($defs ?? {})) {
    schemas[`${name}.${key}`] = definition;
  }
  return `#/components/schemas/${name}`;
}

function plainSchema(
  schema: z.core.$ZodType,
  io: 'input' | 'output' = 'output',
): JsonObject {
  const {
    $schema: _,
    '~standard': __,
    ...plain
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // What a transformation gives has the form of what it takes: refs in lower case, lists
      // without repetitions.
      const { def } = zodSchema._zod;
      if (def.type === 'pipe' && def.out._zod.def.type === 'transform') {
        Object.assign(jsonSchema, plainSchema(def.in, io));
      }
    },
  }) as JsonObject;
  return plain;
}
