import { z } from 'zod';
import type { Operation } from '../operation.ts';

type Document = Readonly<Record<string, unknown>>;

/** The published contract: OpenAPI 3.1, each operation with the privilege it needs. */
export function openApi(operations: readonly Operation[], version: string): Document {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/gu, '{$1}').replace(/\*$/u, '{path}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ambit',
      version,
      description: 'Everything the screens do. Errors are problem documents (RFC 9457).',
    },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        signIn: { type: 'apiKey', in: 'cookie', name: '__Host-ambit' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function described(operation: Operation): Document {
  const status = operation.redirects ? '303' : String(operation.status ?? 200);
  const needs = typeof operation.needs === 'string' ? operation.needs : operation.needs.id;
  return {
    operationId: operation.id,
    summary: operation.does.en,
    tags: [operation.id.split('.')[0]],
    'x-privilege': needs,
    ...('because' in operation && { 'x-because': operation.because }),
    security: operation.needs === 'public' ? [] : [{ signIn: [] }, { token: [] }],
    parameters: [...pathParameters(operation), ...queryParameters(operation), ...headerParameters(operation)],
    ...body(operation),
    responses: {
      [status]: answered(operation),
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function body(operation: Operation): Document {
  if (operation.upload) {
    const schema = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!operation.input) return {};
  return {
    requestBody: {
      required: true,
      content: {
        [mediaOf(operation)]: {
          schema: schemaOf(operation.input, 'input'),
        },
      },
    },
  };
}

const mediaOf = ({ form, speaks }: Operation): string =>
  form ? 'application/x-www-form-urlencoded' : speaks === 'scim' ? 'application/scim+json' : 'application/json';

function answered(operation: Operation): Document {
  if (operation.redirects) return { description: 'The browser is sent on', headers: { Location: { schema: uri } } };
  if (operation.status === 204) return { description: 'Done' };
  if (operation.stream)
    return { description: 'Done', content: { [operation.stream.split(';')[0] ?? '']: { schema: { type: 'string' } } } };
  const media = operation.speaks === 'scim' ? 'application/scim+json' : 'application/json';
  return { description: 'Done', content: { [media]: { schema: schemaOf(operation.output, 'output') } } };
}

function pathParameters(operation: Operation): Document[] {
  const names = [...operation.path.matchAll(/:(\w+)/gu)].map((match) => match[1] ?? '');
  const all = operation.path.endsWith('*') ? [...names, 'path'] : names;
  return all.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema:
      operation.parameters?.[name] === 'text' || name === 'path'
        ? { type: 'string' }
        : { type: 'string', format: 'uuid' },
  }));
}

function queryParameters(operation: Operation): Document[] {
  if (!operation.query) return [];
  const schema = schemaOf(operation.query, 'input') as {
    properties?: Record<string, Document>;
    required?: readonly string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}

const headerParameters = (operation: Operation): Document[] => [
  ...(operation.edits
    ? [
        {
          name: 'If-Match',
          in: 'header',
          required: operation.edits === true,
          schema: { type: 'string' },
          description: 'The version that is changed, in quotes',
        },
      ]
    : []),
  ...(operation.method === 'GET' || operation.needs === 'public' || operation.quiet
    ? []
    : [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } }]),
];

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Document {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  return rest;
}

const uri = { type: 'string', format: 'uri' };

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'detail'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    privilege: { type: 'string' },
    because: { type: 'array', items: { type: 'string' } },
    remedy: { type: 'array', items: { type: 'string' } },
    askWhom: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'role'],
        properties: { id: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
      },
    },
  },
};
