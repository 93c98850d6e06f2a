import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { anyIndex, requestPlaces } from './request-places.ts';

/** The texts that a server puts where a request says nothing: what an answer says of these it says of the request. */
export function defaultTexts(operation: Operation, request: CaseRequest, description: Description): string[] {
  return requestPlaces(operation, request, description)
    .filter(({ path }) => !path.includes(anyIndex))
    .flatMap(({ schemas }) => parallelSchemas(description, schemas))
    .flatMap(({ default: text }) => (typeof text === 'string' && text.length > 1 ? [text] : []));
}
