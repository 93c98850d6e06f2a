import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { type Json, member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { valueAt } from '../core/pointer.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { requestErrors } from './request-errors.ts';
import {
  anyIndex,
  type RequestPlace,
  requestPlaces,
  valueOfPlace,
  withValueOfPlace,
} from './request-places.ts';
import { toldValues } from './told-values.ts';

const mostRequests = 4;
/** What says more of a text than its prose does. */
const sayings = ['enum', 'const', 'format', 'pattern', 'example', 'examples', 'default'] as const;

/** The request with values that the prose of the description names in the place of texts that were made up. */
export function toldRequests(
  operation: Operation,
  request: CaseRequest,
  description: Description,
): CaseRequest[] {
  const told = requestPlaces(operation, request, description).flatMap((place) => {
    const current = valueOfPlace(request, place);
    if (typeof current !== 'string' || place.path.includes(anyIndex)) return [];
    const values = valuesOf(operation, place, description);
    return values.length > 0 && !values.includes(current) ? [{ place, values }] : [];
  });
  if (told.length === 0) return [];
  const count = Math.min(mostRequests, Math.max(...told.map(({ values }) => values.length)));
  return Array.from({ length: count }, (_, index) =>
    told.reduce((made, { place, values: [first, ...others] }) => {
      return withValueOfPlace(made, place, (index === 0 ? first : others[index - 1]) ?? first);
    }, request),
  ).filter((made) => requestErrors(operation, made, description).length === 0);
}

function valuesOf({ parameters }: Operation, place: RequestPlace, description: Description): string[] {
  const parameter = parameters.find(({ name, in: part }) => part === place.in && name === place.path[0]);
  const shapes = parallelSchemas(description, place.schemas);
  const isSaid = shapes.some((shape) => sayings.some((keyword) => shape[keyword] !== undefined));
  if (isSaid || (parameter?.examples.length ?? 0) > 0) return [];
  const declared = parameter && valueAt(description.document, parameter.pointer);
  return [...new Set([declared, ...shapes].flatMap((said) => toldValues(textOf(said))))];
}

function textOf(said: Json | undefined): string {
  const text = member(said, 'description');
  return typeof text === 'string' ? text : '';
}
