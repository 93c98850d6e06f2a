import { type Case, type CaseRequest, caseId, type Intent } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import type { Json } from '../../core/json.ts';
import type { Sending } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import type { Representation } from '../../core/resource.ts';
import { requestErrors } from '../../openapi/request-errors.ts';
import { withRequestFields } from '../../openapi/request-fields.ts';
import { type BoundPlace, withBound } from '../reach/bound-places.ts';

/** The request with what a law sends otherwise, and the names of what is there. */
export function changedRequest(
  request: CaseRequest,
  representation: Partial<Representation>,
  { fields, query, header, headers, edit }: Sending,
  bound: readonly BoundPlace[],
): CaseRequest {
  const filled = fields === undefined ? request : withRequestFields(request, representation, fields);
  // what a law says itself is not overruled
  let made = withBound(filled, bound);
  if (query) made = { ...made, query: { ...made.query, ...query } };
  if (header) made = { ...made, header: defined({ ...made.header, ...header }) };
  if (headers) made = { ...made, extra: { ...made.extra, headers } };
  return edit ? edit(made) : made;
}

export function caseFor(
  law: string,
  operation: Operation,
  request: CaseRequest,
  wanted: Intent | undefined,
  description: Description,
): Case {
  const isValid = requestErrors(operation, request, description).length === 0;
  return {
    id: caseId(operation, 'laws', law),
    operation,
    source: 'laws',
    title: law,
    // what is not known to be valid is not held against anyone
    intent: isValid ? (wanted ?? 'accept') : wanted === 'reject' ? wanted : 'survive',
    request,
  };
}

/** The request without what would have it answered only under a condition. */
export function unconditional(request: CaseRequest): CaseRequest {
  const kept = Object.entries(request.header).filter(([name]) => !/^(if-|range$)/i.test(name));
  return { ...request, header: Object.fromEntries(kept) };
}

function defined(values: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
  const kept: [string, Json][] = [];
  for (const [name, value] of Object.entries(values)) if (value !== undefined) kept.push([name, value]);
  return Object.fromEntries(kept);
}
