import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Hint, Need } from '../core/hint.ts';
import { isArray, isObject, type Json, type JsonObject, jsonIn } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { gapOf } from './description-gap.ts';
import { meets } from './needed-values.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { concrete, placeAtFault } from './place-at-fault.ts';
import { quotedValue } from './quoted-place.ts';
import {
  emptyListIn,
  namesOf,
  plainName,
  type RequestPlace,
  requestPlaces,
  valueOfPlace,
} from './request-places.ts';

/** What a server asks of a request and its description does not speak of. */
export interface UnstatedDemand {
  /** One line. */
  readonly told: string;
  /** The same for the same demand at the same place, in whichever operation. */
  readonly key: string;
  /** The server's own words, where only these tell what it demands. */
  readonly words?: string;
}

/**
 * The first demand of a refusal that the description leaves open. A limit of which the description has another value is
 * no such demand: there the two contradict each other.
 */
export function unstatedDemand(
  operation: Operation,
  request: CaseRequest,
  refusal: { readonly hints: readonly Hint[]; readonly text: string },
  description: Description,
): UnstatedDemand | undefined {
  const { hints, text } = refusal;
  if (operation.body && !request.body && mayMeanContent(text)) {
    return { told: 'the server requires content, the description does not say so', key: 'content required' };
  }
  const places = requestPlaces(operation, request, description);
  if (hints.length === 0)
    return (
      unreadDemand(places, request, proseIn(text)) ?? briefDemand(places, { request, description }, text)
    );
  // what names a field says more than what does not
  for (const hint of [...hints].sort((one, other) => Number(!one.at) - Number(!other.at))) {
    const isValue = hint.at && isSentValue(hint.at.path.at(-1) ?? '', hint.text, request);
    const named = isValue ? undefined : placeAtFault(places, hint, request);
    if (named && hint.need.kind === 'required' && valueOfPlace(request, named) === 0)
      return inItsWords(named, hint.text);
    // the last of several words may be the name of another field, and so may a name from deep within the request
    if (named && hint.need.kind === 'required' && mayBeOfOther(hint, named) && hasValue(request, named))
      return inItsWords(undefined, hint.text);
    if (named && isStated(hint.need, named, request, description)) continue;
    const isMissing = hint.need.kind === 'required' || hint.need.kind === 'unknown-field';
    const quoted = quotedValue(hint.text, request, places);
    // no field of that name was sent: what is said to be unknown is a value
    const isOfField = hint.at ? hasName(request, hint.at.path.at(-1)) : !quoted.isSent;
    if (!named && hint.need.kind === 'unknown-field' && !isOfField)
      return inItsWords(quoted.place ?? placeIn(hint.text, places, request), hint.text);
    if (!named && hint.need.kind === 'required' && quoted.isSent && /''|""|``/.test(hint.text))
      return inItsWords(quoted.place, hint.text);
    if (!named && hint.need.kind === 'required' && emptyListIn(operation, request)) {
      const told =
        'the server requires something in the list that is the content, the description does not say so';
      return { told, key: 'body minItems' };
    }
    const place = named ?? (isMissing && hint.at ? undefined : quoted.place);
    // what the value is already is not what it lacks
    if (hint.need.kind === 'type' && !named && place && isStated(hint.need, place, request, description))
      return inItsWords(place, hint.text);
    // words of a sentence are no name that we could tell
    if (!place && hint.at?.spoken) return inItsWords(placeIn(hint.text, places, request), hint.text);
    const at = place ? { in: place.in, path: place.path } : isMissing ? hint.at : undefined;
    const need = place ? sharper(hint.need, valueOfPlace(request, place)) : hint.need;
    const [told] = at ? gapOf([{ ...hint, need, at }]) : [];
    if (!told) return inItsWords(quoted.isSent ? quoted.place : at, hint.text);
    return { told, key: [at?.in, ...namesOf(at?.path ?? []), hint.need.kind].join(' ') };
  }
  return undefined;
}

/** Words of a server that misses content, or that says nothing in particular. */
const ofContent =
  /\b(?:body|content|payload|json|data|empty|missing|required?s?|fields?|null|none|nil|undefined|must|pars(?:e|ing)|eof|input|object|expect(?:ed|s)?)\b/i;

/** Whether a refusal of a request without content may be about that, and not about one of its parameters. */
function mayMeanContent(text: string): boolean {
  const prose = proseIn(text);
  return wordsOf(prose).size < 6 || ofContent.test(prose);
}

