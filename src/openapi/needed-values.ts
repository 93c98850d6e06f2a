import type { Description } from '../core/description.ts';
import { isLimitKeyword, type LimitKeyword, type Need } from '../core/hint.ts';
import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import type { KnownValues } from './known-values.ts';
import { hasType } from './merged-shape.ts';
import type { RequestPlace } from './request-places.ts';
import { variantsOf } from './schema-variants.ts';
import { type Extent, valuesOf } from './valid-values.ts';

export interface Wanted {
  readonly place: RequestPlace;
  readonly needs: readonly Need[];
  /** What stands there now. */
  readonly current: Json | undefined;
  /** It travels as text, so that a number is a text of digits. */
  readonly isText: boolean;
  readonly known: KnownValues;
  /** Another one gives another value. */
  readonly salt: number;
  /** How much of it is made, where it has parts. */
  readonly extent?: Extent;
}

/** A value that has what a server needs and that the description may allow; `undefined` where we know none. */
export function neededValue(description: Description, wanted: Wanted): Json | undefined {
  const { place, needs, current, known } = wanted;
  if (needs.some(({ kind }) => kind === 'exists')) return otherKnown(wanted);
  const isTaken = needs.some(({ kind }) => kind === 'taken');
  const salt = wanted.salt + (isTaken ? saltOf(current) : 0);
  const isOnlyMissing = needs.every(({ kind }) => kind === 'required');
  const types = declaredTypes(description, place.schemas);
  const schema = neededSchema(wanted, types);
  const suits = (value: Json): boolean =>
    JSON.stringify(value) !== JSON.stringify(current) && needs.every((need) => meets(need, value) !== false);
  const isListed = place.schemas.some((one) => isObject(one) && 'enum' in one);
  const example = isOnlyMissing && salt === 0 && !isListed ? known.get(place.path.at(-1) ?? '') : undefined;
  if (example !== undefined && (types.size === 0 || hasType(example, [...types])) && suits(example))
    return example;
  for (const schemas of [place.schemas, ...place.schemas.map((one) => [one])]) {
    for (const examples of isOnlyMissing ? [true, false] : [false]) {
      const making = {
        extent: wanted.extent ?? 'full',
        examples,
        readOnly: false,
        salt,
        ...(examples ? { known } : {}),
      } as const;
      for (const value of valuesOf(description, [schema, ...schemas], making)) if (suits(value)) return value;
    }
  }
  return undefined;
}

/** Whether a value has what is needed, as far as it can be told without trying. */
export function meets(need: Need, value: Json | undefined): boolean | undefined {
  if (need.kind === 'required') {
    return value !== undefined && value !== null && value !== '' && !(isArray(value) && value.length === 0);
  }
  if (value === undefined) return false;
  if (need.kind === 'type')
    return isArray(value) && need.type !== 'array' ? undefined : isOfType(value, need.type);
  if (need.kind === 'enum') {
    if (need.values.length === 0 || isArray(value)) return undefined;
    if (isObject(value)) return Object.keys(value).every((name) => need.values.includes(name));
    return need.values.some((one) => JSON.stringify(one) === JSON.stringify(value));
  }
  if (need.kind === 'format') return hasFormat(need.format, value);
  return 'limit' in need ? meetsLimit(need.kind, need.limit, value) : undefined;
}

/** A text of digits does for a number where both travel as text. */
function isOfType(value: Json, type: string): boolean | undefined {
  if (hasType(value, [type])) return true;
  return typeof value === 'string' && /^(-?\d+|true|false)$/.test(value) ? undefined : false;
}

const knownFormats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  email: /^[^@\s]{1,64}@[^@\s]{1,200}$/,
  uri: /^https?:\/\/[^\s]+$/,
};

function hasFormat(format: string, value: Json): boolean | undefined {
  const known = Object.hasOwn(knownFormats, format) ? knownFormats[format] : undefined;
  return known && typeof value === 'string' ? known.test(value) : undefined;
}

function meetsLimit(keyword: LimitKeyword, limit: number, value: Json): boolean | undefined {
  const size = sizeOf(value);
  if (size === undefined) return undefined;
  if (keyword === 'exclusiveMinimum') return size > limit;
  if (keyword === 'exclusiveMaximum') return size < limit;
  if (keyword === 'multipleOf') return Number.isInteger(size / limit);
  return keyword.startsWith('min') ? size >= limit : size <= limit;
}

function sizeOf(value: Json): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return [...value].length;
  if (isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

function declaredTypes(description: Description, schemas: readonly Json[]): Set<string> {
  const types = variantsOf(description, schemas).map(({ shape }) => shape.type);
  return new Set(types.filter((type) => typeof type === 'string'));
}

/** The needs as a schema, in the terms of what the description declares. */
function neededSchema({ needs, isText }: Wanted, types: ReadonlySet<string>): JsonObject {
  const schema = new Map<string, Json>();
  const isList = types.has('array') && types.size === 1;
  for (const need of needs) {
    if ('limit' in need) schema.set(limitFor(need.kind, types), need.limit);
    else if (need.kind === 'type' && isText && types.has('string'))
      schema.set('pattern', textOfType(need.type));
    else if (need.kind === 'type') schema.set('type', need.type);
    else if (need.kind === 'format') schema.set('format', need.format);
    else if (need.kind === 'pattern') schema.set('pattern', need.pattern);
    else if (need.kind === 'enum' && need.values.length > 0) {
      // of a map the names of its members are listed
      if (types.has('object') && types.size === 1) schema.set('propertyNames', { enum: need.values });
      else schema.set('enum', need.values);
    }
  }
  // where nothing is declared, only a text has a form
  if (types.size === 0 && !schema.has('type') && (schema.has('format') || schema.has('pattern')))
    schema.set('type', 'string');
  if (!isList || schema.get('type') === 'array') return Object.fromEntries(schema);
  const own = [...schema].filter(([keyword]) => isLimitKeyword(keyword));
  const ofItems = [...schema].filter(([keyword]) => !isLimitKeyword(keyword));
  return { minItems: 1, ...Object.fromEntries(own), items: Object.fromEntries(ofItems) };
}

function textOfType(type: string): string {
  if (type === 'integer' || type === 'number') return '^[1-9]$';
  return type === 'boolean' ? '^(true|false)$' : '^';
}

/** Prose does not always say what is counted: `at least 3` is a length for a text. */
function limitFor(keyword: LimitKeyword, types: ReadonlySet<string>): LimitKeyword {
  const [type, ...others] = types;
  const isLow = /^min|^exclusiveMin/.test(keyword);
  if (others.length > 0 || keyword === 'multipleOf') return keyword;
  if (type === 'string') return isLow ? 'minLength' : 'maxLength';
  if (type === 'array') return isLow ? 'minItems' : 'maxItems';
  if (type === 'object') return isLow ? 'minProperties' : 'maxProperties';
  if (/^(integer|number)$/.test(type ?? '') && !/minimum|maximum/i.test(keyword))
    return isLow ? 'minimum' : 'maximum';
  return keyword;
}

/** What an example of the description names may be there. */
function otherKnown({ place, current, known }: Wanted): Json | undefined {
  const value = known.get(place.path.at(-1) ?? '');
  return value === current ? undefined : value;
}

/** The next of a row of values that goes on from the one that was taken, the same for the same one. */
function saltOf(value: Json | undefined): number {
  let hash = 7;
  for (const character of JSON.stringify(value ?? null))
    hash = (hash * 31 + character.charCodeAt(0)) % 99_991;
  return 1 + hash;
}
