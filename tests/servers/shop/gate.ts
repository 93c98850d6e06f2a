import { isArray, isObject, type Json } from '../../../src/core/json.ts';
import {
  empty,
  type Fault,
  inPlainWords,
  problem,
  type ShopRequest,
  type ShopResponse,
  valuesOf,
} from './message.ts';
import {
  Malformed,
  type ParameterTexts,
  propertyOf,
  readCookies,
  readJson,
  readPairs,
  readParameter,
  scalar,
} from './parameters.ts';
import type { OperationRule, ParameterRule, PathRule } from './rule-reader.ts';

export type Role = 'anonymous' | 'reader' | 'manager';

/** Whose credentials a request carries, and what they allow. */
export interface Caller {
  readonly role: Role;
  /** Nobody's is empty. What one owner made, another does not find. */
  readonly owner: string;
}

/** A request that the description allows, read. */
export interface Asked extends Caller {
  readonly operation: string;
  readonly path: Readonly<Record<string, Json>>;
  readonly query: Readonly<Record<string, Json>>;
  readonly header: Readonly<Record<string, Json>>;
  readonly cookie: Readonly<Record<string, Json>>;
  readonly body: Json | undefined;
}

/** Whose credentials these are; `undefined` when nobody's. */
export type Authenticate = (scheme: string, value: string) => Caller | undefined;

const challenge: [string, string] = ['WWW-Authenticate', 'Bearer realm="shop", ApiKey realm="shop"'];

/** Refuses what the description forbids; hands on what it allows. */
export function pass(
  request: ShopRequest,
  rules: readonly PathRule[],
  authenticate: Authenticate,
): ShopResponse | Asked {
  const [path = '', ...search] = request.target.split('?');
  const segments = path.split('/').slice(1);
  const rule = rules.find((candidate) => matches(candidate.segments, segments));
  if (!rule) return request.method === 'OPTIONS' && path === '*' ? empty(204) : problem(404);
  const operation = rule.operations.get(
    request.method === 'HEAD' && !rule.operations.has('HEAD') ? 'GET' : request.method,
  );
  if (!operation) return withoutOperation(request, rule);
  const answer = admit(request, operation, authenticate, {
    path: new Map(
      rule.segments.map((name, index) => [name.replace(/^\{(.*)\}$/, '$1'), segments[index] ?? '']),
    ),
    query: search.join('?'),
  });
  if (!('status' in answer)) return answer;
  return { ...(speaksPlainly(rule) ? inPlainWords(answer) : answer), operation: operation.id };
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) =>
      part.startsWith('{') ? segments[index] !== '' : part === segments[index],
    )
  );
}

function speaksPlainly(rule: PathRule): boolean {
  return [...rule.operations.values()].every(({ offers }) => offers.includes('text/plain'));
}

/** RFC 9110 §15.5.6 and §9.3.7: `Allow` lists what the path has. */
function withoutOperation(request: ShopRequest, rule: PathRule): ShopResponse {
  const methods = [...rule.operations.keys()];
  const extra = methods.includes('GET') && !methods.includes('HEAD') ? ['HEAD', 'OPTIONS'] : ['OPTIONS'];
  const allow: [string, string] = ['Allow', [...methods, ...extra].join(', ')];
  if (request.method === 'OPTIONS') return empty(204, [allow]);
  const refusal = problem(405, [allow]);
  return speaksPlainly(rule) ? inPlainWords(refusal) : refusal;
}

function admit(
  request: ShopRequest,
  operation: OperationRule,
  authenticate: Authenticate,
  target: { readonly path: ReadonlyMap<string, string>; readonly query: string },
): ShopResponse | Asked {
  const caller = callerOf(request, operation, authenticate);
  if (caller === undefined) return problem(401, [challenge]);
  const changes = !['GET', 'HEAD'].includes(operation.method) && operation.security.length > 0;
  if (changes && caller.role !== 'manager') return problem(403);
  if (!accepts(request, operation)) return problem(406);
  try {
    const texts: ParameterTexts = {
      path: target.path,
      query: readPairs(target.query),
      headers: request.headers,
      cookies: readCookies(request.headers),
    };
    const values = readParameters(operation, texts);
    if (isArray(values)) return problem(400, [], values);
    const body = readBody(request, operation);
    if (typeof body === 'number') return problem(body);
    if (isArray(body)) return problem(422, [], body);
    return { operation: operation.id, ...caller, ...values, body: body?.value };
  } catch (error) {
    if (error instanceof Malformed) return problem(400);
    throw error;
  }
}

