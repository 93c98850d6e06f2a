import type { Case } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import type { Source, SourceContext } from '../core/source.ts';

/** What will be asked of one operation. */
export interface PlannedOperation {
  readonly operation: Operation;
  /** Made anew at each call, so that a plan holds no cases; in the order of the sources. */
  cases(): PlannedCases;
}

export interface PlannedCases {
  /** Valid requests: that one succeeds is what gives the others their meaning. */
  readonly accepts: readonly Case[];
  /** Requests that break something, or that a server only has to survive. */
  readonly others: readonly Case[];
}

export interface Plan {
  readonly description: Description;
  readonly operations: readonly PlannedOperation[];
}

/** What a run uses where nobody says otherwise. */
export const defaultContext: SourceContext = { seed: 1, budget: 20 };

/** The same description, sources and context give the same plan, in the order of the description. */
export function planRun(
  description: Description,
  sources: readonly Source[],
  context: SourceContext = defaultContext,
): Plan {
  const operations = [...description.operations, ...description.webhooks];
  return {
    description,
    operations: operations.map((operation) => ({
      operation,
      cases() {
        const cases = sources.flatMap((source) => [...source.cases(operation, description, context)]);
        return {
          accepts: cases.filter(({ intent }) => intent === 'accept'),
          others: cases.filter(({ intent }) => intent !== 'accept'),
        };
      },
    })),
  };
}
