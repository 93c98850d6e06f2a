import type { PlannedCases, PlannedOperation } from '../../src/engine/plan.ts';

/** An operation with cases that are made elsewhere, and all in one step. */
export function withCases(planned: PlannedOperation, cases: () => PlannedCases): PlannedOperation {
  return {
    ...planned,
    cases,
    // biome-ignore lint/correctness/useYield: the type wants a generator, and there is nothing to wait for between steps
    *inSteps() {
      return cases();
    },
  };
}
