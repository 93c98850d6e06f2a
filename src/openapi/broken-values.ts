import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { brokenChoice } from './broken-choices.ts';
import { brokenNumber, brokenText } from './broken-scalars.ts';
import { brokenType } from './broken-types.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { mayMatch } from './pattern.ts';
import { isWithinItself } from './self-containing.ts';
import { valuesOf } from './valid-values.ts';

/** Ways to break one keyword, best first; `undefined` leaves the place out. */
export interface Broken {
  readonly keyword: string;
  /** Tells ways to break the same keyword apart that a server may take differently: `null`, `fraction`. */
  readonly kind?: string;
  readonly candidates: readonly (Json | undefined)[];
}

/** A change of one place of a value that is meant to break one keyword of its schema. */
export interface Breakage extends Broken {
  /** JSON Pointer into the value. */
  readonly at: string;
  /** The schema object of the description that has the keyword. */
  readonly schema: JsonObject;
}

/**
 * Ways to break every constraint that a schema puts on a value which is valid against it. They are proposals: whoever
 * uses one validates the result, because another part of the schema may allow it. What is settled is passed over.
 */
export function* breakages(
  description: Description,
  schemas: readonly Json[],
  value: Json,
  isSettled?: (value: Json, at: string) => boolean,
  at = '',
  above: readonly Json[] = [],
): Generator<Breakage> {
  if (isSettled?.(value, at)) return;
  const all = parallelSchemas(description, schemas);
  const parts = all.filter(({ properties = null }) => !isWithinItself(properties, above));
  const here = parts.flatMap(({ properties }) => properties ?? []);
  for (const schema of parts) {
    for (const broken of brokenKeywords(description, schema, value)) yield { ...broken, at, schema };
    if (!isObject(value)) continue;
    for (const name of neededNames(schema, value)) {
      const keyword = requiredNames(schema).includes(name) ? 'required' : 'dependentRequired';
      yield { keyword, at: joinPointer(at, name), schema, candidates: [undefined] };
    }
  }
  for (const [name, declared, sub] of membersOf(parts, value)) {
    yield* breakages(description, declared, sub, isSettled, joinPointer(at, name), [...above, ...here]);
  }
}

/** The members of a value with the schemas that speak of them; of a list the first of each kind of item. */
function* membersOf(parts: readonly JsonObject[], value: Json): Generator<[string | number, Json[], Json]> {
  if (isObject(value)) {
    for (const [name, sub] of Object.entries(value)) {
      const declared = parts.flatMap((part) => {
        const schema = member(part.properties, name) ?? othersOf(part, name);
        return schema === undefined ? [] : [schema];
      });
      yield [name, declared, sub];
    }
  }
  if (!isArray(value)) return;
  for (const [index, item] of value.entries()) {
    const prefixed = parts.flatMap(({ prefixItems }) =>
      isArray(prefixItems) ? (prefixItems[index] ?? []) : [],
    );
    const items = parts.map((part) => part.items).filter((schema) => schema !== undefined);
    if (prefixed.length > 0) yield [index, prefixed, item];
    else {
      yield [index, items, item];
      return;
    }
  }
}

function othersOf({ patternProperties, additionalProperties }: JsonObject, name: string): Json | undefined {
  for (const [pattern, schema] of Object.entries(isObject(patternProperties) ? patternProperties : {})) {
    if (pattern === '' || mayMatch(pattern, name)) return schema;
  }
  return isObject(additionalProperties) ? additionalProperties : undefined;
}

function requiredNames(schema: JsonObject): string[] {
  return isArray(schema.required) ? schema.required.filter((name) => typeof name === 'string') : [];
}

function neededNames(schema: JsonObject, value: JsonObject): string[] {
  const dependents = Object.entries(isObject(schema.dependentRequired) ? schema.dependentRequired : {});
  const needed = dependents.flatMap(([name, names]) =>
    Object.hasOwn(value, name) && isArray(names) ? names.filter((other) => typeof other === 'string') : [],
  );
  return [...new Set([...requiredNames(schema), ...needed])].filter((name) => Object.hasOwn(value, name));
}

