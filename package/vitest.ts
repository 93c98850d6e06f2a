/** What `troth/vitest` offers: the engine in a team's own tests. */
import { genericRegistry } from '../generated/generic-registry.ts';
import type { Registry } from '../src/core/registry.ts';
import {
  type Conformity,
  type ConformOptions,
  type WatchedClient,
  watchClient,
} from '../src/vitest/conform.ts';
import { conformance as suiteOf } from '../src/vitest/conformance.ts';
import { type ConformanceOptions, ownSuite } from '../src/vitest/own-suite.ts';
import { type DescriptionUse, takeDescription } from '../src/vitest/to-conform.ts';

export type { ObservedFinding } from '../src/engine/observed.ts';
export { type Conformity, ConformityError, type ConformOptions } from '../src/vitest/conform.ts';
export type { PlainResponse } from '../src/vitest/fetched.ts';
export type { ConformanceOptions } from '../src/vitest/own-suite.ts';
export type { DescriptionUse } from '../src/vitest/to-conform.ts';

/**
 * A whole conformance suite, to be awaited at the top of a test file: a test for each operation, and one for each law
 * and resource. `await conformance({ description: 'openapi.yaml', url: process.env.API_URL })`
 */
export function conformance(options: ConformanceOptions): Promise<void>;
/** The suite of an API of the registry, on the target that `TROTH_TARGET` names. */
export function conformance(registry: Registry, id: string): Promise<void>;
export function conformance(first: ConformanceOptions | Registry, id?: string): Promise<void> {
  if (id !== undefined && 'apis' in first) return suiteOf(first, id);
  // without an id, the overloads leave only options
  return ownSuite(first as ConformanceOptions, genericRegistry);
}

/**
 * From here on, `await expect(response).toConform('createUser')` judges by this description.
 * `await useDescription('openapi.yaml')`
 */
export function useDescription(description: string, use: DescriptionUse = {}): Promise<void> {
  return takeDescription(description, genericRegistry.checks, use);
}

/**
 * Has every exchange of a client of openapi-fetch judged: what it sends, and what it gets. To be called after the
 * middleware that changes requests. `const conformity = await conform(client, { description: 'openapi.yaml' })`
 */
export function conform(client: WatchedClient, options: ConformOptions): Promise<Conformity> {
  return watchClient(client, options, genericRegistry.checks);
}
