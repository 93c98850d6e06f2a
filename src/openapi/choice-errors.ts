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
    const nullError = errors.findIndex(
      ({ at, schemaPointer }, place) =>
        place < index && at === choice.at && schemaPointer === `${choice.schemaPointer}/${ofNull}/type`,
    );
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
  for (const [index, choice] of errors.entries()) {
    if (!['oneOf', 'anyOf', 'propertyNames'].includes(choice.keyword)) continue;
    const within = [choice.schemaPointer, ...componentsBelow(document, choice.schemaPointer)];
    const inside = errors.slice(0, index).filter(({ at, schemaPointer }) => {
      return isWithin(at, choice.at) && within.some((above) => schemaPointer.startsWith(`${above}/`));
    });
    for (const error of inside) dropped.add(error);
    const isTold = inside.some(({ at, keyword }) =>
      errors
        .slice(index + 1)
        .some((later) => later.at === at && later.keyword === keyword && at !== choice.at),
    );
    if (isTold) dropped.add(choice);
  }
  return errors.filter((error) => !dropped.has(error));
}

function isWithin(at: string, above: string): boolean {
  return `${at}/`.startsWith(`${above}/`);
}

/** Where the schemas stand that the branches of a choice refer to, however deep. */
function componentsBelow(document: Json, pointer: string): string[] {
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
