// Derived by `npm run generate`; edit the description, not this file.
import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { TypedSend } from '../../src/core/pack.ts';
import type { paths } from './types.ts';

/** Redirects are answers: followed, they would carry credentials and content to another origin. */
export function createClient(options: ClientOptions): Client<paths> {
  return createFetchClient<paths>({ redirect: 'manual', ...options });
}

export const typedSend: TypedSend = (baseUrl, fetch, { method, path, params, body, headers }) => {
  const client = createFetchClient<Record<string, Record<string, Record<string, never>>>>({ baseUrl, fetch });
  return client.request(method as never, path as never, { params, body, headers, parseAs: 'stream' } as never);
};