const nobody: Caller = { role: 'anonymous', owner: '' };

/** The first alternative that the request satisfies; without one, or with credentials of several owners, nobody. */
function callerOf(
  request: ShopRequest,
  operation: OperationRule,
  authenticate: Authenticate,
): Caller | undefined {
  const given = new Map<string, string>();
  const authorization = valuesOf(request, 'authorization');
  const bearer = /^bearer +(\S+)$/i.exec(authorization[0] ?? '')?.[1];
  if (authorization.length === 1 && bearer !== undefined) given.set('bearer', bearer);
  const [key, ...more] = valuesOf(request, 'x-api-key');
  if (key !== undefined && more.length === 0) given.set('apiKey', key);
  if (operation.security.length === 0) return nobody;
  for (const alternative of operation.security) {
    if (alternative.length === 0 && authorization.length > 0) continue;
    const callers = alternative.map((scheme) => authenticate(scheme, given.get(scheme) ?? ''));
    const [first = nobody] = callers;
    if (callers.every((caller) => caller?.owner === first.owner))
      return callers.find((caller) => caller?.role === 'reader') ?? first;
  }
  return undefined;
}

/** RFC 9110 §12.5.1, with errors that are taken whatever was asked for. */
function accepts(request: ShopRequest, operation: OperationRule): boolean {
  const ranges = valuesOf(request, 'accept').join(',').split(',');
  const wanted = ranges.map((range) => range.trim().toLowerCase()).filter((range) => range !== '');
  if (wanted.length === 0 || operation.offers.length === 0) return true;
  return wanted.some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
    if (parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) return false;
    const isRange = (offer: string): boolean =>
      type === '*/*' || type === offer || (type.endsWith('/*') && offer.startsWith(type.slice(0, -1)));
    return operation.offers.some(isRange);
  });
}

type Places = Pick<Asked, 'path' | 'query' | 'header' | 'cookie'>;

/** The values, or what is wrong with them. */
function readParameters(operation: OperationRule, texts: ParameterTexts): Places | readonly Fault[] {
  const faults: Fault[] = [];
  const values: Record<keyof Places, Record<string, Json>> = { path: {}, query: {}, header: {}, cookie: {} };
  for (const rule of operation.parameters) {
    const value = legible(rule, texts);
    if (value === null || (value === undefined ? rule.required : !rule.valid(value))) {
      faults.push({ parameter: rule.name, detail: 'is missing, or not as it must be' });
      continue;
    }
    const place = rule.in;
    if (
      value !== undefined &&
      (place === 'path' || place === 'query' || place === 'header' || place === 'cookie')
    )
      values[place][rule.name] = value;
  }
  return faults.length > 0 ? faults : values;
}

/** Nothing that a parameter can be is `null`. */
function legible(rule: ParameterRule, texts: ParameterTexts): Json | undefined {
  try {
    return readParameter(rule, texts);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** The content, none, the status that refuses it, or what is wrong with it. */
function readBody(
  request: ShopRequest,
  { body: rule }: OperationRule,
): { readonly value: Json } | number | readonly Fault[] | undefined {
  if (!rule) return undefined;
  const types = valuesOf(request, 'content-type');
  const [type = ''] = types;
  if (request.body.length === 0 && types.length === 0) return rule.required ? 400 : undefined;
  if (types.length > 1 || valuesOf(request, 'content-encoding').some((coding) => coding !== 'identity'))
    return 415;
  const [name = '', ...parameters] = type.split(';').map((part) => part.trim().toLowerCase());
  const media = rule.content.get(name);
  if (!media || parameters.some((parameter) => !/^(charset="?utf-?8"?)?$/.test(parameter))) return 415;
  const text = utf8(request.body);
  const value =
    name === 'text/plain' ? text : name.endsWith('json') ? readJson(text) : readForm(text, media.schema);
  return media.valid(value) ? { value } : media.faults(value);
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Malformed('no UTF-8');
  }
}

function readForm(text: string, schema: Json): Json {
  const pairs = readPairs(text);
  const entries = new Map(pairs.map(([name, value]) => [name, scalar(value, propertyOf(schema, name))]));
  if (entries.size < pairs.length) throw new Malformed('a field is given twice');
  const value: Json = Object.fromEntries(entries);
  return isObject(value) ? value : {};
}
