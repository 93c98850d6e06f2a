import type { CaseRequest } from '../core/case.ts';
import { isObject, type Json } from '../core/json.ts';
import type { Stage } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import { joinPointer, withValueAt } from '../core/pointer.ts';
import { requestErrors } from './request-errors.ts';

/** A request with other content that the description allows as well: another number, text or flag somewhere. */
export function otherRequest(
  stage: Stage,
  operation: Operation,
  request: CaseRequest,
): CaseRequest | undefined {
  const { body } = request;
  if (!body || !('value' in body)) return undefined;
  for (const [pointer, value] of scalarsIn(body.value, '')) {
    for (const other of othersOf(value)) {
      const changed = withValueAt(body.value, pointer, other);
      if (changed === undefined) continue;
      const proposed = { ...request, body: { ...body, value: changed } };
      if (requestErrors(operation, proposed, stage.description).length === 0) return proposed;
    }
  }
  return undefined;
}

/** Numbers first: texts often name something that has to be there. */
function scalarsIn(value: Json, pointer: string): [pointer: string, value: Json][] {
  const found: [string, Json][] = [];
  const visit = (at: string, sub: Json): void => {
    if (isObject(sub)) for (const [name, member] of Object.entries(sub)) visit(joinPointer(at, name), member);
    else if (Array.isArray(sub))
      for (const [index, item] of sub.entries()) visit(joinPointer(at, index), item);
    else found.push([at, sub]);
  };
  visit(pointer, value);
  const rank = (one: Json): number => (typeof one === 'number' ? 0 : typeof one === 'boolean' ? 1 : 2);
  return found.sort(([, one], [, other]) => rank(one) - rank(other));
}

function othersOf(value: Json): Json[] {
  if (typeof value === 'number') return [value + 1, value - 1, value * 2];
  if (typeof value === 'boolean') return [!value];
  return typeof value === 'string' ? [`${value}x`, `${value}1`, value.slice(0, -1)] : [];
}
