import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import { operationsAt } from '../../openapi/path-match.ts';

/** A place of the target, below its base URL. */
export interface Place {
  readonly path: string;
  readonly query: string;
}

/** What a reference leads to; `undefined` where that is not below the base URL. */
export function placeBelow(baseUrl: string, reference: string, from: string): Place | undefined {
  if (!URL.canParse(reference, from)) return undefined;
  const [base, to] = [new URL(baseUrl), new URL(reference, from)];
  const prefix = base.pathname.replace(/\/$/, '');
  if (to.origin !== base.origin || !to.pathname.startsWith(`${prefix}/`)) return undefined;
  return { path: to.pathname.slice(prefix.length), query: to.search.slice(1) };
}

/** The operation that is described to read what is there. */
export function readAt(description: Description, path: string): Operation | undefined {
  return operationsAt(description, path).find(({ method }) => method === 'get');
}

/** The operation with a path that is sent as it is. */
export function atPath(operation: Operation, { path }: Place): Operation {
  return { ...operation, path, parameters: operation.parameters.filter((one) => one.in !== 'path') };
}

export function requestAt(request: CaseRequest, { query }: Place): CaseRequest {
  return { ...request, path: {}, query: {}, extra: { query: query === '' ? [] : [query] } };
}
