import type { CaseRequest } from '../core/case.ts';
import { isObject, type Json } from '../core/json.ts';
import { valueAt } from '../core/pointer.ts';

export const valuePlaces = ['query', 'header', 'cookie'] as const;

/** What a request carries beside its path, as one value that JSON Pointers lead into. */
export function valuesOf({ query, header, cookie, body }: CaseRequest): Json {
  return { query, header, cookie, ...(body && 'value' in body ? { body: body.value } : {}) };
}

/** The request with these values in the place of its own. */
export function withValues(request: CaseRequest, values: Json): CaseRequest {
  const parameters = Object.fromEntries(
    valuePlaces.map((place) => {
      const given = valueAt(values, `/${place}`);
      return [place, isObject(given) ? given : request[place]];
    }),
  );
  const value = valueAt(values, '/body');
  const { body } = request;
  return { ...request, ...parameters, ...(body && value !== undefined ? { body: { ...body, value } } : {}) };
}