function* brokenKeywords(description: Description, schema: JsonObject, value: Json): Generator<Broken> {
  if (schema.type !== undefined) yield* brokenType([schema.type].flat(), value);
  if (schema.enum !== undefined) yield { keyword: 'enum', candidates: outsiders(value) };
  if (schema.const !== undefined) yield { keyword: 'const', candidates: outsiders(value) };
  if (schema.not !== undefined) {
    const making = { extent: 'full', examples: true, readOnly: false } as const;
    yield { keyword: 'not', candidates: [...valuesOf(description, [schema.not], making)] };
  }
  if (typeof value === 'string') yield* brokenText(schema, value);
  if (typeof value === 'number') yield* brokenNumber(schema, value);
  if (isArray(value)) yield* brokenList(description, schema, value);
  if (isObject(value)) {
    yield* brokenObject(schema, value);
    yield* brokenChoice(description, schema, value);
  }
}

function outsiders(value: Json): Json[] {
  if (typeof value === 'number') return [value + 1_000_003, -1_000_003];
  if (typeof value === 'boolean') return [!value];
  return typeof value === 'string' ? [`${value}-of-no-kind`, 'none-of-these', 'zz'] : [null];
}

/** Lists and objects are not made longer than this to break a bound. */
const mostMembers = 1000;

function* brokenList(
  description: Description,
  schema: JsonObject,
  value: readonly Json[],
): Generator<Broken> {
  const { minItems, maxItems } = schema;
  const [first = null] = value;
  if (typeof minItems === 'number' && minItems > 0) {
    yield { keyword: 'minItems', candidates: [value.slice(0, minItems - 1)] };
  }
  if (typeof maxItems === 'number' && maxItems < mostMembers) {
    const missing = { length: maxItems + 1 - value.length };
    const repeated = Array.from(missing, () => first);
    const varied = Array.from(missing, (_, index) => variant(first, index + 1));
    const { maxItems: _most, ...unbounded } = schema;
    const making = { extent: 'minimal', examples: false, readOnly: false } as const;
    const made = valuesOf(description, [{ ...unbounded, minItems: maxItems + 1 }], making);
    const candidates = [[...value, ...repeated], [...value, ...varied], ...made];
    yield { keyword: 'maxItems', candidates };
  }
  if (schema.uniqueItems === true && value.length > 0) {
    yield {
      keyword: 'uniqueItems',
      candidates: [
        [first, ...value],
        [first, first, ...value.slice(2)],
      ],
    };
  }
  if (schema.contains !== undefined) yield { keyword: 'contains', candidates: [[], ['text'], [null]] };
}

function* brokenObject(schema: JsonObject, value: JsonObject): Generator<Broken> {
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    if (schema[keyword] === false) {
      yield { keyword, candidates: [{ ...value, undeclaredByTheDescription: true }] };
    }
  }
  const { minProperties, maxProperties, propertyNames } = schema;
  const entries = Object.entries(value);
  if (typeof minProperties === 'number' && minProperties > 0) {
    const fewer = [entries.slice(0, minProperties - 1), entries.slice(1 - minProperties || entries.length)];
    yield { keyword: 'minProperties', candidates: fewer.map((kept) => Object.fromEntries(kept)) };
  }
  if (typeof maxProperties === 'number' && maxProperties < mostMembers) {
    const missing = { length: Math.max(0, maxProperties + 1 - entries.length) };
    const last = entries.at(-1)?.[1] ?? 'text';
    const more = Array.from(missing, (_, index): [string, Json] => [`key${index + 1}`, last]);
    yield { keyword: 'maxProperties', candidates: [Object.fromEntries([...entries, ...more])] };
  }
  if (propertyNames !== undefined) {
    const [, sub = 'text'] = entries[0] ?? [];
    yield {
      keyword: 'propertyNames',
      candidates: ['!', 'a'.repeat(300), ''].map((name) => ({ ...value, [name]: sub })),
    };
  }
}

/** Another value of the same type, for lists whose items differ. */
function variant(value: Json, step: number): Json {
  if (typeof value === 'string') return `${value}${step}`;
  return typeof value === 'number' ? value + step : value;
}
