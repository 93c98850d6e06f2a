import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, jsonType, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { parallelSchemas } from './parallel-schemas.ts';

/** A change of one place of a value that is meant to break one keyword of its schema. */
export interface Breakage {
  readonly keyword: string;
  /** JSON Pointer into the value. */
  readonly at: string;
  /** What to put there, best first; `undefined` leaves the place out. */
  readonly candidates: readonly (Json | undefined)[];
}

/**
 * Ways to break every constraint that a schema puts on a value which is valid against it. They are proposals: whoever
 * uses one validates the result, because another part of the schema may allow it.
 */
export function* breakages(
  description: Description,
  schemas: readonly Json[],
  value: Json,
  at = '',
): Generator<Breakage> {
  const parts = parallelSchemas(description, schemas);
  for (const part of parts) {
    for (const [keyword, candidates] of brokenKeywords(part, value)) yield { keyword, at, candidates };
  }
  if (isObject(value)) {
    for (const name of new Set(parts.flatMap((part) => requiredNames(part)))) {
      if (Object.hasOwn(value, name)) {
        yield { keyword: 'required', at: joinPointer(at, name), candidates: [undefined] };
      }
    }
    for (const [name, sub] of Object.entries(value)) {
      const declared = parts
        .map((part) => member(part.properties, name))
        .filter((schema) => schema !== undefined);
      yield* breakages(description, declared, sub, joinPointer(at, name));
    }
  }
  if (isArray(value) && value[0] !== undefined) {
    const items = parts.map((part) => part.items).filter((schema) => schema !== undefined);
    yield* breakages(description, items, value[0], joinPointer(at, 0));
  }
}

function requiredNames(schema: JsonObject): string[] {
  return isArray(schema.required) ? schema.required.filter((name) => typeof name === 'string') : [];
}

const oneOfEachType: readonly Json[] = ['text', 7, 1.5, true, [], {}, null];

function* brokenKeywords(schema: JsonObject, value: Json): Generator<[keyword: string, candidates: Json[]]> {
  if (schema.type !== undefined) {
    const allowed = [schema.type].flat();
    yield ['type', oneOfEachType.filter((other) => !hasType(other, allowed))];
  }
  if (schema.enum !== undefined) yield ['enum', outsiders(value)];
  if (schema.const !== undefined) yield ['const', outsiders(value)];
  if (typeof value === 'string') yield* brokenText(schema, value);
  if (typeof value === 'number') yield* brokenNumber(schema);
  if (isArray(value)) yield* brokenList(schema, value);
  if (isObject(value) && (schema.additionalProperties === false || schema.unevaluatedProperties === false)) {
    const keyword = schema.additionalProperties === false ? 'additionalProperties' : 'unevaluatedProperties';
    yield [keyword, [{ ...value, undeclaredByTheDescription: true }]];
  }
}

function hasType(value: Json, allowed: readonly (Json | undefined)[]): boolean {
  const type = jsonType(value);
  return allowed.includes(type) || (type === 'integer' && allowed.includes('number'));
}

function outsiders(value: Json): Json[] {
  if (typeof value === 'number') return [value + 1_000_003, -1_000_003];
  if (typeof value === 'boolean') return [!value];
  return typeof value === 'string' ? [`${value}-of-no-kind`, 'none-of-these', 'zz'] : [null];
}

function* brokenText(schema: JsonObject, value: string): Generator<[string, Json[]]> {
  const { minLength, maxLength, pattern, format } = schema;
  if (typeof minLength === 'number' && minLength > 0) {
    yield ['minLength', [[...value].slice(0, minLength - 1).join(''), 'a'.repeat(minLength - 1)]];
  }
  if (typeof maxLength === 'number') {
    const last = [...value].at(-1) ?? 'a';
    yield ['maxLength', [value + last.repeat(maxLength + 1 - [...value].length), 'a'.repeat(maxLength + 1)]];
  }
  if (typeof pattern === 'string') yield ['pattern', [`${value}!`, `!${value}`, '!', '0', 'a', 'ä', '']];
  if (typeof format === 'string') yield ['format', [`no-${format}`, '0', '!']];
}

function* brokenNumber(schema: JsonObject): Generator<[string, Json[]]> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof minimum === 'number') yield ['minimum', [minimum - 1]];
  if (typeof maximum === 'number') yield ['maximum', [maximum + 1]];
  if (typeof exclusiveMinimum === 'number') yield ['exclusiveMinimum', [exclusiveMinimum]];
  if (typeof exclusiveMaximum === 'number') yield ['exclusiveMaximum', [exclusiveMaximum]];
  if (typeof multipleOf === 'number') yield ['multipleOf', [multipleOf * 1.5, multipleOf * 2.5]];
}

function* brokenList(schema: JsonObject, value: readonly Json[]): Generator<[string, Json[]]> {
  const { minItems, maxItems } = schema;
  const [first = null] = value;
  if (typeof minItems === 'number' && minItems > 0) yield ['minItems', [value.slice(0, minItems - 1)]];
  if (typeof maxItems === 'number') {
    const missing = { length: maxItems + 1 - value.length };
    const repeated = Array.from(missing, () => first);
    const varied = Array.from(missing, (_, index) => variant(first, index + 1));
    yield [
      'maxItems',
      [
        [...value, ...repeated],
        [...value, ...varied],
      ],
    ];
  }
  if (schema.uniqueItems === true && value.length > 0) yield ['uniqueItems', [[first, ...value]]];
}

/** Another value of the same type, for lists whose items differ. */
function variant(value: Json, step: number): Json {
  if (typeof value === 'string') return `${value}${step}`;
  return typeof value === 'number' ? value + step : value;
}
