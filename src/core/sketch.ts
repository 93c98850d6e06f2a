import type { BrokenPlace, CredentialUse, Intent } from './case.ts';
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
  /** `reject` cases: where it is broken; the body when left out. */
  readonly brokenAt?: BrokenPlace;
  readonly asks?: number;
  /** Headers of the request. */
  readonly requestHeaders?: HeaderList;
  /** Method of the request where it is not the operation's. */
  readonly sentMethod?: string;
  readonly credentials?: CredentialUse;
  readonly secrets?: readonly string[];
  /** Nobody listened for a moment before the answer came. */
  readonly wasGone?: boolean;
  /** The response to the valid request that the case was made from. */
  readonly reference?: SketchedResponse;
  readonly response: SketchedResponse | { readonly failure: FailureKind };
}

export interface SketchedResponse {
  readonly status: number;
  readonly headers?: HeaderList;
  readonly json?: Json;
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

/** An operation that declares one JSON response. */
export function declaresJson(schema: JsonObject | boolean = true): JsonObject {
  return { responses: { 200: { content: { 'application/json': { schema } } } } };
}

/** An operation that declares one response with one header. */
export function declaresHeader(name: string, header: JsonObject): JsonObject {
  return { responses: { 200: { headers: { [name]: header } } } };
}
