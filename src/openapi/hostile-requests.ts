import { Buffer } from 'node:buffer';
import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isObject, type Json } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { withValueAt } from '../core/pointer.ts';
import { contentKind } from './content-kind.ts';
import { hostileMembers, hostileNumbers, type TextFamily, textFamilies } from './hostile-texts.ts';
import { mediaTypeOf } from './request-errors.ts';
import { isFreeText, type ValuePlace, valuePlaces } from './value-places.ts';

/** A request that a program may stumble over. */
export interface HostileRequest {
  readonly title: string;
  readonly request: CaseRequest;
  readonly isOrdinary?: boolean;
}

/** Each kind of text at every place at once; those that most often go wrong at each place alone as well. */
export function* hostileContents(
  operation: Operation,
  base: CaseRequest,
  description: Description,
): Generator<HostileRequest> {
  const { body } = base;
  if (!body || !('value' in body)) return;
  const { mediaType, value } = body;
  const kind = contentKind(mediaType);
  const schema = mediaTypeOf(operation, mediaType)?.schema;
  if (kind !== 'json' && kind !== 'form') return;
  const places = schema ? [...valuePlaces(description, schema.schema, value)] : [];
  const texts = places.filter(isFreeText);
  for (const family of texts.length > 0 ? textFamilies : []) {
    const all = texts.reduce((whole, place) => withText(whole, place, family), value);
    const ordinary = family.isOrdinary ? { isOrdinary: true } : {};
    yield {
      title: `${family.name} in ${mediaType}`,
      request: { ...base, body: { mediaType, value: all } },
      ...ordinary,
    };
  }
  for (const family of textFamilies.filter(({ name }) => ['NUL', 'empty'].includes(name))) {
    for (const place of texts.length > 1 ? texts : []) {
      const title = `${family.name} at ${place.at} in ${mediaType}`;
      yield { title, request: { ...base, body: { mediaType, value: withText(value, place, family) } } };
    }
  }
  if (kind !== 'json') return;
  const numbers = places.filter((place) => typeof place.value === 'number' && place.shape.enum === undefined);
  for (const [title, text] of hostileTexts(value, numbers)) {
    yield {
      title: `${title} in ${mediaType}`,
      request: { ...base, body: { mediaType, bytes: Buffer.from(text) } },
    };
  }
  yield* hostileBytes(base, mediaType, JSON.stringify(value));
}

function withText(value: Json, { at, shape }: ValuePlace, { text }: TextFamily): Json {
  const most = typeof shape.maxLength === 'number' ? shape.maxLength : Infinity;
  // no text has more characters than code units, and of most nothing has to be cut off
  const cut = text.length <= most ? text : [...text.slice(0, 2 * most)].slice(0, most).join('');
  return withValueAt(value, at, cut) ?? value;
}

/** JSON that no value of JavaScript can be written as. */
function* hostileTexts(
  value: Json,
  numbers: readonly ValuePlace[],
): Generator<[title: string, text: string]> {
  const marker = 'ab3f0e1c-a-number-stands-here';
  const marked = numbers.map(
    ({ at }) => [at, JSON.stringify(withValueAt(value, at, marker) ?? value)] as const,
  );
  const everywhere = numbers.reduce((whole, { at }) => withValueAt(whole, at, marker) ?? whole, value);
  for (const [name, number] of numbers.length > 0 ? hostileNumbers : []) {
    yield [`numbers ${name}`, JSON.stringify(everywhere).replaceAll(`"${marker}"`, number)];
  }
  // these alone as well: what is refused at one place is never looked at elsewhere
  for (const [name, number] of hostileNumbers.filter(([name]) => /64 bits|double/.test(name))) {
    for (const [at, text] of numbers.length > 1 ? marked : []) {
      yield [`a number ${name} at ${at}`, text.replace(`"${marker}"`, number)];
    }
  }
  if (!isObject(value)) return;
  const text = JSON.stringify(value);
  const rest = text === '{}' ? '}' : `,${text.slice(1)}`;
  for (const [name, first] of hostileMembers) yield [name, `{${first}${rest}`];
  yield ['an empty object', '{}'];
  const [name, sub] = Object.entries(value)[0] ?? [];
  if (name !== undefined) yield [`${name} twice`, `{${JSON.stringify(name)}:${JSON.stringify(sub)}${rest}`];
}

/**
 * RFC 8259 §8.1 asks for UTF-8, and §11 knows no charset: readers differ in what they do with others. Without a media type
 * they may look at the content themselves (RFC 9110 §8.3).
 */
