import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { Parameter } from '../core/operation.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { serialisePairs } from './parameter-style.ts';

/**
 * What a server may take the text of a value for. Text has no types: `7` is a number, and a string as well, and an
 * array of one. Something that travels as text breaks its schema only where none of its readings is valid.
 */
export function* textReadings(description: Description, schema: Json, value: Json): Generator<Json> {
  yield value;
  const text = eachScalar(value, asText);
  const readings = [text, eachScalar(text, guessed), declaredReading(description, schema, value)];
  yield* readings;
  if (isArray(value) || isObject(value)) yield* singles(value);
  else for (const reading of [value, ...readings]) yield [reading];
}

/** The reading of a server that goes by the description. */
export function declaredReading(description: Description, schema: Json, value: Json): Json {
  return asDeclared(description, [schema], eachScalar(value, asText));
}

/** A list of one that repeats no name is not told from its item. */
function singles(value: Json): Json[] {
  if (!isArray(value) || value.length !== 1) return [];
  const [only = null] = value;
  const text = eachScalar(only, asText);
  return [only, text, eachScalar(text, guessed)];
}

/** Whether a parameter's value leaves a trace in the request: an empty list whose items repeat the name does not. */
export function leavesTrace(parameter: Parameter, value: Json): boolean {
  if (parameter.in === 'query' || parameter.in === 'cookie')
    return serialisePairs(parameter, value).length > 0;
  return !(isArray(value) && value.length === 0) && !(isObject(value) && Object.keys(value).length === 0);
}

function eachScalar(value: Json, read: (scalar: Json) => Json): Json {
  if (isArray(value)) return value.map((item) => eachScalar(item, read));
  if (!isObject(value)) return read(value);
  return Object.fromEntries(Object.entries(value).map(([name, sub]) => [name, eachScalar(sub, read)]));
}

function asText(value: Json): Json {
  return typeof value === 'string' ? value : String(value);
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function guessed(text: Json): Json {
  if (typeof text !== 'string') return text;
  if (number.test(text)) return Number(text);
  if (text === 'null' || text === '') return null;
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
}

/** Each text as the type that its schema declares for it, where it can be read so. */
function asDeclared(description: Description, schemas: readonly Json[], value: Json): Json {
  const parts = parallelSchemas(description, schemas);
  if (isArray(value)) {
    const items = parts.map(({ items }) => items).filter((item) => item !== undefined);
    return value.map((item) => asDeclared(description, items, item));
  }
  if (isObject(value)) {
    const read = Object.entries(value).map(([name, sub]): [string, Json] => {
      return [name, asDeclared(description, schemasOf(parts, name), sub)];
    });
    return Object.fromEntries(read);
  }
  const types = new Set(parts.flatMap(({ type }) => [type].flat()));
  const other = guessed(value);
  if (typeof other === 'number') return types.has('integer') || types.has('number') ? other : value;
  if (typeof other === 'boolean') return types.has('boolean') ? other : value;
  return value;
}

function schemasOf(parts: readonly JsonObject[], name: string): Json[] {
  return parts.map((part) => member(part.properties, name)).filter((schema) => schema !== undefined);
}
