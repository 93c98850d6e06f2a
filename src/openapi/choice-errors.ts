import type { SchemaError } from '../core/description.ts';
import { isArray, isObject, type Json, member } from '../core/json.ts';
import { valueAt } from '../core/pointer.ts';

/** The errors of a validation as they are told, of those that ajv gives for every branch of a choice. */
export function choiceErrors(document: Json, errors: readonly SchemaError[]): SchemaError[] {
  return withoutBranches(document, besideNull(document, errors));
}

/** Where the only other choice is `null`, what is wrong is wrong with the one branch that could be meant. */
function besideNull(document: Json, errors: readonly SchemaError[]): readonly SchemaError[] {
  const dropped = new Set<SchemaError>();
  for (const [index, choice] of errors.entries()) {
    const branches = ['anyOf', 'oneOf'].includes(choice.keyword) && valueAt(document, choice.schemaPointer);
    if (!branches || !isArray(branches) || branches.length !== 2) continue;
    const ofNull = branches.findIndex((branch) => member(branch, 'type') === 'null');
    const start = startOf(errors, index);
    const isOfNull = ({ at, schemaPointer }: SchemaError): boolean =>
      at === choice.at && schemaPointer === `${choice.schemaPointer}/${ofNull}/type`;
    const inside = errors.slice(start, index).findIndex(isOfNull);
    const nullError = inside === -1 ? -1 : start + inside;
    // ajv gives the errors of the branches in their order, and then that of the choice
    const beside = ofNull === 0 ? errors[index - 1] : errors[nullError - 1];
    const isMeant = beside !== undefined && isWithin(beside.at, choice.at);
    if (nullError === -1 || !isMeant || (ofNull === 0 && nullError === index - 1)) continue;
    dropped.add(choice);
    const other = errors[nullError];
    if (other) dropped.add(other);
  }
  return errors.filter((error) => !dropped.has(error));
}

/**
 * Of a failed `oneOf`, `anyOf`, `if` or `propertyNames` only that it failed is told, not how what is inside did; and not
 * even that where what stands beside it says the same of the same places.
 */
function withoutBranches(document: Json, errors: readonly SchemaError[]): SchemaError[] {
  const dropped = new Set(errors.filter(({ keyword }) => keyword === 'if'));
  const last = new Map(errors.map((error, index) => [placeOf(error), index]));
  for (const [index, choice] of errors.entries()) {
    if (!['oneOf', 'anyOf', 'propertyNames'].includes(choice.keyword)) continue;
    const within = [choice.schemaPointer, ...componentsBelow(document, choice.schemaPointer)];
    const inside = errors
      .slice(startOf(errors, index), index)
      .filter(({ schemaPointer }) => within.some((above) => schemaPointer.startsWith(`${above}/`)));
    for (const error of inside) dropped.add(error);
    const isTold = inside.some(
      (error) => error.at !== choice.at && (last.get(placeOf(error)) ?? index) > index,
    );
    if (isTold) dropped.add(choice);
  }
  return errors.filter((error) => !dropped.has(error));
}

function placeOf({ at, keyword }: SchemaError): string {
  return `${keyword} ${at}`;
}

/** Where the errors of a choice's branches may begin: ajv gives them in a row, and then that of the choice. */
function startOf(errors: readonly SchemaError[], index: number): number {
  const above = errors[index]?.at ?? '';
  let start = index;
  while (start > 0 && isWithin(errors[start - 1]?.at ?? '', above)) start -= 1;
  return start;
}

function isWithin(at: string, above: string): boolean {
  return `${at}/`.startsWith(`${above}/`);
}

const below = new WeakMap<object, Map<string, readonly string[]>>();

function componentsBelow(document: Json, pointer: string): readonly string[] {
  if (!isObject(document)) return findComponents(document, pointer);
  const known = below.get(document) ?? new Map<string, readonly string[]>();
  below.set(document, known);
  const found = known.get(pointer) ?? findComponents(document, pointer);
  known.set(pointer, found);
  return found;
}

/** Where the schemas stand that the branches of a choice refer to, however deep. */
function findComponents(document: Json, pointer: string): string[] {
  const found = new Set<string>();
  const pending: (Json | undefined)[] = [valueAt(document, pointer)];
  for (let schema = pending.pop(); pending.length > 0 || schema !== undefined; schema = pending.pop()) {
    const target = member(schema, '$ref');
    if (typeof target === 'string' && target.startsWith('#/') && !found.has(target.slice(1))) {
      found.add(target.slice(1));
      pending.push(valueAt(document, target.slice(1)));
    }
    if (isArray(schema)) pending.push(...schema);
    else if (isObject(schema)) pending.push(...Object.values(schema));
  }
  return [...found];
}
