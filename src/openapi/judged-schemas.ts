import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { LocatedSchema, Operation } from '../core/operation.ts';
import { joinPointer } from '../core/pointer.ts';
import { readOperations } from './operations.ts';
import { walkSchema } from './schema-walk.ts';

/** Annotation that validators shipped compiled carry: the pointer of a schema in its description. */
export const pointerAnnotation = 'x-at';

/** The pointers of every schema that a request or a response is judged by, sorted. */
export function judgedPointers(document: JsonObject): string[] {
  return [...new Set([...judgedSchemas(allOperations(document))].map(({ pointer }) => pointer))].sort();
}

const known = new WeakMap<JsonObject, ReadonlyMap<Json, string>>();

/** Every schema object of a document with its pointer; references are not followed, so each is there once. */
export function schemaPointers(document: JsonObject): ReadonlyMap<Json, string> {
  const found = known.get(document) ?? findSchemas(document);
  known.set(document, found);
  return found;
}

function findSchemas(document: JsonObject): Map<Json, string> {
  const pointers = new Map<Json, string>();
  const note = (schema: JsonObject, pointer: string): void => {
    if (!pointers.has(schema)) pointers.set(schema, pointer);
  };
  const components = member(document.components, 'schemas');
  for (const [name, schema] of Object.entries(isObject(components) ? components : {})) {
    walkSchema(schema, joinPointer('', 'components', 'schemas', name), note);
  }
  for (const { schema, pointer } of judgedSchemas(allOperations(document))) walkSchema(schema, pointer, note);
  return pointers;
}

/** Keywords that say something to readers and nothing to a validator. */
const prose = [
  'title',
  'description',
  'examples',
  'example',
  'externalDocs',
  'xml',
  'deprecated',
  '$comment',
];

/** A copy in which every schema carries its pointer, and nothing that a validator does not need. */
export function withPointerAnnotations(document: JsonObject): JsonObject {
  const pointers = schemaPointers(document);
  const copy = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isObject(value)) return value;
    const at = pointers.get(value);
    const entries = Object.entries(value).filter(([key]) => at === undefined || !prose.includes(key));
    const copied = entries.map(([key, sub]): [string, Json] => [key, copy(sub)]);
    return Object.fromEntries(at === undefined ? copied : [...copied, [pointerAnnotation, at]]);
  };
  const copied = copy(document);
  return isObject(copied) ? copied : {};
}

function allOperations(document: JsonObject): Operation[] {
  return [...readOperations(document, 'path'), ...readOperations(document, 'webhook')];
}

function* judgedSchemas(operations: Iterable<Operation>): Generator<LocatedSchema> {
  for (const operation of operations) {
    const holders = [
      ...operation.parameters,
      ...(operation.body?.content ?? []),
      ...operation.responses.flatMap((response) => [...response.headers, ...response.content]),
    ];
    for (const { schema } of holders) if (schema) yield schema;
  }
}