function* hostileBytes(base: CaseRequest, mediaType: string, text: string): Generator<HostileRequest> {
  const broken = Buffer.concat([Buffer.from('"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"')]);
  yield { title: `invalid UTF-8 in ${mediaType}`, request: { ...base, body: { mediaType, bytes: broken } } };
  const charset = `${mediaType}; charset=x-unknown`;
  yield {
    title: `an unknown charset of ${mediaType}`,
    request: { ...base, body: { mediaType: charset, bytes: Buffer.from(text) } },
  };
  yield {
    title: `no media type for ${mediaType}`,
    request: { ...base, body: { mediaType: '', bytes: Buffer.from(text) } },
  };
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
  yield {
    title: `a byte order mark before ${mediaType}`,
    request: { ...base, body: { mediaType, bytes: marked } },
  };
}

/** A URL longer than this is refused by nearly every server. */
const mostInUrl = 4000;

/** Each kind of text and number in all query parameters at once; what most often goes wrong in each parameter alone. */
export function* hostileParameters(
  operation: Operation,
  base: CaseRequest,
  description: Description,
): Generator<HostileRequest> {
  const scalars = operation.parameters.flatMap((parameter): HostileParameter[] => {
    const { in: place, name, schema } = parameter;
    if (place !== 'path' && place !== 'query') return [];
    const [scalar] = schema ? valuePlaces(description, schema.schema, base[place][name] ?? 'text') : [];
    return scalar?.at === '' ? [{ in: place, name, scalar }] : [];
  });
  const queried = scalars.filter((one) => one.in === 'query');
  yield* hostileTogether(base, queried);
  for (const one of scalars) {
    if (one.in === 'path' || queried.length > 1) yield* hostileAlone(base, one);
  }
  for (const parameter of operation.parameters) {
    if (parameter.in === 'query')
      yield* hostileQuery(parameter, base, String(base.query[parameter.name] ?? 'text'));
  }
}

interface HostileParameter {
  readonly in: 'path' | 'query';
  readonly name: string;
  readonly scalar: ValuePlace;
}

function* hostileTogether(
  base: CaseRequest,
  queried: readonly HostileParameter[],
): Generator<HostileRequest> {
  const sent = (some: readonly HostileParameter[], value: Json): CaseRequest => ({
    ...base,
    query: { ...base.query, ...Object.fromEntries(some.map(({ name }) => [name, value])) },
  });
  const texts = queried.filter(({ scalar }) => typeof scalar.value === 'string');
  const free = texts.filter(({ scalar }) => isFreeText(scalar));
  for (const { name: title, text, isOrdinary } of textFamilies) {
    if (/\p{Surrogate}/u.test(text)) continue;
    if (isOrdinary && free.length > 0) {
      yield { title: `${title} in the query`, request: sent(free, text), isOrdinary };
    } else if (texts.length > 0) {
      yield { title: `${title} in the query`, request: sent(texts, text.slice(0, mostInUrl)) };
    }
  }
  const numbers = queried.filter(({ scalar }) => typeof scalar.value === 'number');
  for (const [title, text] of numbers.length > 0 ? hostileNumbers : []) {
    yield { title: `a number ${title} in the query`, request: sent(numbers, text) };
  }
}

/** These alone: what is refused for one parameter is never looked at for another. */
const alone = ['NUL', 'very long', 'quotes', 'letters of many scripts'];

function* hostileAlone(
  base: CaseRequest,
  { in: place, name, scalar }: HostileParameter,
): Generator<HostileRequest> {
  const sent = (title: string, value: Json): HostileRequest => {
    return {
      title: `${title} in ${place} ${name}`,
      request: { ...base, [place]: { ...base[place], [name]: value } },
    };
  };
  if (typeof scalar.value === 'number') {
    for (const [title, text] of hostileNumbers) yield sent(`a number ${title}`, text);
  }
  if (typeof scalar.value !== 'string') return;
  for (const { name: title, text } of textFamilies.filter((family) => alone.includes(family.name))) {
    yield sent(title, text.slice(0, mostInUrl));
  }
}

/** What is no value: bytes that are no UTF-8, and a parameter that is there twice. */
function* hostileQuery({ name }: Parameter, base: CaseRequest, value: string): Generator<HostileRequest> {
  const { [name]: _replaced, ...others } = base.query;
  const key = encodeURIComponent(name);
  const without = { ...base, query: others };
  yield {
    title: `invalid UTF-8 in query ${name}`,
    request: { ...without, extra: { query: [`${key}=%C3%28%FF`] } },
  };
  yield {
    title: `a broken escape in query ${name}`,
    request: { ...without, extra: { query: [`${key}=%ZZ%`] } },
  };
  const pair = `${key}=${encodeURIComponent(value)}`;
  yield { title: `query ${name} twice`, request: { ...without, extra: { query: [pair, pair] } } };
}
