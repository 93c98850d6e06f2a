import type { CaseBody, CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { isWritable, sentMediaType } from './content-kind.ts';
import { exampleRequests, shownBodies } from './example-requests.ts';
import { knownValues } from './known-values.ts';
import { isOpaque, withoutInventedTokens } from './opaque-parameters.ts';
import { isNested } from './parameter-style.ts';
import { operationsAt } from './path-match.ts';
import { bodyErrors, requestErrors } from './request-errors.ts';
import { requestPath } from './request-path.ts';
import { type Extent, validValue } from './valid-values.ts';

/** A request that the description allows, and where it comes from. */
export interface BaseRequest {
  readonly origin: 'example' | 'made';
  readonly name: string;
  readonly request: CaseRequest;
}

export interface BaseRequests {
  /** Examples first; then what was made from the schemas. */
  readonly requests: readonly BaseRequest[];
  /** Where there is none: what may be allowed, with texts of formats that nobody defined. Nobody is blamed for them. */
  readonly guesses: readonly CaseRequest[];
  /** Why something could not be made. */
  readonly reasons: readonly string[];
}

const known = new WeakMap<Description, WeakMap<Operation, BaseRequests>>();

/** The requests of an operation that the description allows: what every other request is made from. */
export function baseRequests(operation: Operation, description: Description): BaseRequests {
  const ofDescription = known.get(description) ?? new WeakMap<Operation, BaseRequests>();
  known.set(description, ofDescription);
  const found = ofDescription.get(operation) ?? findBaseRequests(operation, description);
  ofDescription.set(operation, found);
  return found;
}

/** The best of the base requests. */
export function baseRequest(operation: Operation, description: Description): CaseRequest | undefined {
  return baseRequests(operation, description).requests[0]?.request;
}

function findBaseRequests(operation: Operation, description: Description): BaseRequests {
  const isValid = ({ request }: { request: CaseRequest }): boolean =>
    requestErrors(operation, request, description).length === 0;
  const named = exampleRequests(operation, description);
  const examples = named.filter(isValid).map((example): BaseRequest => ({ ...example, origin: 'example' }));
  const reasons: string[] = [];
  const made = (making: Omit<Making, 'extent'>) =>
    [
      ...(named.length === 0 ? shownRequests(operation, description, making) : []),
      ...madeRequests(operation, description, making),
    ].filter((base) => isValid(base) && isRouted(operation, base.request, description));
  const requests = [...examples, ...made({ guesses: false, reasons })];
  const guesses = requests.length === 0 ? made({ guesses: true, reasons: [] }) : [];
  return { requests, guesses: guesses.map(({ request }) => request), reasons };
}

interface Making {
  readonly extent: Extent;
  readonly guesses: boolean;
  /** Gets why something could not be made. */
  readonly reasons: string[];
}

interface LastRouted {
  readonly description: Description;
  readonly path: string;
  readonly isRouted: boolean;
}

const lastRouted = new WeakMap<Operation, LastRouted>();

/**
 * A made value must not turn the path into that of a sibling, such as `/cards/search` for `/cards/{id}`. Most requests of
 * an operation have the same path, and to compare it with those of all others is dear.
 */
export function isRouted(operation: Operation, request: CaseRequest, description: Description): boolean {
  const path = requestPath(operation, request);
  const last = lastRouted.get(operation);
  if (last?.description === description && last.path === path) return last.isRouted;
  const routed = staysOnPath(operation, path, description);
  lastRouted.set(operation, { description, path, isRouted: routed });
  return routed;
}

function staysOnPath(operation: Operation, path: string, description: Description): boolean {
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return false;
  return operationsAt(description, path).every(
    (other) => other.path === operation.path || isMoreConcrete(operation.path, other.path),
  );
}

/** OpenAPI 3.1.1 §4.8.8.2: a concrete path is matched before its templated counterpart, `{id}:close` before `{id}`. */
function isMoreConcrete(path: string, other: string): boolean {
  const [ours, theirs] = [path, other].map((one) => one.replace(/\{[^}]*\}/g, '{}').split('/'));
  const isConcrete = (segment: string, index: number): boolean =>
    segment === theirs?.[index] || !segment.includes('{}') || theirs?.[index] === '{}';
  return ours?.every(isConcrete) === true;
}

/** Contents that the description shows, where some parameter has no example to stand beside them. */
function shownRequests(
  operation: Operation,
  description: Description,
  { guesses }: Omit<Making, 'extent'>,
): BaseRequest[] {
  const values = parameterValues(operation, description, { guesses, reasons: [], extent: 'minimal' });
  if (!values) return [];
  return shownBodies(operation, description)
    .filter(({ body: { mediaType, value } }) => isWritable(mediaType, value))
    .map(({ name, body }) => ({ origin: 'made', name, request: { ...values, body, credentials: 'sent' } }));
}

