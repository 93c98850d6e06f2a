import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { Origins, SwaggerSchemas } from './swagger-schemas.ts';

/** A parameter of Swagger 2.0 with the place where it was written. */
export interface WrittenParameter {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** What of a parameter is no part of its schema. */
const ownFields: readonly string[] = [
  ...[
    'name',
    'in',
    'required',
    'description',
    'allowEmptyValue',
    'collectionFormat',
    'x-example',
    'x-examples',
  ],
];

/** A parameter or a header is its own schema in Swagger 2.0. */
export function schemaOfItself(schemas: SwaggerSchemas, value: JsonObject): Json {
  const entries = Object.entries(value).filter(([key]) => !ownFields.includes(key));
  return schemas.converted(Object.fromEntries(entries));
}

/** `undefined` for a list that OpenAPI 3 cannot write down, such as one that is separated by tabs. */
function styleOf(place: Json | undefined, format: Json | undefined): JsonObject | undefined {
  const isInUrl = place === 'query' || place === 'formData';
  if (format === 'multi') return isInUrl ? { style: 'form', explode: true } : undefined;
  if (format === 'ssv') return isInUrl ? { style: 'spaceDelimited', explode: false } : undefined;
  if (format === 'pipes') return isInUrl ? { style: 'pipeDelimited', explode: false } : undefined;
  if (format === 'tsv') return undefined;
  return { style: isInUrl ? 'form' : 'simple', explode: false };
}

/** A parameter in a path, a query or a header. */
export function convertedParameter(
  schemas: SwaggerSchemas,
  { value, pointer }: WrittenParameter,
  to: string,
  origins: Origins,
): JsonObject {
  const { name = '', in: place = '', required, description, allowEmptyValue, type, items } = value;
  const example = value['x-example'];
  const style = type === 'array' ? styleOf(place, value.collectionFormat) : {};
  // where its separator has no name in OpenAPI 3, a list of one item looks like that item
  const schema = style ? schemaOfItself(schemas, value) : schemas.converted(items ?? true);
  origins.note(to, pointer);
  origins.note(`${to}/schema`, style ? pointer : `${pointer}/items`);
  return {
    name,
    in: place,
    ...given({ required, description, allowEmptyValue, example }),
    ...style,
    schema,
  };
}

const formTypes: readonly string[] = ['multipart/form-data', 'application/x-www-form-urlencoded'];

/** The parameters in the body, or in a form, as the request body of OpenAPI 3. */
export function convertedBody(
  schemas: SwaggerSchemas,
  parameters: readonly WrittenParameter[],
  consumes: readonly string[],
  to: string,
  origins: Origins,
): JsonObject | undefined {
  const body = parameters.find(({ value }) => value.in === 'body');
  const fields = parameters.filter(({ value }) => value.in === 'formData');
  if (body) return plainBody(schemas, body, consumes, to, origins);
  const [first] = fields;
  if (!first) return undefined;
  const hasFile = fields.some(({ value }) => value.type === 'file');
  const wanted = hasFile ? formTypes.slice(0, 1) : formTypes;
  const listed = wanted.filter((type) => consumes.includes(type));
  const types = listed.length > 0 ? listed : wanted.slice(-1);
  origins.note(to, first.pointer);
  for (const type of types) {
    const at = `${to}/content/${type.replace('/', '~1')}/schema`;
    origins.note(at, first.pointer);
    for (const { value, pointer } of fields) origins.note(`${at}/properties/${String(value.name)}`, pointer);
  }
  const named = fields.map(({ value }): [string, Json] => [
    String(value.name),
    schemaOfItself(schemas, value),
  ]);
  const lists = fields.filter(({ value }) => value.type === 'array');
  const encoding = lists.map(({ value }): [string, Json] => [
    String(value.name),
    styleOf('formData', value.collectionFormat) ?? {},
  ]);
  const required = fields
    .filter(({ value }) => value.required === true)
    .map(({ value }) => String(value.name));
  const schema = {
    type: 'object',
    properties: Object.fromEntries(named),
    ...(required.length > 0 ? { required } : {}),
  };
  const mediaType = { schema, ...(lists.length > 0 ? { encoding: Object.fromEntries(encoding) } : {}) };
  return {
    required: required.length > 0,
    content: Object.fromEntries(types.map((type) => [type, mediaType])),
  };
}

function plainBody(
  schemas: SwaggerSchemas,
  { value, pointer }: WrittenParameter,
  consumes: readonly string[],
  to: string,
  origins: Origins,
): JsonObject {
  const { schema = true, description, required } = value;
  const listed = consumes.filter((type) => !formTypes.includes(type));
  const types = listed.length > 0 ? listed : ['application/json'];
  const named = isObject(value['x-examples']) ? value['x-examples'] : {};
  origins.note(to, pointer);
  const content = types.map((type): [string, Json] => {
    const at = `${to}/content/${type.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    origins.note(at, pointer);
    const example = member(named, type) ?? value['x-example'];
    return [type, { schema: schemas.converted(schema), ...given({ example }) }];
  });
  return { ...given({ description, required }), content: Object.fromEntries(content) };
}

/** Members that are there. */
export function given(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  const entries = Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
