import { TextDecoder } from 'node:util';
import type { CaseBody, CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { type HttpRequest, headerValues } from '../core/http.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { Operation, Parameter, ParameterPlace } from '../core/operation.ts';
import { contentKind } from './content-kind.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { mediaTypeOf, parameterErrors } from './request-errors.ts';
import { objectFrom, pairsOf, readings, textOf } from './travelled-value.ts';

export interface ReceivedRequest {
  /** In the description's terms, as far as it could be read. */
  readonly request: CaseRequest;
  /** Whether the path could be told from its template; where it could not, nothing is known of its parameters. */
  readonly hasPath: boolean;
}

/** A request that somebody else wrote, read as its operation describes it: the way back from `serialise`. */
export function receivedRequest(
  operation: Operation,
  sent: HttpRequest,
  description: Description,
): ReceivedRequest {
  const { pathname, search } = new URL(sent.url);
  const segments = pathValues(operation.path, pathname);
  const cookies = headerValues(sent.headers, 'cookie').join('; ').split(/; */);
  const pairs = { query: pairsOf(search.slice(1).split('&')), cookie: pairsOf(cookies) };
  const values: Record<ParameterPlace, Record<string, Json>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const parameter of operation.parameters) {
    const { name, in: place } = parameter;
    const written =
      place === 'path'
        ? segments?.get(name)
        : place === 'header'
          ? headerValues(sent.headers, name).join(', ') || undefined
          : undefined;
    const value =
      place === 'query' || place === 'cookie'
        ? fromPairs(parameter, pairs[place], operation, description)
        : written === undefined
          ? undefined
          : best(parameter, readings(parameter, written), description);
    if (value !== undefined) values[place][name] = value;
  }
  const body = bodyOf(operation, sent);
  // whether credentials are right, and who adds them, a request by itself does not show
  const request: CaseRequest = { ...values, ...(body ? { body } : {}), credentials: 'sent' };
  return { request, hasPath: segments !== undefined };
}

/** The texts, still encoded, that stand for the placeholders of a template at the end of a path. */
function pathValues(template: string, pathname: string): Map<string, string> | undefined {
  const names = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const parts = template.split(/\{[^{}]*\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(`${parts.join('([^/]*)')}$`).exec(pathname);
  return found ? new Map(names.map((name, index) => [name, found[index + 1] ?? ''])) : undefined;
}

type Pairs = ReturnType<typeof pairsOf>;

function fromPairs(
  parameter: Parameter,
  pairs: Pairs,
  operation: Operation,
  description: Description,
): Json | undefined {
  const { name, in: place, style, explode, contentType } = parameter;
  if (contentType === undefined && style === 'deepObject') {
    const own = pairs.filter((pair) => pair.name === name || pair.name.startsWith(`${name}[`));
    return own.length > 0 ? objectFrom(name, own) : undefined;
  }
  const own = pairs.filter((pair) => pair.name === name);
  if (own.length === 0) {
    if (!explode || contentType !== undefined || !hasType(parameter, 'object', description)) return undefined;
    const taken = operation.parameters.filter((other) => other.in === place).map((other) => other.name);
    const members = pairs.filter((pair) => !taken.includes(pair.name));
    const fields = members.map((pair): [string, Json] => [pair.name, textOf(pair.written)]);
    return fields.length > 0 ? Object.fromEntries(fields) : undefined;
  }
  const [first] = own;
  const single = own.length === 1 && first ? readings(parameter, first.written) : [];
  return best(parameter, [...single, own.map(({ written }) => textOf(written))], description);
}

/** Text has no types, so that it may be read in several ways: one that the description allows, else as it declares it. */
function best(parameter: Parameter, candidates: readonly Json[], description: Description): Json | undefined {
  const valid = candidates.find((value) => parameterErrors(parameter, value, description).length === 0);
  if (valid !== undefined) return valid;
  const list = hasType(parameter, 'array', description) ? candidates.find(isArray) : undefined;
  const fields = hasType(parameter, 'object', description) ? candidates.find(isObject) : undefined;
  return list ?? fields ?? candidates[0];
}

function hasType({ schema }: Parameter, wanted: 'array' | 'object', description: Description): boolean {
  if (!schema) return false;
  const keyword = wanted === 'array' ? 'items' : 'properties';
  return parallelSchemas(description, [schema.schema]).some((part) => {
    return [part.type].flat().includes(wanted) || part[keyword] !== undefined;
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function bodyOf(operation: Operation, { headers, body }: HttpRequest): CaseBody | undefined {
  const [sentType = ''] = headerValues(headers, 'content-type');
  if (!body || body.length === 0) return undefined;
  // what travels under a range or with parameters is known by what is declared
  const mediaType = mediaTypeOf(operation, sentType)?.type ?? sentType;
  if (contentKind(sentType) !== 'json') return { mediaType: sentType, bytes: body };
  try {
    return { mediaType, value: JSON.parse(utf8.decode(body)) };
  } catch {
    return { mediaType: sentType, bytes: body };
  }
}
