import type { CaseRequest } from '../core/case.ts';
import { member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { serialiseSimple } from './parameter-style.ts';

/** The path of a request, encoded, without base URL and query. */
export function requestPath(operation: Operation, request: CaseRequest): string {
  let { path } = operation;
  for (const parameter of operation.parameters) {
    const value = parameter.in === 'path' ? member(request.path, parameter.name) : undefined;
    if (value !== undefined) {
      path = path.replaceAll(`{${parameter.name}}`, () => serialiseSimple(parameter, value));
    }
  }
  return path;
}
