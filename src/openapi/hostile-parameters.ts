import type { CaseRequest } from '../core/case.ts';
import type { Json } from '../core/json.ts';
import type { Parameter } from '../core/operation.ts';
import type { HostileRequest, Hostility } from './hostile-requests.ts';
import {
  apart,
  cutText,
  hostileNumbers,
  loneTexts,
  roundsOf,
  type TextFamily,
  textFamilies,
  textOf,
} from './hostile-texts.ts';
import { hasTurn, placeAmong, type Trait } from './turns.ts';
import { isFreeText, type ValuePlace, valuePlaces } from './value-places.ts';

/** A URL longer than this is refused by nearly every server. */
const mostInUrl = 4000;

/** And a request with a longer one by many; what is encoded counts. */
const mostInQuery = 6000;

/** In a query of more values than these each free text is asked one kind alone, and not two. */
const mostInDepth = 8;

/** What a path names is read by the same code for all of its methods. */
const samePath: Trait = ({ path }) => path;
const withQuery: Trait = ({ parameters }) => (parameters.some(isInQuery) ? 'query' : undefined);

function isInQuery({ in: place }: Parameter): boolean {
  return place === 'query';
}

interface HostileParameter {
  readonly in: 'path' | 'query';
  readonly name: string;
  readonly scalar: ValuePlace;
}

/**
 * Each kind of text and number in all query parameters at once; what most often goes wrong in each parameter alone. Others
 * that a request can do without stay away: what one of them is refused for would hide the rest.
 */
export function* hostileParameters(
  hostility: Hostility,
  base: CaseRequest,
  /** Of every query parameter, so that its type is known. */
  query: CaseRequest['query'],
): Generator<HostileRequest> {
  const { operation, description, thorough } = hostility;
  const values = { path: base.path, query };
  const scalars = operation.parameters.flatMap((parameter): HostileParameter[] => {
    const { in: place, name, schema } = parameter;
    if (place !== 'path' && place !== 'query') return [];
    const [scalar] = schema ? valuePlaces(description, schema.schema, values[place][name] ?? 'text') : [];
    return scalar?.at === '' ? [{ in: place, name, scalar }] : [];
  });
  const queried = scalars.filter((one) => one.in === 'query');
  yield* hostileTogether(hostility, base, queried);
  for (const [index, one] of scalars.entries()) {
    const isOneOfMany = one.in === 'query' && queried.length > mostInDepth;
    if (one.in === 'path' || queried.length > 1)
      yield* hostileAlone(hostility, base, one, index, isOneOfMany);
    yield* unboundNumbers(hostility, base, one, index);
  }
  const all = operation.parameters.filter(isInQuery);
  for (const [index, parameter] of all.entries()) {
    const value = query[parameter.name] ?? 'text';
    const isFirst = thorough || index === 0;
    const isFirstOfType =
      thorough || all.findIndex(({ name }) => typeOf(query[name] ?? 'text') === typeOf(value)) === index;
    yield* hostileQuery(parameter, base, String(value), { isFirst, isFirstOfType });
  }
}

function typeOf(value: Json): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function* hostileTogether(
  hostility: Hostility,
  base: CaseRequest,
  queried: readonly HostileParameter[],
): Generator<HostileRequest> {
  const { operation, description, thorough } = hostility;
  const sent = (
    some: readonly HostileParameter[],
    value: (one: HostileParameter, index: number) => Json,
  ): CaseRequest => ({
    ...base,
    query: { ...base.query, ...Object.fromEntries(some.map((one, index) => [one.name, value(one, index)])) },
  });
  const texts = queried.filter(({ scalar }) => typeof scalar.value === 'string');
  for (const family of thorough ? textFamilies.flatMap(apart) : textFamilies) {
    yield* familyInQuery(family, texts, sent);
  }
  for (const name of ['very long', 'only spaces'] as const) {
    const text = loneTexts[name].slice(0, mostInUrl);
    if (texts.length > 0) yield { title: `${name} in the query`, request: sent(texts, () => text) };
  }
  const numbers = queried.filter(({ scalar }) => typeof scalar.value === 'number');
  const [member, members] = placeAmong(operation, { description, trait: withQuery });
  for (const [turn, [title, text]] of numbers.length > 0 ? hostileNumbers.entries() : []) {
    const isMine = title === 'negative zero' || title === 'beyond 64 bits';
    if (!thorough && !isMine && !hasTurn(turn, hostileNumbers.length, member, members)) continue;
    yield { title: `a number ${title} in the query`, request: sent(numbers, () => text) };
  }
}

