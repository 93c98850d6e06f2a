/** What `troth/vitest` offers: the engine in a team's own tests. */
import { genericRegistry } from '../generated/generic-registry.ts';
import type { Registry } from '../src/core/registry.ts';
import { conformance as suiteOf } from '../src/vitest/conformance.ts';
import { type ConformanceOptions, ownSuite } from '../src/vitest/own-suite.ts';

export type { ConformanceOptions } from '../src/vitest/own-suite.ts';

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
