import type { Case, CaseRequest } from './case.ts';
import { type Json, member } from './json.ts';
import { valueAt, withValueAt } from './pointer.ts';

/** A place in a request where a target may put a value of its own. */
export type CasePlace =
  | { readonly in: 'path' | 'query' | 'header'; readonly name: string }
  | { readonly in: 'body'; readonly pointer: string };

/** What stands at a place of a request; `undefined` where it has no such place. */
export function valueIn(request: CaseRequest, place: CasePlace): Json | undefined {
  if (place.in !== 'body') return member(request[place.in], place.name);
  return request.body && 'value' in request.body ? valueAt(request.body.value, place.pointer) : undefined;
}

/** The request with another value at a place that it has. */
export function withValueIn(request: CaseRequest, place: CasePlace, value: Json): CaseRequest {
  if (place.in !== 'body') return { ...request, [place.in]: { ...request[place.in], [place.name]: value } };
  if (!request.body || !('value' in request.body)) return request;
  const changed = withValueAt(request.body.value, place.pointer, value);
  return { ...request, body: { ...request.body, value: changed ?? null } };
}

/** Whether a place is what the case breaks, and so must stay as the case made it. */
export function isBroken({ breaks, joint }: Case, place: CasePlace): boolean {
  if (joint) return joint.holds.some((held) => isBroken(held, place));
  if (!breaks || breaks.at.in !== place.in) return false;
  if (place.in !== 'body') return breaks.at.name === place.name;
  return `${place.pointer}/`.startsWith(`${breaks.at.name}/`);
}