function* familyInQuery(
  family: TextFamily,
  texts: readonly HostileParameter[],
  sent: (
    some: readonly HostileParameter[],
    value: (one: HostileParameter, index: number) => Json,
  ) => CaseRequest,
): Generator<HostileRequest> {
  if (texts.length === 0 || family.parts.some((part) => /\p{Surrogate}/u.test(part))) return;
  const free = texts.filter(({ scalar }) => isFreeText(scalar));
  const isOrdinary = family.isOrdinary === true && free.length > 0;
  const some = isOrdinary ? free : texts;
  const mosts = some.map(({ scalar }) => (isOrdinary ? mostIn(scalar) : mostInUrl));
  for (let round = 0; round < roundsOf(family, mosts); round += 1) {
    const values = some.map((_, index) =>
      textOf(family, index + round * some.length, mosts[index] ?? mostInUrl),
    );
    for (const [first, end] of inOneQuery(values)) {
      const number = round === 0 && first === 0 ? '' : `, ${round + 1} from ${first + 1}`;
      const request = sent(some.slice(first, end), (_, index) => values[first + index] ?? '');
      yield { title: `${family.name}${number} in the query`, request, ...(isOrdinary ? { isOrdinary } : {}) };
    }
  }
}

/** From which to before which one query has room for the texts. */
function inOneQuery(values: readonly string[]): [first: number, end: number][] {
  const ranges: [number, number][] = [];
  let first = 0;
  let length = 0;
  for (const [index, value] of values.entries()) {
    const own = encodeURIComponent(value).length;
    if (index > first && length + own > mostInQuery) {
      ranges.push([first, index]);
      first = index;
      length = 0;
    }
    length += own;
  }
  return [...ranges, [first, values.length]];
}

function mostIn({ shape }: ValuePlace): number {
  return typeof shape.maxLength === 'number' ? shape.maxLength : mostInUrl;
}

/** These alone: what is refused for one parameter is never looked at for another. */
const alone = ['NUL', 'quotes', 'very long', 'letters of many scripts'] as const;
/** What reaches the code behind the checks of a parameter that takes any text. */
const free = ['NUL', 'quotes'];

/** What is no edge of a schema without bounds, and one of most servers. */
function* unboundNumbers(
  { operation, description, thorough }: Hostility,
  base: CaseRequest,
  { in: place, name, scalar: { shape, value } }: HostileParameter,
  index: number,
): Generator<HostileRequest> {
  if (typeof value !== 'number' || shape.enum !== undefined) return;
  const hasLeast = shape.minimum !== undefined || shape.exclusiveMinimum !== undefined;
  const hasMost = shape.maximum !== undefined || shape.exclusiveMaximum !== undefined;
  const numbers = [...(hasLeast ? [] : ['-1', '0']), ...(hasMost ? [] : ['1000000'])];
  const trait = place === 'path' ? samePath : withQuery;
  const [member, members] = placeAmong(operation, { description, trait });
  for (const [turn, number] of numbers.entries()) {
    if (!thorough && !hasTurn(turn, numbers.length, member + index, members)) continue;
    const request = { ...base, [place]: { ...base[place], [name]: number } };
    yield { title: `${number} in ${place} ${name}`, request };
  }
}

/** The operations of a path take turns with what it names; the parameters of a query among themselves. */
function* hostileAlone(
  { operation, description, thorough }: Hostility,
  base: CaseRequest,
  { in: place, name, scalar }: HostileParameter,
  index: number,
  isOneOfMany: boolean,
): Generator<HostileRequest> {
  const sent = (title: string, value: Json): HostileRequest => {
    return {
      title: `${title} in ${place} ${name}`,
      request: { ...base, [place]: { ...base[place], [name]: value } },
    };
  };
  const ofPath = placeAmong(operation, { description, trait: samePath });
  const isMine = (turn: number, kinds: number): boolean =>
    thorough ||
    (place === 'path' ? hasTurn(turn, kinds, ...ofPath) : hasTurn(turn, kinds, index + ofPath[0], kinds));
  if (typeof scalar.value === 'number') {
    for (const [turn, [title, text]] of hostileNumbers.entries()) {
      if (isMine(turn, hostileNumbers.length)) yield sent(`a number ${title}`, text);
    }
  }
  if (typeof scalar.value !== 'string') return;
  for (const [turn, title] of alone.entries()) {
    const isWanted = place === 'query' && isFreeText(scalar) && free.includes(title) && !isOneOfMany;
    if (isWanted || isMine(turn, alone.length)) yield sent(title, cutText(loneTexts[title], mostInUrl));
  }
}

/** What is no value: bytes that are no UTF-8, an escape of nothing, and a parameter that is there twice. */
function* hostileQuery(
  { name }: Parameter,
  base: CaseRequest,
  value: string,
  { isFirst, isFirstOfType }: { readonly isFirst: boolean; readonly isFirstOfType: boolean },
): Generator<HostileRequest> {
  const { [name]: _replaced, ...others } = base.query;
  const key = encodeURIComponent(name);
  const without = { ...base, query: others };
  if (isFirst) {
    yield {
      title: `invalid UTF-8 in query ${name}`,
      request: { ...without, extra: { query: [`${key}=%C3%28%FF`] } },
    };
    yield {
      title: `a broken escape in query ${name}`,
      request: { ...without, extra: { query: [`${key}=%ZZ%`] } },
    };
  }
  if (!isFirstOfType) return;
  const pair = `${key}=${encodeURIComponent(value)}`;
  yield { title: `query ${name} twice`, request: { ...without, extra: { query: [pair, pair] } } };
}
