/** What `troth/vitest` offers: the engine as a vitest suite. */
export { conformance } from '../src/vitest/conformance.ts';
