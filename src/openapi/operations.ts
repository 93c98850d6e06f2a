import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import {
  type DeclaredHeader,
  type DeclaredResponse,
  type FieldEncoding,
  type MediaType,
  methods,
  type Operation,
  type Parameter,
  type ParameterPlace,
  type RequestBody,
} from '../core/operation.ts';
import { joinPointer } from '../core/pointer.ts';
import { partlyElsewhere } from './damages.ts';
import { type Followed, follow } from './followed.ts';
import { contentExamples, namedExamples } from './named-examples.ts';
import { operationServer } from './operation-server.ts';

const known = {
  path: new WeakMap<JsonObject, Operation[]>(),
  webhook: new WeakMap<JsonObject, Operation[]>(),
};

/** Every operation on paths, or every one the provider calls, in the order of the document. */
export function readOperations(document: JsonObject, kind: Operation['kind']): readonly Operation[] {
  const found = known[kind].get(document) ?? findOperations(document, kind);
  known[kind].set(document, found);
  return found;
}

function findOperations(document: JsonObject, kind: Operation['kind']): Operation[] {
  const root = kind === 'path' ? 'paths' : 'webhooks';
  const operations: Operation[] = [];
  const ids = new Set<string>();
  for (const [path, item] of Object.entries(objectAt(document, root))) {
    if (path.startsWith('x-') || (kind === 'path' && !path.startsWith('/'))) continue;
    const found = follow(document, item, joinPointer('', root, path));
    if (!found) continue;
    for (const method of methods) {
      const operation = found.value[method];
      if (!isObject(operation)) continue;
      const pointer = joinPointer(found.pointer, method);
      const read = readOperation(document, { kind, method, path, operation, pointer, item: found });
      // an id that another operation has names nothing
      operations.push(ids.has(read.id) ? { ...read, id: `${method.toUpperCase()} ${path}` } : read);
      ids.add(read.id);
    }
  }
  return operations;
}

interface OperationPlace {
  readonly kind: Operation['kind'];
  readonly method: Operation['method'];
  readonly path: string;
  readonly operation: JsonObject;
  readonly pointer: string;
  readonly item: Followed;
}

function readOperation(document: JsonObject, place: OperationPlace): Operation {
  const { kind, method, path, operation, pointer, item } = place;
  const body = readBody(document, operation.requestBody, joinPointer(pointer, 'requestBody'));
  const server = operationServer(document, item.value, operation);
  const id = operation.operationId;
  return {
    id: typeof id === 'string' ? id : `${method.toUpperCase()} ${path}`,
    kind,
    method,
    path,
    pointer,
    tags: strings(operation.tags),
    deprecated: operation.deprecated === true,
    ...(server ? { server } : {}),
    ...(operation[partlyElsewhere] === true ? { isPartlyElsewhere: true } : {}),
    parameters: fitted(path, pointer, readParameters(document, operation, pointer, item)),
    ...(body ? { body } : {}),
    responses: readResponses(document, operation, pointer),
    security: readSecurity(operation.security ?? document.security),
    ...('security' in operation || 'security' in document ? {} : { isSecurityUnsaid: true }),
  };
}

/** OpenAPI 3.1 §4.8.10.1: an operation's parameter replaces that of the path item with the same name and place. */
function readParameters(document: Json, operation: JsonObject, pointer: string, item: Followed): Parameter[] {
  const parameters = new Map<string, Parameter>();
  const lists: [Json | undefined, string][] = [
    [item.value.parameters, item.pointer],
    [operation.parameters, pointer],
  ];
  for (const [list, base] of lists) {
    if (!isArray(list)) continue;
    for (const [index, entry] of list.entries()) {
      const found = follow(document, entry, joinPointer(base, 'parameters', index));
      const parameter = found && readParameter(document, found);
      if (parameter) parameters.set(`${parameter.in}:${parameter.name}`, parameter);
    }
  }
  return [...parameters.values()];
}

/**
 * The parameters that a path has a place for, those that nobody declared as any text. OpenAPI 3.1 §4.8.8.2 wants them
 * to be the same, and in many descriptions they are not.
 */
