import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { LocatedSchema } from '../core/operation.ts';
import type { KnownValues } from './known-values.ts';
import { hasType, type Shape } from './merged-shape.ts';
import { plainNumber } from './number-values.ts';
import { withOrderedPairs } from './ordered-pairs.ts';
import { isReadOnly } from './read-only.ts';
import { variantsOf } from './schema-variants.ts';
import { guessedText, plainText } from './string-values.ts';

/** `minimal`: what is required and no more. `full`: every property, and one item in each list. */
export type Extent = 'minimal' | 'full';

export type MadeValue = { readonly value: Json } | { readonly reason: string };

export interface Making {
  readonly extent: Extent;
  /** Examples and defaults are taken where there are some; they may be wrong. */
  readonly examples: boolean;
  /** Read-only properties are made too where they are required. */
  readonly readOnly: boolean;
  /** Values to take for properties of these names. */
  readonly known?: KnownValues;
  /** Another one gives another value. */
  readonly salt?: number;
  /** What is required and of a format that nobody defined is made too. */
  readonly guesses?: boolean;
}

/** The ways in which a value is tried to be made, best first. */
const ways: readonly Omit<Making, 'extent'>[] = [
  { examples: true, readOnly: false },
  { examples: false, readOnly: false },
  { examples: true, readOnly: true },
];

export interface ValidityOptions {
  readonly known?: KnownValues;
  readonly guesses?: boolean;
  /** What is asked besides. */
  readonly suits?: (value: Json) => boolean;
  /** What is wrong with a value where it stands, if that is not what its schema says alone. */
  readonly errors?: (value: Json) => readonly unknown[];
}

/** A value that the schema allows, always the same one; where none was found, why. */
export function validValue(
  description: Description,
  { schema, pointer }: LocatedSchema,
  extent: Extent,
  { known, guesses = false, suits, errors }: ValidityOptions = {},
): MadeValue {
  const isValid = (value: Json): boolean =>
    (suits?.(value) ?? true) && (errors?.(value) ?? description.validate(pointer, value)).length === 0;
  const others = suits ? [1, 2, 3, 4, 5].map((salt) => ({ examples: false, readOnly: false, salt })) : [];
  const tried = known ? ways.flatMap((way) => (way.examples ? [{ ...way, known }, way] : [way])) : ways;
  for (const way of [...tried, ...others]) {
    for (const value of valuesOf(description, [schema], { ...way, extent, guesses })) {
      const ordered = withOrderedPairs(value);
      if (isValid(ordered)) return { value: ordered };
      if (isValid(value)) return { value };
    }
  }
  return { reason: `no value was found that ${pointer} allows` };
}

/** One value for each variant of the schemas that has one. They are proposals: whoever uses one validates the result. */
export function* valuesOf(
  description: Description,
  schemas: readonly Json[],
  making: Making,
): Generator<Json> {
  for (const { shape } of variantsOf(description, schemas)) {
    const value = valueFor(description, shape, making);
    if (value !== undefined) yield value;
  }
}

export function valueFor(description: Description, shape: Shape, making: Making): Json | undefined {
  return valueOfShape(
    { description, making, depth: 0, salt: making.salt ?? 0, left: { nodes: mostNodes } },
    shape,
  );
}

/** Deeper than this only what is required is made. */
const fullDepth = 6;
/** Deeper than this there is no end to what is required. */
const mostDepth = 24;
const mostNodes = 400;

interface Maker {
  readonly description: Description;
  readonly making: Making;
  readonly depth: number;
  /** Another one gives another value, where a list must not repeat itself. */
  readonly salt: number;
  readonly left: { nodes: number };
  /** Of the property that is being made. */
  readonly name?: string;
}

/** The first variant that has a value; where the schema is one of a choice, the first whose value is not ambiguous. */
function makeValue(maker: Maker, schema: Json): Json | undefined {
  const { description, depth, left } = maker;
  if (depth > mostDepth) return undefined;
  left.nodes -= 1;
  const variants = variantsOf(description, [schema]);
  const isChosen = variants.length > 1 && member(description.resolve(schema), 'oneOf') !== undefined;
  let first: Json | undefined;
  for (const { shape } of variants) {
    const value = valueOfShape(maker, shape);
    if (value === undefined) continue;
    if (!isChosen || isOnlyOne(description, schema, value)) return value;
    first ??= value;
  }
  return first;
}

/** Whether exactly one branch has a variant that such a value could come from, as far as its members tell. */
function isOnlyOne(description: Description, schema: Json, value: Json): boolean {
  const list = member(description.resolve(schema), 'oneOf');
  if (!isArray(list)) return true;
  const fitting = list.filter((branch) =>
    variantsOf(description, [branch]).some(({ shape }) => fitsLoosely(shape, value)),
  );
  return fitting.length === 1;
}

function fitsLoosely(shape: Shape, value: Json): boolean {
  if (isArray(shape.enum)) return shape.enum.some((one) => JSON.stringify(one) === JSON.stringify(value));
  if (shape.type !== undefined && !hasType(value, [shape.type])) return false;
  if (!isObject(value)) return true;
  const required = isArray(shape.required) ? shape.required : [];
  if (required.some((name) => typeof name === 'string' && !Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, sub]) => {
    const only = member(member(shape.properties, name), 'const');
    const values = member(member(shape.properties, name), 'enum');
    return (only === undefined || only === sub) && (!isArray(values) || values.includes(sub));
  });
}

