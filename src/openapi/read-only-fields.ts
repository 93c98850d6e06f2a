import type { Description } from '../core/description.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Writing } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import type { Resource } from '../core/resource.ts';
import { isNothing } from '../core/same-value.ts';
import { otherValues } from './other-values.ts';
import { writtenFields } from './request-fields.ts';

/** Content in which fields that are read-only have other values than a thing shows. */
export interface Forgery {
  readonly fields: JsonObject;
  readonly forged: JsonObject;
}

/** What forges the read-only fields that the content of an operation declares; `undefined` where there are none. */
export function forgery(
  description: Description,
  resource: Resource,
  writing: Writing,
  shown: JsonObject,
): Forgery | undefined {
  const isNew = resource.create.includes(writing.operation) && writing.operation.method === 'post';
  // another thing needs names of its own
  const others = isNew ? writing.other(shown) : {};
  const content = (fields: JsonObject): JsonObject => writing.content(shown, { ...others, ...fields });
  const found: [string, Json][] = [];
  for (const { name, said, isReadOnly } of writtenFields(description, resource, writing.operation)) {
    const value = shown[name];
    if (!isReadOnly || value === undefined || isNothing(value)) continue;
    // a count is never so far on by itself
    const far = typeof value === 'number' ? [value + number] : [];
    const other = [...far, ...otherValues(description, said, value, number)].find(
      // a time that has passed is never one that the server sets meanwhile
      (one) =>
        !(typeof one === 'string' && /^\d{4}-/.test(one) && one > String(value)) &&
        writing.isAllowed(content({ [name]: one })),
    );
    if (other !== undefined) found.push([name, other]);
  }
  const forged = Object.fromEntries(found);
  return found.length > 0 ? { fields: content(forged), forged } : undefined;
}

/** Whether the content of an operation declares a field that is read-only. */
export function hasReadOnly(description: Description, resource: Resource, operation: Operation): boolean {
  return writtenFields(description, resource, operation).some(({ isReadOnly }) => isReadOnly);
}

/** For texts and counts that nobody else makes. */
const number = 7_919;
