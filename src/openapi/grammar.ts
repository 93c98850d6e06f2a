/** The objects of OpenAPI 2.0 to 3.2 in which a reference can stand, or through which one is reached. */
export type Kind =
  | 'document'
  | 'components'
  | 'paths'
  | 'path item'
  | 'operation'
  | 'parameter'
  | 'request body'
  | 'responses'
  | 'response'
  | 'media type'
  | 'encoding'
  | 'header'
  | 'example'
  | 'link'
  | 'callback'
  | 'security scheme'
  | 'schema';

/** `map`: every key is a name that the author chose, so that none of them is a keyword. */
export type Shape = 'one' | 'list' | 'map';

export interface Field {
  readonly shape: Shape;
  readonly kind: Kind;
}

export interface Rule {
  /** Whether a Reference Object can stand in its place. */
  readonly referable: boolean;
  readonly fields: ReadonlyMap<string, Field>;
  /** What every other key holds, extensions (`x-…`) set aside. */
  readonly others?: Kind;
}

export type Grammar = Readonly<Record<Kind, Rule>>;

type Fields = Readonly<Partial<Record<Shape, Readonly<Record<string, Kind>>>>>;

function rule(referable: boolean, fields: Fields, others?: Kind): Rule {
  const shapes: readonly Shape[] = ['one', 'list', 'map'];
  const entries = shapes.flatMap((shape) =>
    Object.entries(fields[shape] ?? {}).map(([key, kind]): [string, Field] => [key, { shape, kind }]),
  );
  return { referable, fields: new Map(entries), ...(others ? { others } : {}) };
}

function all(kind: Kind, ...keys: readonly string[]): Record<string, Kind> {
  return Object.fromEntries(keys.map((key) => [key, kind]));
}

const parameter = rule(true, {
  one: { schema: 'schema' },
  map: { content: 'media type', examples: 'example' },
});

/**
 * OpenAPI 3.2 §4, which holds 3.0 and 3.1 as well. What is not in here is data: examples, defaults, constants, extensions.
 * Media types are referable from 3.2 on and in many older descriptions.
 */
export const grammar: Grammar = {
  document: rule(false, {
    one: { paths: 'paths', components: 'components' },
    map: { webhooks: 'path item' },
  }),
  components: rule(false, {
    map: {
      schemas: 'schema',
      responses: 'response',
      parameters: 'parameter',
      examples: 'example',
      requestBodies: 'request body',
      headers: 'header',
      securitySchemes: 'security scheme',
      links: 'link',
      callbacks: 'callback',
      pathItems: 'path item',
      mediaTypes: 'media type',
    },
  }),
  paths: rule(false, {}, 'path item'),
  'path item': rule(true, {
    one: all('operation', 'get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'),
    list: { parameters: 'parameter' },
    map: { additionalOperations: 'operation' },
  }),
  operation: rule(false, {
    one: { requestBody: 'request body', responses: 'responses' },
    list: { parameters: 'parameter' },
    map: { callbacks: 'callback' },
  }),
  parameter,
  header: parameter,
  'request body': rule(true, { map: { content: 'media type' } }),
  responses: rule(false, {}, 'response'),
  response: rule(true, { map: { headers: 'header', content: 'media type', links: 'link' } }),
  'media type': rule(true, {
    one: { schema: 'schema', itemSchema: 'schema', itemEncoding: 'encoding' },
    list: { prefixEncoding: 'encoding' },
    map: { examples: 'example', encoding: 'encoding' },
  }),
  encoding: rule(false, { map: { headers: 'header' } }),
  example: rule(true, {}),
  link: rule(true, {}),
  callback: rule(true, {}, 'path item'),
  'security scheme': rule(true, {}),
  schema: rule(true, {
    one: all(
      'schema',
      'items',
      'additionalProperties',
      'unevaluatedProperties',
      'unevaluatedItems',
      'contains',
      'propertyNames',
      'contentSchema',
      'not',
      'if',
      'then',
      'else',
    ),
    list: all('schema', 'allOf', 'anyOf', 'oneOf', 'prefixItems'),
    map: all('schema', 'properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'),
  }),
};

/** Swagger 2.0: its parameters and headers are half schemas themselves, whose `items` cannot refer. */
export const swaggerGrammar: Grammar = {
  ...grammar,
  document: rule(false, {
    one: { paths: 'paths' },
    map: {
      definitions: 'schema',
      parameters: 'parameter',
      responses: 'response',
      securityDefinitions: 'security scheme',
    },
  }),
  operation: rule(false, { one: { responses: 'responses' }, list: { parameters: 'parameter' } }),
  parameter: rule(true, { one: { schema: 'schema' } }),
  header: rule(false, {}),
  response: rule(true, { one: { schema: 'schema' }, map: { headers: 'header' } }),
};

/** Keywords whose value is data in whichever object they stand. */
export const dataKeywords: ReadonlySet<string> = new Set([
  'example',
  'examples',
  'default',
  'const',
  'enum',
  'value',
]);

/** Keywords whose members are named by the author, in a place of which nothing else is known. */
export const namingKeywords: ReadonlySet<string> = new Set([
  ...(['schema', 'components'] as const).flatMap((kind) =>
    [...grammar[kind].fields].filter(([, { shape }]) => shape === 'map').map(([key]) => key),
  ),
]);