function valueOfShape(maker: Maker, shape: Shape): Json | undefined {
  const { salt, making } = maker;
  if (isArray(shape.enum)) {
    const preferred = making.examples && salt === 0 ? exampleOf(shape) : undefined;
    const isListed = shape.enum.some((value) => JSON.stringify(value) === JSON.stringify(preferred));
    return isListed ? preferred : shape.enum[salt % shape.enum.length];
  }
  const type = shape.type ?? 'string';
  if (type === 'object') return wholeExample(maker, shape) ?? makeObject(maker, shape);
  if (type === 'array') return wholeExample(maker, shape) ?? makeList(maker, shape);
  for (const example of salt === 0 ? givenValues(maker, shape) : []) {
    if (example !== undefined && hasType(example, [type])) return example;
  }
  if (type === 'string')
    return plainText(shape, salt) ?? (making.guesses ? guessedText(shape, salt) : undefined);
  if (type === 'integer' || type === 'number') return plainNumber(shape, salt);
  if (type === 'boolean') return salt % 2 === 0;
  return type === 'null' ? null : undefined;
}

/** The example of a list, or of a map, of which no schema tells what its names have to be. */
function wholeExample({ making, salt, depth }: Maker, shape: Shape): Json | undefined {
  const example = making.examples && salt === 0 ? exampleOf(shape) : undefined;
  if (making.extent !== 'full' || depth >= fullDepth || example === undefined) return undefined;
  if (isArray(example)) return shape.type === 'array' && example.length > 0 ? example : undefined;
  const isMap = !isObject(shape.properties) && isObject(shape.additionalProperties);
  return isMap && isObject(example) && Object.keys(example).length > 0 ? example : undefined;
}

/** Best first. */
function givenValues({ making, name }: Maker, shape: Shape): (Json | undefined)[] {
  const known = name === undefined ? undefined : making.known?.get(name);
  return making.examples ? [known, exampleOf(shape)] : [known];
}

function exampleOf({ examples, example, default: preset }: Shape): Json | undefined {
  const [first] = isArray(examples) ? examples : [];
  return first ?? example ?? preset;
}

function makeList(maker: Maker, shape: Shape): Json | undefined {
  const { minItems = 0, maxItems = Infinity, prefixItems, items = true, contains } = shape;
  const isFull = maker.making.extent === 'full' && maker.depth < fullDepth && maker.left.nodes > 0;
  const wanted = Math.min(Math.max(Number(minItems), isFull ? 1 : 0), Number(maxItems));
  if (wanted > 1000) return undefined;
  const list: Json[] = [];
  for (let index = 0; index < wanted; index += 1) {
    const prefixed = isArray(prefixItems) ? prefixItems[index] : undefined;
    const schema = prefixed ?? (contains === undefined || index > 0 ? items : { allOf: [items, contains] });
    const value = makeValue({ ...maker, depth: maker.depth + 1, salt: maker.salt + index }, schema);
    if (value === undefined) return list.length >= Number(minItems) ? list : undefined;
    list.push(value);
  }
  return list;
}

function makeObject(maker: Maker, shape: Shape): Json | undefined {
  const isFull = maker.making.extent === 'full' && maker.depth < fullDepth && maker.left.nodes > 0;
  const properties = isObject(shape.properties) ? shape.properties : {};
  const required = requiredNames(shape);
  const { minProperties = 0, maxProperties = Infinity } = shape;
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const made = new Map<string, Json>();
  const add = (name: string, schema: Json): boolean => {
    const isRequired = required.includes(name);
    if (isReadOnly(maker.description, schema) && !(maker.making.readOnly && isRequired)) return true;
    const making = isRequired ? maker.making : { ...maker.making, guesses: false };
    const value = makeValue({ ...maker, making, name, depth: maker.depth + 1 }, schema);
    if (value !== undefined) made.set(name, value);
    return value !== undefined;
  };
  for (const name of required)
    if (!add(name, member(properties, name) ?? schemaOfOthers(shape))) return undefined;
  for (const name of optional) {
    if (made.size >= (isFull ? Number(maxProperties) : Number(minProperties))) break;
    add(name, member(properties, name) ?? true);
    for (const also of dependents(shape, name))
      if (!made.has(also)) add(also, member(properties, also) ?? true);
  }
  const isMap = isFull && Object.keys(properties).length === 0 && isObject(shape.additionalProperties);
  for (const name of otherNames(shape, Math.max(Number(minProperties) - made.size, isMap ? 1 : 0))) {
    add(name, schemaOfOthers(shape));
  }
  return made.size < Number(minProperties) ? undefined : Object.fromEntries(made);
}

export function requiredNames({ required }: JsonObject): string[] {
  return isArray(required) ? required.filter((name) => typeof name === 'string') : [];
}

function dependents(shape: Shape, name: string): string[] {
  const names = member(shape.dependentRequired, name);
  return isArray(names) ? names.filter((other) => typeof other === 'string') : [];
}

function schemaOfOthers(shape: Shape): Json {
  const { additionalProperties, patternProperties } = shape;
  const [patterned] = Object.values(isObject(patternProperties) ? patternProperties : {});
  return patterned ?? (isObject(additionalProperties) ? additionalProperties : { type: 'string' });
}

function otherNames(shape: Shape, count: number): string[] {
  if (count > 100 || count <= 0) return [];
  const { additionalProperties, patternProperties, propertyNames } = shape;
  const [pattern] = Object.keys(isObject(patternProperties) ? patternProperties : {});
  if (additionalProperties === false && pattern === undefined) return [];
  const named = isObject(propertyNames) ? propertyNames : pattern === undefined ? undefined : { pattern };
  if (named && isArray(named.enum))
    return named.enum.filter((name) => typeof name === 'string').slice(0, count);
  const names = Array.from({ length: count }, (_, index) =>
    named ? plainText({ type: 'string', ...named }, index) : `key${index + 1}`,
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}
