import fc, { type Arbitrary } from 'fast-check';
import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, member } from '../core/json.ts';
import type { KnownValues } from './known-values.ts';
import type { Shape } from './merged-shape.ts';
import { numberRange } from './number-values.ts';
import { isReadOnly } from './read-only.ts';
import { variantsOf } from './schema-variants.ts';
import { plainText } from './string-values.ts';
import { requiredNames } from './valid-values.ts';

/** A description may refer to itself in so many ways that nobody waits for all of them: then only what is required. */
const mostNodes = 2000;
/** Deeper than this only what is required is generated, and lists are as short as they may be. */
const fullDepth = 4;
const mostDepth = 12;
const mostItems = 5;
const mostCharacters = 40;

/**
 * Values of a schema. They are proposals: a schema says more than can be built in, so whoever uses one validates it.
 * `undefined` where there is nothing to choose from.
 */
export function arbitraryOf(
  description: Description,
  schema: Json,
  known: KnownValues = new Map(),
): Arbitrary<Json> | undefined {
  return build({ description, known, left: { nodes: mostNodes } }, schema, 0);
}

interface Builder {
  readonly description: Description;
  readonly known: KnownValues;
  readonly left: { nodes: number };
}

function build(builder: Builder, schema: Json, depth: number): Arbitrary<Json> | undefined {
  if (depth > mostDepth) return undefined;
  const { description, left } = builder;
  left.nodes -= 1;
  const choices = variantsOf(description, [schema])
    .map(({ shape }) => arbitraryOfShape(builder, shape, depth))
    .filter((choice) => choice !== undefined);
  return choices.length > 0 ? fc.oneof(...choices) : undefined;
}

function arbitraryOfShape(builder: Builder, shape: Shape, depth: number): Arbitrary<Json> | undefined {
  if (isArray(shape.enum)) return fc.constantFrom(...shape.enum);
  if (shape.type === 'object') return objects(builder, shape, depth);
  if (shape.type === 'array') return lists(builder, shape, depth);
  if (shape.type === 'integer' || shape.type === 'number') return numbers(shape);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  return texts(shape);
}

function numbers(shape: Shape): Arbitrary<Json> | undefined {
  const { lowest = -1_000_000, highest = Math.max(1_000_000, lowest), step = 0.01 } = numberRange(shape);
  const low = Math.ceil(Number((Math.min(lowest, highest) / step).toPrecision(15)));
  const high = Math.floor(Number((highest / step).toPrecision(15)));
  if (low > high || !Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return undefined;
  return fc.integer({ min: low, max: high }).map((steps) => Number((steps * step).toPrecision(15)));
}

/** Formats are varied in what may vary; patterns as fast-check understands them. */
function texts(shape: Shape): Arbitrary<Json> | undefined {
  const { pattern, format, minLength = 0, maxLength = mostCharacters } = shape;
  if (typeof pattern === 'string' || typeof format === 'string') {
    const made = Array.from({ length: 20 }, (_, salt) => plainText(shape, salt));
    const distinct = [...new Set(made.filter((text) => text !== undefined))];
    return distinct.length > 0 ? fc.constantFrom(...distinct) : undefined;
  }
  const least = Number(minLength);
  if (least > 1000) return undefined;
  const most = Math.max(least, Math.min(Number(maxLength), least + mostCharacters));
  const printable = fc.string({ unit: 'grapheme-ascii', minLength: least, maxLength: most });
  const letters = fc.string({ unit: fc.constantFrom(...'abcXYZ019äß日'), minLength: least, maxLength: most });
  return fc
    .oneof(printable, letters)
    .map((text) => (text.trim() === '' ? 'a'.repeat(Math.min(most, Math.max(1, least))) : text));
}

function lists(builder: Builder, shape: Shape, depth: number): Arbitrary<Json> | undefined {
  const { minItems = 0, maxItems = Infinity, prefixItems, items = true } = shape;
  if (isArray(prefixItems)) {
    const parts = prefixItems.map((item) => build(builder, item, depth + 1));
    return parts.every((part) => part !== undefined) ? fc.tuple(...parts) : undefined;
  }
  const least = Number(minItems);
  const item = build(builder, items, depth + 1);
  if (!item) return least === 0 ? fc.constant([]) : undefined;
  if (least > 100) return undefined;
  const most = isDeep(builder, depth) ? least : Math.min(Number(maxItems), least + mostItems);
  const size = { minLength: least, maxLength: Math.max(least, most) };
  if (shape.uniqueItems !== true) return fc.array(item, size);
  return fc.uniqueArray(item, { ...size, selector: (value) => JSON.stringify(value) });
}

function objects(builder: Builder, shape: Shape, depth: number): Arbitrary<Json> | undefined {
  const required = requiredNames(shape);
  const members: Record<string, Arbitrary<Json>> = {};
  for (const [name, schema] of Object.entries(isObject(shape.properties) ? shape.properties : {})) {
    const isOptional = !required.includes(name);
    if (isReadOnly(builder.description, schema) || (isOptional && isDeep(builder, depth))) continue;
    const value = named(builder, name) ?? build(builder, schema, depth + 1);
    if (value) members[name] = value;
  }
  for (const name of required) {
    if (Object.hasOwn(members, name)) continue;
    if (member(shape.properties, name) !== undefined) return undefined;
    members[name] = fc.constant('text');
  }
  const declared = fc.record(members, { requiredKeys: required });
  const { additionalProperties: others } = shape;
  const value = isObject(others) ? build(builder, others, depth + 1) : undefined;
  if (!value || isDeep(builder, depth)) return declared.map(plainObject);
  const names = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 8 });
  const extra = fc.dictionary(names, value, { maxKeys: 3 });
  return fc.tuple(extra, declared).map(([added, own]) => plainObject({ ...added, ...own }));
}

/** What names something that a server has is taken from the examples: drawn at random it names nothing. */
function named({ known }: Builder, name: string): Arbitrary<Json> | undefined {
  const value = known.get(name);
  const isIdentifier = /(^|[_-])(id|key|token|reference)s?$|[a-z](Id|Key|Token|Reference)s?$/.test(name);
  return typeof value === 'string' && isIdentifier ? fc.constant(value) : undefined;
}

function isDeep({ left }: Builder, depth: number): boolean {
  return depth >= fullDepth || left.nodes < 0;
}

/** fast-check may make objects without a prototype. */
function plainObject(value: object): Json {
  return Object.fromEntries(Object.entries(value));
}
