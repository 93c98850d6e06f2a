import type { Description } from '../core/description.ts';
import type { Json } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { isSendable } from './base-requests.ts';
import type { Shape } from './merged-shape.ts';
import { exact, numberRange } from './number-values.ts';
import { variantsOf } from './schema-variants.ts';
import { plainText } from './string-values.ts';

/** A range of numbers in which one of ours may well be taken. */
const narrow = 100_000;
/** So far away from what counts from one. */
const far = 900_000_000;
const tries = 30;

/**
 * Values of a path parameter that most likely name nothing, best first; none where a value is one of a few, or where
 * what it hits by chance would be removed.
 */
export function unknownNames(
  operation: Operation,
  parameter: Parameter,
  description: Description,
  seed: number,
): Json[] {
  const { schema, name, in: place } = parameter;
  if (!schema) return [];
  const shapes = variantsOf(description, [schema.schema]).map(({ shape }) => shape);
  const values = shapes.flatMap((shape) => namesOf(shape, seed, operation.method === 'delete'));
  const exemplified = exemplifiedNames(description).get(name);
  return values.filter((value) => isSendable(place, value) && !exemplified?.has(String(value)));
}

const known = new WeakMap<Description, ReadonlyMap<string, ReadonlySet<string>>>();

/** The examples of all parameters, by the name of the parameter; gathered once for all operations. */
function exemplifiedNames(description: Description): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(description);
  if (found) return found;
  const names = new Map<string, Set<string>>();
  for (const { name, examples } of description.operations.flatMap(({ parameters }) => parameters)) {
    const values = names.get(name) ?? new Set();
    for (const { value } of examples) values.add(String(value));
    names.set(name, values);
  }
  known.set(description, names);
  return names;
}

function namesOf(shape: Shape, seed: number, mayRemove: boolean): Json[] {
  if (shape.enum !== undefined) return [];
  if (shape.type === 'integer') return numbersOf(shape, seed, mayRemove);
  if (shape.type !== undefined && shape.type !== 'string') return [];
  const texts = Array.from({ length: tries }, (_, index) => plainText(shape, 7000 + seed * tries + index));
  return [...new Set(texts.filter((text) => text !== undefined))].sort((a, b) => b.length - a.length);
}

/** In the upper half of a narrow range. */
function numbersOf(shape: Shape, seed: number, mayRemove: boolean): Json[] {
  const { lowest = 0, highest = 2 ** 31 - 1, step = 1 } = numberRange(shape);
  if (highest - lowest > narrow) {
    return [Math.min(far, highest) - exact(step * (1 + (seed % narrow)))];
  }
  if (mayRemove) return [];
  const half = Math.floor((highest - lowest) / step / 2);
  return half < 10 ? [] : [exact(highest - step * (seed % half))];
}
