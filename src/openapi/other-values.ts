import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, jsonType } from '../core/json.ts';
import { isSameValue } from '../core/same-value.ts';
import { otherTexts } from './distinct-request.ts';
import { fieldsOf, itemsOf, type Said, saidBy } from './resources/fields.ts';
import { valuesOf } from './valid-values.ts';

/**
 * Values of the same type that do not mean the same as this one, the likeliest to be taken first; another number gives
 * other texts. They are proposals: whoever uses one validates the result.
 */
export function otherValues(description: Description, said: Said, value: Json, number: number): Json[] {
  const listed = said.flatMap((schema) => (isArray(schema.enum) ? schema.enum : []));
  const proposed = listed.length > 0 ? listed : proposals(description, said, value, number);
  return proposed.filter((other) => jsonType(other) === kindOf(other, value) && !isSameValue(other, value));
}

/** An integer and a number are of one kind. */
function kindOf(other: Json, value: Json): string {
  return typeof other === 'number' && typeof value === 'number' ? jsonType(other) : jsonType(value);
}

function proposals(description: Description, said: Said, value: Json, number: number): Json[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') {
    const steps = said.flatMap(({ multipleOf }) => (typeof multipleOf === 'number' ? [multipleOf] : []));
    return [...steps, 1].flatMap((step) => [value + 2 * step, value + step, value - step]);
  }
  if (typeof value === 'string')
    return [...otherTexts(value, number), ...otherMoments(value), ...made(description, said, number)];
  if (isArray(value)) return otherLists(description, said, value, number);
  return isObject(value) ? otherObjects(description, said, value, number) : [];
}

function made(description: Description, said: Said, number: number): Json[] {
  return [number, 1, 2].flatMap((salt) => [
    ...valuesOf(description, said, { extent: 'minimal', examples: false, readOnly: false, salt }),
  ]);
}

/** Another year, which is there for each day but one. */
function otherMoments(text: string): string[] {
  const [, year, rest = ''] = /^(\d{4})(-\d{2}-\d{2}.*)$/.exec(text) ?? [];
  if (year === undefined) return [];
  return [`${Number(year) - 1}${rest}`, `${Number(year) + 1}${rest}`, `${Number(year) - 4}${rest}`];
}

/** One item that is another one, so that what was there and is not sent must go. */
function otherLists(description: Description, said: Said, value: readonly Json[], number: number): Json[] {
  const items = itemsOf(description, said);
  const [first] = value;
  if (first === undefined || typeof first === 'object') return [];
  const others = otherValues(description, items, first, number);
  return others.filter((other) => !value.includes(other)).map((other) => [other]);
}

function otherObjects(description: Description, said: Said, value: JsonObject, number: number): Json[] {
  const fields = fieldsOf(description, said);
  const free = saidBy(description, ...said.map(({ additionalProperties }) => additionalProperties));
  return Object.entries(value).flatMap(([name, member]) => {
    const field = fields.find((one) => one.name === name);
    if (member === null || field?.isReadOnly) return [];
    const others = otherValues(description, field?.said ?? free, member, number);
    return others.map((other) => ({ ...value, [name]: other }));
  });
}
