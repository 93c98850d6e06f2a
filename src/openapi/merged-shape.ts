import { isArray, isObject, type Json, type JsonObject, jsonType } from '../core/json.ts';

/**
 * A schema with nothing left to follow or to choose at its own level: no `$ref`, no `allOf`, `oneOf`, `anyOf` or `if`,
 * `type` a single name, `const` said as `enum`. Schemas inside of it are as they were written.
 */
export type Shape = JsonObject;

/** What both shapes ask for; `undefined` where nothing can be both. */
export function mergeShapes(first: Shape, second: Shape): Shape | undefined {
  const merged = new Map(Object.entries(closed(first, second)));
  for (const [keyword, value] of Object.entries(closed(second, first))) {
    const other = merged.get(keyword);
    const both = other === undefined ? value : mergeKeyword(keyword, other, value);
    if (both === undefined) return undefined;
    merged.set(keyword, both);
  }
  return Object.fromEntries(merged);
}

function mergeKeyword(keyword: string, first: Json, second: Json): Json | undefined {
  if (keyword === 'type') return commonTypes(first, second);
  if (keyword === 'enum') return commonValues(first, second);
  if (/^(min|exclusiveMinimum)/.test(keyword)) return Math.max(Number(first), Number(second));
  if (/^(max|exclusiveMaximum)/.test(keyword)) return Math.min(Number(first), Number(second));
  if (keyword === 'multipleOf') return commonMultiple(Number(first), Number(second));
  if (keyword === 'required' || keyword === 'examples') return [...new Set([first, second].flat())];
  if (keyword === 'properties' || keyword === 'patternProperties') return mergeProperties(first, second);
  if (['items', 'propertyNames', 'contains'].includes(keyword)) return { allOf: [first, second] };
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    return first === false || second === false ? false : { allOf: [first, second] };
  }
  if (typeof first === 'boolean' && typeof second === 'boolean') return first || second;
  return first;
}

/** A shape without the properties that the other one forbids. */
function closed(shape: Shape, by: Shape): Shape {
  const { properties } = shape;
  if (by.additionalProperties !== false || isObject(by.patternProperties) || !isObject(properties))
    return shape;
  const allowed = isObject(by.properties) ? by.properties : {};
  const kept = Object.entries(properties).filter(([name]) => Object.hasOwn(allowed, name));
  return { ...shape, properties: Object.fromEntries(kept) };
}

function mergeProperties(first: Json, second: Json): Json {
  const merged = new Map(Object.entries(isObject(first) ? first : {}));
  for (const [name, schema] of Object.entries(isObject(second) ? second : {})) {
    const other = merged.get(name);
    merged.set(name, other === undefined ? schema : { allOf: [other, schema] });
  }
  return Object.fromEntries(merged);
}

function commonTypes(first: Json, second: Json): Json | undefined {
  const wide = [second].flat();
  const common = [first].flat().flatMap((type) => {
    if (wide.includes(type)) return [type];
    if (type === 'integer' && wide.includes('number')) return [type];
    return type === 'number' && wide.includes('integer') ? ['integer'] : [];
  });
  return common.length > 0 ? common : undefined;
}

function commonValues(first: Json, second: Json): Json | undefined {
  const wide = (isArray(second) ? second : []).map((value) => JSON.stringify(value));
  const common = (isArray(first) ? first : []).filter((value) => wide.includes(JSON.stringify(value)));
  return common.length > 0 ? common : undefined;
}

function commonMultiple(first: number, second: number): number {
  if (!Number.isInteger(first) || !Number.isInteger(second)) return Math.max(first, second);
  let [a, b] = [first, second];
  while (b !== 0) [a, b] = [b, a % b];
  return (first * second) / a;
}

const keywordsOfType: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  ['object', ['properties', 'required', 'additionalProperties', 'minProperties', 'patternProperties']],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems', 'contains']],
  ['string', ['minLength', 'maxLength', 'pattern', 'format']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/** The shapes of one type each that a shape stands for; a shape that names none is taken for what its keywords speak of. */
export function singleTyped(shape: Shape): Shape[] {
  const { type, enum: values } = shape;
  if (isArray(values)) {
    const fitting = values.filter((value) => type === undefined || hasType(value, [type].flat()));
    return fitting.length > 0 ? [{ ...shape, enum: fitting }] : [];
  }
  if (type !== undefined) return [type].flat().map((name) => ({ ...shape, type: name }));
  const implied = keywordsOfType.find(([, keywords]) => keywords.some((keyword) => keyword in shape));
  return [implied ? { ...shape, type: implied[0] } : shape];
}

export function hasType(value: Json, allowed: readonly (Json | undefined)[]): boolean {
  const type = jsonType(value);
  return allowed.includes(type) || (type === 'integer' && allowed.includes('number'));
}
