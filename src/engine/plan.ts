import type { Case } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import type { Source } from '../core/source.ts';

/** What will be asked of one operation, in this order. */
export interface PlannedOperation {
  readonly operation: Operation;
  /** Valid requests: that one succeeds is what gives the others their meaning. */
  readonly accepts: readonly Case[];
  readonly rejects: readonly Case[];
}

export interface Plan {
  readonly description: Description;
  readonly operations: readonly PlannedOperation[];
  readonly cases: number;
}

/** The same description and sources give the same plan, in the order of the description. */
export function planRun(description: Description, sources: readonly Source[]): Plan {
  const operations = [...description.operations, ...description.webhooks].map(
    (operation): PlannedOperation => {
      const cases = sources.flatMap((source) => [...source.cases(operation, description)]);
      return {
        operation,
        accepts: cases.filter(({ intent }) => intent === 'accept'),
        rejects: cases.filter(({ intent }) => intent === 'reject'),
      };
    },
  );
  const cases = operations.reduce((sum, { accepts, rejects }) => sum + accepts.length + rejects.length, 0);
  return { description, operations, cases };
}
