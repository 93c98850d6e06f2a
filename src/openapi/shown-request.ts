import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { type Json, type JsonObject, member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { pointerTokens, valueAt, withValueAt } from '../core/pointer.ts';
import type { Representation } from '../core/resource.ts';
import { requestErrors } from './request-errors.ts';
import { saidFields, withRequestFields } from './request-fields.ts';

/** So many values that the description does not allow are left out of what the target shows. */
const mostFaults = 12;

/**
 * The request with the fields that a thing shows now, as far as the description lets them be written: what changes
 * nothing has the best chance to be taken.
 */
export function shownRequest(
  operation: Operation,
  request: CaseRequest,
  representation: Representation,
  shown: JsonObject,
  description: Description,
): CaseRequest | undefined {
  const { inRequest = '' } = representation;
  const writable = saidFields(description, operation, representation).flatMap(({ name, isReadOnly }) => {
    const value = isReadOnly ? undefined : member(shown, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (writable.length === 0) return undefined;
  let fields: Json = Object.fromEntries(writable);
  for (let left = mostFaults; left > 0; left -= 1) {
    const made = withRequestFields(request, representation, fields);
    const [error] = requestErrors(operation, made, description);
    if (!error) return made;
    if (error.in !== 'body' || !error.at.startsWith(`${inRequest}/`)) return undefined;
    const pruned = without(fields, error.at.slice(inRequest.length));
    if (pruned === undefined) return undefined;
    fields = pruned;
  }
  return undefined;
}

/** Without the member that is wrong, or the topmost one that it stands in where an item of a list is. */
function without(fields: Json, pointer: string): Json | undefined {
  const tokens = pointerTokens(pointer);
  const [first = ''] = tokens;
  const isInList = tokens.some((token) => /^\d+$/.test(token));
  const at = isInList || valueAt(fields, pointer) === undefined ? `/${first}` : pointer;
  return valueAt(fields, at) === undefined ? undefined : withValueAt(fields, at, undefined);
}