/** A message quotes a value that was sent, and that looks like a name. */
function isSentValue(name: string, text: string, request: CaseRequest): boolean {
  const isQuoted = [`'${name}'`, `"${name}"`, `\`${name}\``].some((quote) => text.includes(quote));
  return isQuoted && !hasName(request, name) && quotedValue(`'${name}'`, request, []).isSent;
}

/** What is said to be required was sent, with nothing in it. */
function sharper(need: Need, value: Json | undefined): Need {
  if (isArray(value) && need.kind === 'minimum') return { kind: 'minItems', limit: need.limit };
  if (need.kind !== 'required' || value === undefined) return need;
  if (isArray(value)) return { kind: 'minItems', limit: 1 };
  return value === '' ? { kind: 'minLength', limit: 1 } : need;
}

function inItsWords(at: Pick<RequestPlace, 'path'> | undefined, text: string): UnstatedDemand {
  const line = text.replace(/\s+/g, ' ').trim();
  const path = namesOf(at?.path ?? []).join('.');
  if (line === '') {
    const what =
      path === '' ? 'what the description allows' : `a value of \`${path}\` that the description allows`;
    return { told: `the server refuses ${what}, and does not say why`, key: `${path} other` };
  }
  const told = `the server says${path === '' ? '' : ` of \`${path}\``} what the description does not: ${line.slice(0, 120)}`;
  return path !== '' && ofParser.test(line)
    ? { told, key: `${path} syntax` }
    : { told, key: `${path} other`, words: line };
}

/** What a parser says of a text, and where it stopped, depends on the text. */
const ofParser = /\bline \d+,? (?:col|column|character|position) \d+/i;

function mayBeOfOther({ at, text }: Hint, named: RequestPlace): boolean {
  const told = namesOf(at?.path ?? []).length;
  // where something stands, it is not the nothing that is spoken of
  const isOfNothing = /''|""|``|<nil>/.test(text);
  return at?.spoken === true || isOfNothing || (told === 1 && namesOf(named.path).length > 2);
}

function hasValue(request: CaseRequest, place: RequestPlace): boolean {
  return meets({ kind: 'required' }, valueOfPlace(request, place)) === true;
}

/** Keywords that speak of the same side of a value. */
const families: Readonly<Record<string, readonly string[]>> = {
  minimum: ['minimum', 'exclusiveMinimum'],
  exclusiveMinimum: ['minimum', 'exclusiveMinimum'],
  maximum: ['maximum', 'exclusiveMaximum'],
  exclusiveMaximum: ['maximum', 'exclusiveMaximum'],
  enum: ['enum', 'const'],
  format: ['format', 'pattern', 'enum'],
  pattern: ['format', 'pattern', 'enum'],
};

function isStated(need: Need, place: RequestPlace, request: CaseRequest, description: Description): boolean {
  // the request has something where it is said to be missing, or what is said to be unknown is declared
  if (need.kind === 'required') return meets(need, valueOfPlace(request, place)) === true;
  if (need.kind === 'unknown-field') return true;
  if (need.kind === 'other' || need.kind === 'exists' || need.kind === 'taken') return false;
  const keywords = families[need.kind] ?? [need.kind];
  // an integer is a narrower number
  if (need.kind === 'type' && need.type === 'integer' && types(place, description).includes('number'))
    return false;
  return partsOf(place.schemas, description).some((part) => keywords.some((keyword) => keyword in part));
}

function types({ schemas }: RequestPlace, description: Description): Json[] {
  return partsOf(schemas, description).flatMap(({ type = [] }) => type);
}

function partsOf(schemas: readonly Json[], description: Description): JsonObject[] {
  return parallelSchemas(description, schemas).filter(isObject);
}

/** Longer than this is no sentence about one value. */
const telling = 120;

/** Prose that nobody has taught us to read: the server has a reason, and it is not in the description. */
function unreadDemand(
  places: readonly RequestPlace[],
  request: CaseRequest,
  text: string,
): UnstatedDemand | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  // further on a server may repeat all of the request
  const start = line.replace(/(["'`])[^"'`]{80,}\1/g, '…').slice(0, telling);
  if (wordsOf(start).size < 3 || generic.test(line)) return undefined;
  const quoted = quotedValue(start, request, places);
  if (quoted.isSent) return inItsWords(quoted.place, line);
  return inItsWords(placeIn(start, places, request), line);
}

