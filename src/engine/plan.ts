import type { Case } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import type { Source, SourceContext } from '../core/source.ts';
import { jointly } from '../openapi/joint-violations.ts';
import { hasInventedToken } from '../openapi/opaque-parameters.ts';

/** What will be asked of one operation. */
export interface PlannedOperation {
  readonly operation: Operation;
  /**
   * Made anew at each call, so that a plan holds no cases; in the order of the sources. Of another copy of the operation
   * where one is given, such as one with a learned example.
   */
  cases(operation?: Operation): PlannedCases;
  /** The same in steps, between which others get a turn: wide operations take a while. */
  inSteps(operation?: Operation): Generator<undefined, PlannedCases>;
  /** Those of them that are asked before a valid request, which leaves nothing to ask them of. */
  early(): readonly Case[];
}

export interface PlannedCases {
  /** Valid requests: that one succeeds is what gives the others their meaning. */
  readonly accepts: readonly Case[];
  /** Requests that break something, or that a server only has to survive. */
  readonly others: readonly Case[];
}

export interface Plan {
  readonly description: Description;
  /** What the cases were drawn with. */
  readonly seed: number;
  readonly operations: readonly PlannedOperation[];
}

/** What a run uses where nobody says otherwise. */
export const defaultContext: SourceContext = { seed: 1, budget: 12 };

/** The same description, sources and context give the same plan, in the order of the description. */
export function planRun(
  description: Description,
  sources: readonly Source[],
  context: SourceContext = defaultContext,
  operations: readonly Operation[] = [...description.operations, ...description.webhooks],
): Plan {
  const ordered = inOrder(sources);
  function* made(operation: Operation, from: readonly Source[]): Generator<undefined, Case[]> {
    const cases: Case[] = [];
    for (const source of from) {
      for (const case_ of source.cases(operation, description, context)) {
        cases.push(honest(case_, description));
        yield;
      }
    }
    return cases;
  }
  function* planned(operation: Operation): Generator<undefined, PlannedCases> {
    const cases = yield* made(operation, ordered);
    const others = cases.filter(({ intent }) => intent !== 'accept');
    return {
      accepts: cases.filter(({ intent }) => intent === 'accept'),
      others: context.thorough ? others : jointly(others),
    };
  }
  const early = ordered.filter((source) => source.early);
  return {
    description,
    seed: context.seed,
    operations: operations.map((operation) => ({
      operation,
      cases: (copy = operation) => finished(planned(copy)),
      inSteps: (copy = operation) => planned(copy),
      early: () => finished(made(operation, early)).filter((case_) => case_.early),
    })),
  };
}

function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Nobody can tell whether the server takes what only the server can make. */
function honest(case_: Case, description: Description): Case {
  const isInvented =
    case_.intent === 'accept' && hasInventedToken(case_.operation, case_.request, description);
  return isInvented ? { ...case_, intent: 'survive' } : case_;
}

/** What somebody wrote down is the likeliest to succeed, and what succeeds gives the rest its meaning. */
function inOrder(sources: readonly Source[]): Source[] {
  const isWritten = ({ id }: Source): number => (id === 'examples' ? 0 : 1);
  return sources.toSorted((a, b) => isWritten(a) - isWritten(b));
}
