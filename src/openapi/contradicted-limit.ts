import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Hint } from '../core/hint.ts';
import { isObject } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { placeAtFault } from './place-at-fault.ts';
import { namesOf, requestPlaces } from './request-places.ts';

/** A limit of which the server has one value and the description another. */
export interface ContradictedLimit {
  /** One line. */
  readonly told: string;
  /** The same for the same two limits of what is called the same, in whichever operation. */
  readonly key: string;
}

/** The first limit of a refusal that the description states as well, with another value. */
export function contradictedLimit(
  operation: Operation,
  request: CaseRequest,
  hints: readonly Hint[],
  description: Description,
): ContradictedLimit | undefined {
  const places = requestPlaces(operation, request, description);
  for (const hint of hints) {
    const { need } = hint;
    const place = hint.at && 'limit' in need ? placeAtFault(places, hint, request) : undefined;
    if (!place || !('limit' in need)) continue;
    const name = namesOf(place.path).join('.');
    for (const schema of parallelSchemas(description, place.schemas)) {
      const stated = isObject(schema) ? schema[need.kind] : undefined;
      if (stated === undefined || stated === need.limit) continue;
      return {
        told: `the server holds \`${name}\` to ${need.kind} ${need.limit}, the description to ${String(stated)}`,
        key: `${name} ${need.kind} ${need.limit} ${String(stated)}`,
      };
    }
  }
  return undefined;
}
