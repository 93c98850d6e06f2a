import type { SchemaError } from '../core/description.ts';
import { isArray, type Json, member } from '../core/json.ts';
import { valueAt } from '../core/pointer.ts';

/** The errors of a validation as they are told, of those that ajv gives for every branch of a choice. */
export function choiceErrors(document: Json, errors: readonly SchemaError[]): SchemaError[] {
  return withoutBranches(besideNull(document, errors));
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
    const isMeant = beside !== undefined && `${beside.at}/`.startsWith(`${choice.at}/`);
    if (nullError === -1 || !isMeant || (ofNull === 0 && nullError === index - 1)) continue;
    dropped.add(choice);
    const other = errors[nullError];
    if (other) dropped.add(other);
  }
  return errors.filter((error) => !dropped.has(error));
}

/** Of a failed `oneOf`, `anyOf`, `if` or `propertyNames` only that it failed is told, not how what is inside did. */
function withoutBranches(errors: readonly SchemaError[]): SchemaError[] {
  const choices = errors.filter(({ keyword }) => ['oneOf', 'anyOf', 'propertyNames'].includes(keyword));
  return errors.filter(
    (error) =>
      error.keyword !== 'if' &&
      !choices.some(
        (choice) => choice !== error && error.schemaPointer.startsWith(`${choice.schemaPointer}/`),
      ),
  );
}
