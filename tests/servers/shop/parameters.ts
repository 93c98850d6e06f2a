import type { HeaderList } from '../../../src/core/http.ts';
import { type Json, member } from '../../../src/core/json.ts';
import type { ParameterRule } from './rule-reader.ts';

/** The request cannot be read: bad encoding, or given twice where once is meant. */
export class Malformed extends Error {}

/** Where the texts of parameters are found. */
export interface ParameterTexts {
  /** Path segments by template name, encoded. */
  readonly path: ReadonlyMap<string, string>;
  /** Decoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: HeaderList;
  /** Decoded. */
  readonly cookies: readonly (readonly [name: string, value: string])[];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Malformed('percent-encoding');
  }
}

/** `application/x-www-form-urlencoded` and queries; a plus is a space there. */
export function readPairs(text: string): [string, string][] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [, name = '', value = ''] = /^([^=]*)=?([\s\S]*)$/.exec(pair.replaceAll('+', ' ')) ?? [];
      return [decoded(name), decoded(value)];
    });
}

export function readCookies(headers: HeaderList): [string, string][] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((pair): [string, string] => {
      const [, name = '', value = ''] = /^\s*([^=]*)=?([\s\S]*?)\s*$/.exec(pair) ?? [];
      return [name, decoded(value)];
    });
}

/** The value of a parameter, or `undefined` where it is absent. */
export function readParameter(rule: ParameterRule, texts: ParameterTexts): Json | undefined {
  if (rule.style === 'deepObject') return readDeepObject(rule, texts.query);
  const found = textsOf(rule, texts);
  const [first] = found;
  if (first === undefined) return undefined;
  const isList = member(rule.schema, 'type') === 'array';
  const items = member(rule.schema, 'items') ?? true;
  if (isList && rule.explode && rule.in !== 'path') return found.map((text) => scalar(text, items));
  if (isList && rule.in === 'header')
    return found.flatMap((text) => text.split(',')).map((text) => scalar(text.trim(), items));
  if (found.length > 1) throw new Malformed(`${rule.name} is given twice`);
  if (rule.json) return readJson(first);
  if (isList) return first.split(separatorOf(rule.style)).map((text) => scalar(text, items));
  return member(rule.schema, 'type') === 'object' ? readFlatObject(rule, first) : scalar(first, rule.schema);
}

function textsOf({ name, in: place, style }: ParameterRule, texts: ParameterTexts): string[] {
  if (place === 'query' || place === 'cookie') {
    const pairs = place === 'query' ? texts.query : texts.cookies;
    return pairs.filter(([key]) => key === name).map(([, value]) => value);
  }
  if (place === 'header') {
    return texts.headers
      .filter(([key]) => key.toLowerCase() === name.toLowerCase())
      .map(([, value]) => value);
  }
  const segment = texts.path.get(name);
  if (segment === undefined) return [];
  const text = decoded(segment);
  const prefix = style === 'matrix' ? `;${name}=` : style === 'label' ? '.' : '';
  if (!text.startsWith(prefix)) throw new Malformed(`${name} is not in style ${style}`);
  return [text.slice(prefix.length)];
}

function separatorOf(style: string): string {
  return style === 'pipeDelimited' ? '|' : style === 'spaceDelimited' ? ' ' : ',';
}

/** `a[b]=c`; what is not of this form under the same name is no object. */
function readDeepObject(rule: ParameterRule, query: ParameterTexts['query']): Json | undefined {
  const entries = new Map<string, Json>();
  for (const [name, value] of query) {
    if (name === rule.name) throw new Malformed(`${name} is no object`);
    if (!name.startsWith(`${rule.name}[`) || !name.endsWith(']')) continue;
    const key = name.slice(rule.name.length + 1, -1);
    if (entries.has(key)) throw new Malformed(`${name} is given twice`);
    entries.set(key, scalar(value, propertyOf(rule.schema, key)));
  }
  return entries.size === 0 ? undefined : Object.fromEntries(entries);
}

/** `key,value,key,value` */
function readFlatObject(rule: ParameterRule, text: string): Json {
  const parts = text.split(',');
  const entries = new Map<string, Json>();
  if (parts.length % 2 !== 0) throw new Malformed(`${rule.name} is no object`);
  for (let index = 0; index < parts.length; index += 2) {
    const key = parts[index] ?? '';
    if (entries.has(key)) throw new Malformed(`${rule.name} says ${key} twice`);
    entries.set(key, scalar(parts[index + 1] ?? '', propertyOf(rule.schema, key)));
  }
  return Object.fromEntries(entries);
}

export function propertyOf(schema: Json, key: string): Json {
  return member(member(schema, 'properties'), key) ?? true;
}

/** Text as the type that is asked for, in JSON's own grammar; else as text, which then has the wrong type. */
export function scalar(text: string, schema: Json): Json {
  const type = member(schema, 'type');
  if (type === 'integer' && /^-?(0|[1-9]\d*)$/.test(text)) return Number(text);
  if (type === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

export function readJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed('no JSON');
  }
}
