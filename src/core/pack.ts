import type { Api } from './api.ts';
import type { Description } from './description.ts';
import type { Json } from './json.ts';
import type { Reading } from './reading.ts';

/** A request in the terms of openapi-fetch. */
export interface TypedRequest {
  readonly method: string;
  /** Path template. */
  readonly path: string;
  readonly params: {
    readonly path: Readonly<Record<string, Json>>;
    readonly query: Readonly<Record<string, Json>>;
    readonly header: Readonly<Record<string, Json>>;
  };
  readonly body?: Json;
  readonly headers: Readonly<Record<string, string>>;
}

/** The generated client of one API, with its types put aside: sends a request through the given `fetch`. */
export type TypedSend = (
  baseUrl: string,
  fetch: (request: Request) => Promise<Response>,
  request: TypedRequest,
) => Promise<unknown>;

/** Everything that the engine is handed about one API. */
export interface ApiPack {
  readonly api: Api;
  readonly readings: readonly Reading[];
  /** Absent where no client was generated. */
  readonly typedSend?: TypedSend;
  /** Reads the bundled description and takes up its compiled validators. */
  describe(): Promise<Description>;
}
