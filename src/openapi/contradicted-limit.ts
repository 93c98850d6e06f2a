import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Hint } from '../core/hint.ts';
import { isObject } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { placeAtFault } from './place-at-fault.ts';
import { namesOf, requestPlaces } from './request-places.ts';

/** A limit of which the server has one value and the description another, or that each of them reads otherwise. */
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
    const isLimit = 'limit' in need || need.kind === 'pattern';
    const place = hint.at && isLimit ? placeAtFault(places, hint, request) : undefined;
    if (!place) continue;
    const name = namesOf(place.path).join('.');
    const schemas = parallelSchemas(description, place.schemas);
    if (need.kind === 'pattern' && schemas.some(({ pattern }) => pattern === need.pattern))
      return anchored(name, need.pattern);
    if (!('limit' in need)) continue;
    for (const schema of schemas) {
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

/** JSON Schema 2020-12 §6.3.3: a pattern is not anchored, as it is in some languages and in some of their functions. */
function anchored(name: string, pattern: string): ContradictedLimit {
  const told = `the server wants all of \`${name}\` to be as its pattern says, which the description allows anywhere in it`;
  return { told, key: `${name} pattern ${pattern}` };
}
