import type { Case, CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import { requestErrors } from '../../openapi/request-errors.ts';

/** A name that its place does not allow is not put there: it is no example of the description's. */
export function fitting(
  { operation, request: planned }: Case,
  bound: CaseRequest,
  description: Description,
): CaseRequest {
  const isValid = (request: CaseRequest): boolean =>
    requestErrors(operation, request, description).length === 0;
  return isValid(bound) || !isValid(planned) ? bound : planned;
}
