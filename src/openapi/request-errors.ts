import type { CaseRequest } from '../core/case.ts';
import type { Description, SchemaError } from '../core/description.ts';
import { type Json, member } from '../core/json.ts';
import type { MediaType, Operation, ParameterPlace } from '../core/operation.ts';

/** One way in which a request breaks its description. */
export interface RequestError extends SchemaError {
  readonly in: ParameterPlace | 'body' | 'credentials';
  /** Name of the parameter; empty for the body. */
  readonly name: string;
}

/** Everything about a request that its operation forbids; empty when it is valid. */
export function requestErrors(
  operation: Operation,
  request: CaseRequest,
  description: Description,
): RequestError[] {
  const errors: RequestError[] = [];
  for (const parameter of operation.parameters) {
    const place = { in: parameter.in, name: parameter.name };
    const value = member(request[parameter.in], parameter.name);
    if (value === undefined) {
      if (parameter.required) errors.push({ ...place, ...missing(parameter.pointer) });
    } else if (parameter.schema) {
      const found = description.validate(parameter.schema.pointer, value);
      errors.push(...found.map((error) => ({ ...place, ...error })));
    }
  }
  errors.push(...bodyErrors(operation, request, description));
  const needsCredentials =
    operation.security.length > 0 && operation.security.every((names) => names.length > 0);
  if (needsCredentials && request.credentials === 'withheld') {
    errors.push({ in: 'credentials', name: '', ...missing(operation.pointer) });
  }
  return errors;
}

function bodyErrors(operation: Operation, request: CaseRequest, description: Description): RequestError[] {
  const place = { in: 'body', name: '' } as const;
  const { body } = request;
  if (!body) return operation.body?.required ? [{ ...place, ...missing(operation.body.pointer) }] : [];
  const mediaType = mediaTypeOf(operation, body.mediaType);
  if (!mediaType) return [{ ...place, ...missing(operation.body?.pointer ?? operation.pointer, 'content') }];
  if ('bytes' in body) return [{ ...place, ...missing(mediaType.pointer, 'content') }];
  if (!mediaType.schema) return [];
  const value: Json = body.value;
  return description.validate(mediaType.schema.pointer, value).map((error) => ({ ...place, ...error }));
}

export function mediaTypeOf(operation: Operation, type: string): MediaType | undefined {
  return operation.body?.content.find((candidate) => candidate.type === type);
}

function missing(pointer: string, keyword = 'required'): SchemaError {
  return {
    at: '',
    keyword,
    schemaPointer: `${pointer}/${keyword}`,
    message: `is ${keyword}`,
    inferred: false,
  };
}