function madeRequests(
  operation: Operation,
  description: Description,
  how: Omit<Making, 'extent'>,
): BaseRequest[] {
  const requests: BaseRequest[] = [];
  for (const extent of ['minimal', 'full'] as const) {
    const values = parameterValues(operation, description, { ...how, extent });
    if (!values) return [];
    const bodies = madeBodies(operation, description, { ...how, extent });
    if (extent === 'minimal' && operation.body?.required !== true) bodies.unshift(undefined);
    for (const body of bodies) {
      const request = { ...values, ...(body ? { body } : {}), credentials: 'sent' as const };
      const type = body && (operation.body?.content.length ?? 0) > 1 ? ` (${body.mediaType})` : '';
      const what = !body && operation.body ? ' without content' : '';
      requests.push({ origin: 'made', name: `${extent}${type}${what}`, request });
    }
  }
  return requests;
}

type Values = Record<Parameter['in'], Record<string, Json>>;

function parameterValues(
  operation: Operation,
  description: Description,
  { extent, guesses, reasons }: Making,
): Values | undefined {
  const known = knownValues(operation, description);
  const values: Values = { path: {}, query: {}, header: {}, cookie: {} };
  for (const parameter of operation.parameters) {
    if (
      !parameter.required &&
      (extent === 'minimal' || (isOpaque(parameter) && parameter.examples.length === 0))
    )
      continue;
    const isGuess = guesses && parameter.required;
    const value = parameterValue(parameter, description, known.get(parameter.name), isGuess);
    // no style says how it is written, so that nobody can be blamed for how it is read
    const isUndefined = value !== undefined && parameter.contentType === undefined && isNested(value);
    if (isUndefined && !parameter.required) continue;
    if (value !== undefined) values[parameter.in][parameter.name] = value;
    else if (parameter.required) {
      reasons.push(`no value was found for the ${parameter.in} parameter ${parameter.name}`);
      return undefined;
    }
  }
  return values;
}

function parameterValue(
  parameter: Parameter,
  description: Description,
  known: Json | undefined,
  guesses: boolean,
): Json | undefined {
  const { schema, examples } = parameter;
  if (!schema) return examples[0]?.value ?? 'text';
  const isValid = (value: Json): boolean => description.validate(schema.pointer, value).length === 0;
  const example = examples.find(({ value }) => isValid(value));
  if (example) return example.value;
  if (known !== undefined && isSendable(parameter.in, known) && isValid(known)) return known;
  for (const suits of [isSendable, isDividedPath]) {
    for (const extent of ['full', 'minimal'] as const) {
      const isSuitable = (value: Json): boolean => suits(parameter.in, value);
      const made = validValue(description, schema, extent, { guesses, suits: isSuitable });
      if ('value' in made) return made.value;
    }
  }
  return undefined;
}

/** Several segments in the place of one, as where the whole name of a resource is asked for: `users/7`. */
function isDividedPath(place: Parameter['in'], value: Json): boolean {
  if (place !== 'path' || typeof value !== 'string') return false;
  return value.split('/').every((segment) => isSendable(place, segment));
}

/** Whether a value can stand in its place: no empty or divided path segment, no field value that HTTP trims or forbids. */
export function isSendable(place: Parameter['in'], value: Json): boolean {
  if (isArray(value)) return value.length > 0 && value.every((item) => isSendable(place, item));
  if (isObject(value)) {
    return Object.keys(value).length > 0 && Object.values(value).every((item) => isSendable(place, item));
  }
  const text = String(value);
  if (value === null || text === '') return false;
  if (place === 'path') return !/^\.{1,2}$|[/\\]/.test(text) && isWellFormed(text);
  if (place === 'query') return isWellFormed(text);
  return (
    /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !(place === 'cookie' && /[",;\\ ]/.test(text))
  );
}

function madeBodies(
  operation: Operation,
  description: Description,
  { extent, guesses, reasons }: Making,
): (CaseBody | undefined)[] {
  const { body } = operation;
  if (!body) return [undefined];
  return body.content.flatMap(({ type, schema, examples, pointer }) => {
    const example = extent === 'minimal' ? undefined : examples[0];
    const mediaType = sentMediaType(type, schema && description.resolve(schema.schema));
    const errors = (value: Json) => bodyErrors(operation, { mediaType, value }, description);
    const made = schema
      ? validValue(description, schema, extent, {
          known: knownValues(operation, description),
          guesses,
          errors,
        })
      : { value: example?.value ?? { key: 'text' } };
    if (!('value' in made)) reasons.push(made.reason);
    else if (isWritable(mediaType, made.value)) {
      const honest = schema ? withoutInventedTokens(made.value, schema.schema, description) : made.value;
      return [{ mediaType, value: errors(honest).length === 0 ? honest : made.value }];
    } else reasons.push(`content of ${mediaType} is not made, at ${pointer}`);
    return [];
  });
}

/** The fullest request of each media type. */
export function onePerMediaType(bases: readonly BaseRequest[]): BaseRequest[] {
  const byType = new Map<string, BaseRequest>();
  for (const base of bases) if (base.request.body) byType.set(base.request.body.mediaType, base);
  return [...byType.values()];
}

/** A surrogate without its other half has no UTF-8, so that it cannot be percent-encoded. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