function fitted(path: string, pointer: string, parameters: readonly Parameter[]): Parameter[] {
  if (!path.startsWith('/')) return [...parameters];
  const names = [...new Set([...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? ''))];
  const sent = parameters.filter((parameter) => parameter.in !== 'path' || names.includes(parameter.name));
  const declared = new Set(sent.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
  const missing = names.filter((name) => !declared.has(name));
  return [
    ...sent,
    ...missing.map(
      (name): Parameter => ({
        name,
        in: 'path',
        required: true,
        pointer,
        style: 'simple',
        explode: false,
        allowReserved: false,
        examples: [],
      }),
    ),
  ];
}

const places: readonly string[] = ['path', 'query', 'header', 'cookie'];
/** OpenAPI 3.1 §4.8.12.1: definitions of these header parameters are ignored. */
const ignoredHeaders = ['accept', 'content-type', 'authorization'];

function isPlace(value: Json | undefined): value is ParameterPlace {
  return typeof value === 'string' && places.includes(value);
}

function readParameter(document: Json, { value, pointer }: Followed): Parameter | undefined {
  const { name, in: place } = value;
  if (typeof name !== 'string' || !isPlace(place)) return undefined;
  if (place === 'header' && ignoredHeaders.includes(name.toLowerCase())) return undefined;
  const style =
    typeof value.style === 'string'
      ? value.style
      : place === 'query' || place === 'cookie'
        ? 'form'
        : 'simple';
  const [mediaType] = readContent(document, value.content, joinPointer(pointer, 'content'));
  const schema = value.schema === undefined ? mediaType?.schema : located(value, pointer);
  return {
    name,
    in: place,
    required: value.required === true || place === 'path',
    pointer,
    style,
    explode: typeof value.explode === 'boolean' ? value.explode : style === 'form',
    allowReserved: value.allowReserved === true,
    ...(mediaType ? { contentType: mediaType.type } : {}),
    ...(schema ? { schema } : {}),
    examples: mediaType ? mediaType.examples : namedExamples(document, value, pointer),
  };
}

function readBody(document: Json, value: Json | undefined, pointer: string): RequestBody | undefined {
  const found = follow(document, value, pointer);
  if (!found) return undefined;
  return {
    required: found.value.required === true,
    pointer: found.pointer,
    content: readContent(document, found.value.content, joinPointer(found.pointer, 'content')),
  };
}

function readResponses(document: Json, operation: JsonObject, pointer: string): DeclaredResponse[] {
  const responses: DeclaredResponse[] = [];
  for (const [status, entry] of Object.entries(objectAt(operation, 'responses'))) {
    const found = follow(document, entry, joinPointer(pointer, 'responses', status));
    if (!found || status.startsWith('x-')) continue;
    responses.push({
      status,
      pointer: found.pointer,
      headers: readHeaders(document, found),
      content: readContent(document, found.value.content, joinPointer(found.pointer, 'content')),
      undocumented: found.value['x-undocumented'] === true,
    });
  }
  return responses;
}

function readHeaders(document: Json, response: Followed): DeclaredHeader[] {
  const headers: DeclaredHeader[] = [];
  for (const [name, entry] of Object.entries(objectAt(response.value, 'headers'))) {
    const found = follow(document, entry, joinPointer(response.pointer, 'headers', name));
    if (!found || name.toLowerCase() === 'content-type') continue; // OpenAPI 3.1 §4.8.17.1: ignored
    const [mediaType] = readContent(document, found.value.content, joinPointer(found.pointer, 'content'));
    const schema = found.value.schema === undefined ? mediaType?.schema : located(found.value, found.pointer);
    headers.push({
      name,
      required: found.value.required === true,
      pointer: found.pointer,
      ...(schema ? { schema } : {}),
      ...(mediaType ? { contentType: mediaType.type } : {}),
    });
  }
  return headers;
}

function readContent(document: Json, content: Json | undefined, pointer: string): MediaType[] {
  if (!isObject(content)) return [];
  return Object.entries(content).flatMap(([type, entry]) => {
    const found = follow(document, entry, joinPointer(pointer, type));
    if (!found) return [];
    const schema = found.value.schema === undefined ? undefined : located(found.value, found.pointer);
    const examples = contentExamples(document, found.value, found.pointer);
    const encoding = readEncoding(found.value.encoding);
    return [{ type, pointer: found.pointer, ...(schema ? { schema } : {}), examples, ...encoding }];
  });
}

function readEncoding(value: Json | undefined): Pick<MediaType, 'encoding'> {
  if (!isObject(value)) return {};
  const fields = Object.entries(value).map(([name, entry]): [string, FieldEncoding] => {
    const { style, explode, contentType } = isObject(entry) ? entry : {};
    return [
      name,
      {
        ...(typeof style === 'string' ? { style } : {}),
        ...(typeof explode === 'boolean' ? { explode } : {}),
        ...(typeof contentType === 'string' ? { contentType } : {}),
      },
    ];
  });
  return { encoding: Object.fromEntries(fields) };
}

function located(holder: JsonObject, pointer: string): { pointer: string; schema: Json } {
  return { pointer: joinPointer(pointer, 'schema'), schema: holder.schema ?? true };
}

function readSecurity(value: Json | undefined): string[][] {
  if (!isArray(value)) return [];
  return value.filter(isObject).map((alternative) => Object.keys(alternative));
}

function objectAt(holder: JsonObject, key: string): JsonObject {
  const value = member(holder, key);
  return isObject(value) ? value : {};
}

function strings(value: Json | undefined): string[] {
  return isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