const isCalledWrong =
  /^(?:(?:is )?(?:invalid|wrong|bad|illegal|incorrect) (\w+)|(\w+) (?:is )?(?:invalid|wrong|incorrect|not (?:valid|allowed)))(?:[.!]|:.*)?$/is;

/** `Date invalid`: all that a server says of a field that was sent, by its name or by what its format is called. */
function briefDemand(
  places: readonly RequestPlace[],
  { request, description }: { readonly request: CaseRequest; readonly description: Description },
  text: string,
): UnstatedDemand | undefined {
  for (const told of textsIn(jsonIn(text) ?? text)) {
    const [, before, after] = isCalledWrong.exec(told.trim()) ?? [];
    const noun = plainName(before ?? after ?? '');
    // a server may call a value by the name of its type
    const isCalled = ({ path, schemas }: RequestPlace): boolean =>
      [path.at(-1) ?? '', ...schemas.flatMap(typeName)].some((name) => plainName(name) === noun);
    const isMeant = (one: RequestPlace): boolean =>
      isCalled(one) ||
      partsOf(one.schemas, description).some(({ format }) => String(format).split('-')[0] === noun);
    const isSent = (one: RequestPlace): boolean => valueOfPlace(request, one) !== undefined;
    const place = noun && (places.find((one) => isMeant(one) && isSent(one)) ?? places.find(isCalled));
    if (place) return inItsWords(told.includes(':') && isCalled(place) ? place : undefined, told);
  }
  return undefined;
}

function typeName(schema: Json): string[] {
  const ref = isObject(schema) ? schema.$ref : undefined;
  return typeof ref === 'string' ? [ref.split('/').at(-1) ?? ''] : [];
}

/** The place that a text has among its words: one that it has in quotes before others, then one that the request has. */
function placeIn(
  text: string,
  places: readonly RequestPlace[],
  request: CaseRequest,
): RequestPlace | undefined {
  const words = wordsOf(text);
  const lastOf = ({ path }: RequestPlace): string => plainName(path.at(-1) ?? '');
  const named = places.filter((place) => lastOf(place).length > 1 && words.has(lastOf(place)));
  const marked = wordsOf([...text.matchAll(/(["'`])(\w+)\1/g)].map(([, , quote]) => quote).join(' '));
  const isMarked = (place: RequestPlace): boolean => marked.has(lastOf(place));
  const best = named.some(isMarked) ? named.filter(isMarked) : named;
  const [sent] = best.flatMap((place) => concrete(place, request));
  return sent ?? best[0];
}

function wordsOf(text: string): Set<string> {
  return new Set((text.match(/[\p{L}\p{N}_]+/gu) ?? []).map(plainName));
}

/** Whether a request has a parameter or member of a name, wherever. */
function hasName(request: CaseRequest, name = ''): boolean {
  const isIn = (value: Json): boolean =>
    isArray(value)
      ? value.some(isIn)
      : isObject(value) &&
        Object.entries(value).some(([key, inner]) => plainName(key) === plainName(name) || isIn(inner));
  const { path, query, header, cookie, body } = request;
  return (
    [path, query, header, cookie].some(isIn) || (body !== undefined && 'value' in body && isIn(body.value))
  );
}

/** What servers say of every refusal. */
const generic =
  /^(?:[\d\s:]*)(?:(?:bad|invalid|malformed) request|unprocessable \w+|validation (?:failed|error)|the request (?:is|was) (?:invalid|malformed|not valid)|request validation (?:failed|error))[.!\s]*$/i;

/** Where nothing succeeded yet and the path names a thing that we made up, the refusal may be about that. */
export function mayNameNothing({ case: { operation }, reference }: Exchange): boolean {
  return !reference && operation.parameters.some((one) => one.in === 'path' && one.examples.length === 0);
}

/** What of a content is written for people: in JSON, the texts of several words. */
function proseIn(text: string): string {
  const value = jsonIn(text);
  if (value === undefined) return clipped(text).slice(0, 2_000);
  return [...textsIn(value)].filter((one) => one.trim().split(/\s+/).length >= 3).join('; ');
}

function* textsIn(value: Json): Generator<string> {
  if (typeof value === 'string') yield clipped(value).slice(0, 500);
  else if (value !== null && typeof value === 'object')
    for (const sub of Object.values(value)) yield* textsIn(sub);
}

/** What was sent comes back in some refusals, however long it was. */
function clipped(text: string): string {
  return text.replace(/[^\s'"`]{120,}/g, (word) => `${word.slice(0, 60)}…`);
}
