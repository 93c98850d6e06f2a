import type { CaseRequest } from '../core/case.ts';
import type { Hint } from '../core/hint.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import { anyIndex, plainName, type RequestPlace } from './request-places.ts';

/** Longer texts are not said again in a refusal. */
const longest = 300;
const mostQuotes = 6;

/** The texts in a message that stand in quotes. */
function quotesIn(message: string): string[] {
  const found = message.matchAll(/"([^"\n]{0,300})"|'([^'\n]{0,300})'|`([^`\n]{0,300})`/g);
  return [...found].slice(0, mostQuotes).map(([, double, single, back]) => double ?? single ?? back ?? '');
}

/** What a message says in quotes of the values of a request. */
export interface Quoted {
  /** It quotes something that was sent. */
  readonly isSent: boolean;
  /** The declared place of that, where it was sent at one place only, or is called by the name of one. */
  readonly place?: RequestPlace;
}

/** Which value of a request a refusal quotes: `'a b' is not a valid name` is about the place where `a b` stands. */
export function quotedValue(message: string, request: CaseRequest, places: readonly RequestPlace[]): Quoted {
  const sent = sentValues(request);
  for (const quote of quotesIn(message)) {
    // a single character may stand anywhere
    const at = quote.length === 1 ? [] : sent.filter(({ text }) => text === quote);
    const [first] = at;
    if (!first) continue;
    const meant = onlyOne(at) ?? onlyOne(at.filter((one) => isCalled(one, message)));
    const place = meant && places.find((one) => isAt(one, meant));
    return { isSent: true, ...(meant && place ? { place: { ...place, path: meant.path } } : {}) };
  }
  return { isSent: false };
}

function onlyOne(values: readonly SentValue[]): SentValue | undefined {
  const [first, ...others] = new Map(values.map((one) => [`${one.in} ${one.path.join('/')}`, one])).values();
  return others.length === 0 ? first : undefined;
}

/** `Currency 'text' not allowed` is about the `currency`, wherever else that text stands. */
function isCalled({ path, text }: SentValue, message: string): boolean {
  const name = plainName(path.findLast((step) => !/^\d+$/.test(step)) ?? '');
  return ["'", '"', '`'].some((quote) => {
    const [before = '', ...after] = message.split(quote + text + quote);
    return after.length > 0 && name.length > 1 && plainName(/(\w+):? $/.exec(before)?.[1] ?? '') === name;
  });
}

/** `unknown level 'text', try one of …` quotes the value that is to be another, and names no field. */
export function placeQuoted(
  places: readonly RequestPlace[],
  request: CaseRequest,
  { need, text }: Hint,
): RequestPlace | undefined {
  return need.kind === 'enum' ? quotedValue(text, request, places).place : undefined;
}

interface SentValue extends Pick<RequestPlace, 'in' | 'path'> {
  readonly text: string;
}

function sentValues(request: CaseRequest): SentValue[] {
  const found: SentValue[] = [];
  const note = (part: RequestPlace['in'], value: Json, path: readonly string[]): void => {
    if (isArray(value))
      for (const [index, item] of value.entries()) note(part, item, [...path, String(index)]);
    else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) note(part, inner, [...path, name]);
    else if (value !== null && String(value).length <= longest)
      found.push({ in: part, path, text: String(value) });
  };
  for (const part of ['path', 'query', 'header', 'cookie'] as const)
    for (const [name, value] of Object.entries(request[part])) note(part, value, [name]);
  const { body } = request;
  if (body && 'value' in body) note('body', body.value, []);
  return found;
}

function isAt(place: RequestPlace, sent: SentValue): boolean {
  // a parameter is one place, whatever its value has in it
  const path = sent.in === 'body' ? sent.path : sent.path.slice(0, 1);
  return (
    place.in === sent.in &&
    place.path.length === path.length &&
    place.path.every(
      (step, index) => step === path[index] || (step === anyIndex && /^\d+$/.test(path[index] ?? '')),
    )
  );
}
