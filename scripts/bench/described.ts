import type { Json, JsonObject } from '../../src/core/json.ts';

const perResource = 5;

/**
 * A description of so many operations as a benchmark needs: resources with a list, a create, a read, a replace and a
 * delete, each with a schema of its own, so that nothing is compiled once for all.
 */
export function describedOperations(count: number): JsonObject {
  const paths: Record<string, JsonObject> = {};
  const schemas: Record<string, Json> = { Problem: problem };
  for (let resource = 0; resource * perResource < count; resource += 1) {
    const room = count - resource * perResource;
    const name = `Thing${resource}`;
    schemas[name] = thing(resource);
    schemas[`New${name}`] = newThing(resource);
    const collection = Object.fromEntries(collectionOf(name).slice(0, room));
    const item = Object.fromEntries(itemOf(name).slice(0, Math.max(0, room - 2)));
    paths[`/things-${resource}`] = collection;
    if (Object.keys(item).length > 0)
      paths[`/things-${resource}/{id}`] = { parameters: [idParameter], ...item };
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: `${count} operations`, version: '1' },
    security: [{ key: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } },
    },
  };
}

/** What a server answers that keeps the word of every such description. */
export const thingExample = {
  id: 'thing-1',
  name: 'Lamp',
  kind: 'small',
  amount: 12,
  share: 0.5,
  email: 'lamp@example.com',
  tags: ['a', 'b'],
  note: null,
} as const;

const idParameter: JsonObject = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^thing-[0-9]+$', maxLength: 20 },
  example: 'thing-1',
};

const problem: JsonObject = {
  type: 'object',
  required: ['title', 'status'],
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
};

function fields(resource: number): JsonObject {
  return {
    name: { type: 'string', minLength: 1, maxLength: 40 + (resource % 40) },
    kind: { type: 'string', enum: ['small', 'medium', 'large'] },
    amount: { type: 'integer', minimum: 0, maximum: 1000 + resource },
    share: { type: 'number', minimum: 0, maximum: 1 },
    email: { type: 'string', format: 'email' },
    tags: { type: 'array', items: { type: 'string', minLength: 1 }, maxItems: 5, uniqueItems: true },
    note: { type: ['string', 'null'], maxLength: 100 },
  };
}

function newThing(resource: number): JsonObject {
  const { id: _id, ...example } = thingExample;
  return {
    type: 'object',
    required: ['name', 'kind', 'amount'],
    additionalProperties: false,
    properties: fields(resource),
    example,
  };
}

function thing(resource: number): JsonObject {
  return {
    type: 'object',
    required: ['id', 'name', 'kind', 'amount'],
    properties: { id: { type: 'string', pattern: '^thing-[0-9]+$' }, ...fields(resource) },
  };
}

function reference(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

function json(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } };
}

function problemResponse(description: string): JsonObject {
  return { description, content: { 'application/problem+json': { schema: reference('Problem') } } };
}

function refusals(...more: string[]): JsonObject {
  const statuses = ['400', '401', ...more];
  return Object.fromEntries(statuses.map((status) => [status, problemResponse(`Refused with ${status}`)]));
}

function collectionOf(name: string): [string, JsonObject][] {
  const limit = { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } };
  const sort = { name: 'sort', in: 'query', schema: { type: 'string', enum: ['name', 'amount'] } };
  const list = json({ type: 'array', items: reference(name) });
  return [
    [
      'get',
      {
        operationId: `list${name}`,
        parameters: [limit, sort],
        responses: { '200': { description: 'All of them', content: list }, ...refusals() },
      },
    ],
    [
      'post',
      {
        operationId: `create${name}`,
        requestBody: { required: true, content: json(reference(`New${name}`)) },
        responses: { '201': { description: 'Made', content: json(reference(name)) }, ...refusals('415') },
      },
    ],
  ];
}

function itemOf(name: string): [string, JsonObject][] {
  const found = { description: 'This one', content: json(reference(name)) };
  return [
    ['get', { operationId: `read${name}`, responses: { '200': found, ...refusals('404') } }],
    [
      'put',
      {
        operationId: `replace${name}`,
        requestBody: { required: true, content: json(reference(`New${name}`)) },
        responses: { '200': found, ...refusals('404', '415') },
      },
    ],
    [
      'delete',
      {
        operationId: `remove${name}`,
        responses: { '204': { description: 'Gone' }, ...refusals('404') },
      },
    ],
  ];
}
