import type { Json, JsonObject } from '../../src/core/json.ts';

const propertyNames = [
  ...[
    'id',
    'node_id',
    'name',
    'full_name',
    'description',
    'html_url',
    'url',
    'created_at',
    'updated_at',
    'state',
  ],
  ...[
    'private',
    'archived',
    'size',
    'language',
    'default_branch',
    'permissions',
    'score',
    'visibility',
    'topics',
  ],
];

function scalar(name: string, seed: number): JsonObject {
  if (name === 'id' || name === 'size')
    return { type: 'integer', format: 'int64', minimum: 0, examples: [seed] };
  if (name.endsWith('_at')) return { type: ['string', 'null'], format: 'date-time' };
  if (name.endsWith('url'))
    return { type: 'string', format: 'uri', examples: [`https://example.com/${seed}`] };
  if (name === 'state') return { type: 'string', enum: ['open', 'closed', 'merged'], default: 'open' };
  if (name === 'private' || name === 'archived') return { type: 'boolean' };
  if (name === 'topics') return { type: 'array', items: { type: 'string', maxLength: 50 }, maxItems: 20 };
  if (name === 'name') return { type: 'string', pattern: '^[A-Za-z0-9_.-]+$', minLength: 1, maxLength: 100 };
  return {
    type: 'string',
    description: `What the ${name} of number ${seed} says about the thing it belongs to.`,
  };
}

/** A component of some twenty properties that refers to its neighbours and, through them, to itself. */
function component(index: number, count: number): JsonObject {
  const ref = (to: number): JsonObject => ({ $ref: `#/components/schemas/thing-${to % count}` });
  const own = propertyNames.map((name): [string, Json] => [name, scalar(name, index)]);
  return {
    title: `Thing ${index}`,
    description: `A thing of kind ${index}, as long a sentence as people write about such things.`,
    type: 'object',
    required: ['id', 'name', 'url'],
    properties: {
      ...Object.fromEntries(own),
      owner: ref(index + 1),
      parent: { anyOf: [{ type: 'null' }, ref(Math.floor(index / 2))] },
      items: { type: 'array', items: ref(index * 7 + 3) },
    },
  };
}

function example(index: number): JsonObject {
  const one = (seed: number): JsonObject =>
    Object.fromEntries(
      propertyNames.map((name): [string, Json] => {
        if (name === 'id' || name === 'size') return [name, seed];
        if (name.endsWith('_at')) return [name, '2024-01-15T10:30:00Z'];
        if (name === 'private' || name === 'archived') return [name, false];
        if (name === 'topics') return [name, ['one', 'two']];
        if (name === 'state') return [name, 'open'];
        return [name, name.endsWith('url') ? `https://example.com/things/${seed}` : `${name}-${seed}`];
      }),
    );
  const many = Array.from({ length: 6 }, (_, n) => one(index + n));
  return { value: { ...one(index), owner: one(index + 1), items: many } };
}

/**
 * A description of the size and shape of the largest that are published: by default 1,200 operations and 12 MB, shared
 * parameters and components, cycles, an example for each response.
 */
export function largeDescription(operationCount = 1200): JsonObject {
  const resourceCount = Math.ceil(operationCount / 5);
  const schemaCount = Math.ceil((operationCount * 3) / 4);
  const paths: Record<string, Json> = {};
  const shared = (name: string): JsonObject => ({ $ref: `#/components/parameters/${name}` });
  for (let index = 0; index < resourceCount; index += 1) {
    const ref = (name: string): JsonObject => ({ $ref: `#/components/${name}/thing-${index}` });
    const content = {
      'application/json': { schema: ref('schemas'), examples: { default: ref('examples') } },
    };
    const list = { 'application/json': { schema: { type: 'array', items: ref('schemas') } } };
    const body = {
      type: 'object',
      required: ['name'],
      properties: Object.fromEntries(
        propertyNames.map((name): [string, Json] => [name, scalar(name, index)]),
      ),
    };
    const requestBody = { required: true, content: { 'application/json': { schema: body } } };
    const operation = (verb: string, more: JsonObject): JsonObject => ({
      summary: `${verb} thing ${index}`,
      description: `To ${verb} a thing of kind ${index}, one must be allowed to. `.repeat(4),
      tags: [`tag-${index % 40}`],
      operationId: `things/${verb}-${index}`,
      ...more,
      responses: {
        200: { description: 'Response', content: verb === 'list' ? list : content },
        404: { $ref: '#/components/responses/not-found' },
        422: { $ref: '#/components/responses/invalid' },
      },
    });
    const base = `/repos/{owner}/{repo}/things-${index}`;
    const place = [shared('owner'), shared('repo')];
    paths[base] = {
      get: operation('list', { parameters: [...place, shared('per-page'), shared('page'), shared('sort')] }),
      post: operation('create', { parameters: place, requestBody }),
    };
    paths[`${base}/{thing_id}`] = {
      get: operation('read', { parameters: [...place, shared('thing-id')] }),
      patch: operation('update', { parameters: [...place, shared('thing-id')], requestBody }),
      delete: operation('delete', { parameters: [...place, shared('thing-id')] }),
    };
  }
  const inPath = (name: string): JsonObject => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  });
  const inQuery = (name: string, schema: JsonObject): JsonObject => ({ name, in: 'query', schema });
  const error = { type: 'object', properties: { message: { type: 'string' } } };
  const failed = { description: 'Failed', content: { 'application/json': { schema: error } } };
  const numbered = (count: number, make: (index: number) => Json): JsonObject =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`thing-${index}`, make(index)]));
  return {
    openapi: '3.1.0',
    info: { title: 'A large API', version: '1.0.0' },
    paths,
    components: {
      parameters: {
        owner: inPath('owner'),
        repo: inPath('repo'),
        'thing-id': inPath('thing_id'),
        'per-page': inQuery('per_page', { type: 'integer', minimum: 1, maximum: 100, default: 30 }),
        page: inQuery('page', { type: 'integer', minimum: 1 }),
        sort: inQuery('sort', { type: 'string', enum: ['created', 'updated'] }),
      },
      responses: { 'not-found': failed, invalid: failed },
      schemas: numbered(schemaCount, (index) => component(index, schemaCount)),
      examples: numbered(operationCount, (index) => example(index)),
    },
  };
}
