import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import type { Shape } from './merged-shape.ts';
import { variantsOf } from './schema-variants.ts';

/** A scalar inside a value, and what its schema asks of it. */
export interface ValuePlace {
  /** JSON Pointer into the value. */
  readonly at: string;
  readonly value: Json;
  readonly shape: Shape;
}

/** The scalars of a value that is valid against the schema, each with the shape that is of its type. */
export function* valuePlaces(
  description: Description,
  schema: Json,
  value: Json,
  at = '',
): Generator<ValuePlace> {
  const shapes = variantsOf(description, [schema]).map(({ shape }) => shape);
  if (isObject(value)) {
    for (const [name, sub] of Object.entries(value)) {
      const declared = shapes
        .map(({ properties }) => member(properties, name))
        .find((found) => found !== undefined);
      const others = shapes.map((shape) => shape.additionalProperties).find(isObject);
      yield* valuePlaces(description, declared ?? others ?? true, sub, joinPointer(at, name));
    }
    return;
  }
  if (isArray(value)) {
    const items = shapes.map((shape) => shape.items).find((found) => found !== undefined) ?? true;
    if (value[0] !== undefined) yield* valuePlaces(description, items, value[0], joinPointer(at, 0));
    return;
  }
  const wanted = typeof value === 'number' ? ['integer', 'number'] : [typeof value];
  const shape = shapes.find(({ type }) => typeof type === 'string' && wanted.includes(type));
  if (shape) yield { at, value, shape };
}

/** Text of which the description asks nothing but its length. */
export function isFreeText({ value, shape }: ValuePlace): boolean {
  return typeof value === 'string' && !['enum', 'pattern', 'format'].some((keyword) => keyword in shape);
}
