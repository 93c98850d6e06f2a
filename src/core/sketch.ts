import type { Intent } from './case.ts';
import type { FailureKind, HeaderList } from './http.ts';
import type { Json, JsonObject } from './json.ts';

/** An exchange in as few words as an example needs. What is left out is a plain, correct value. */
export interface ExchangeSketch {
  readonly name: string;
  /** OpenAPI Operation Object. */
  readonly declares: JsonObject;
  readonly components?: JsonObject;
  readonly method?: string;
  readonly intent?: Intent;
  /** `reject` cases: the keyword that is broken. */
  readonly breaks?: string;
  readonly asks?: number;
  readonly response:
    | { readonly status: number; readonly headers?: HeaderList; readonly json?: Json; readonly text?: string }
    | { readonly failure: FailureKind };
}

/** An operation that declares one JSON response. */
export function declaresJson(schema: JsonObject | boolean = true): JsonObject {
  return { responses: { 200: { content: { 'application/json': { schema } } } } };
}

/** An operation that declares one response with one header. */
export function declaresHeader(name: string, header: JsonObject): JsonObject {
  return { responses: { 200: { headers: { [name]: header } } } };
}
