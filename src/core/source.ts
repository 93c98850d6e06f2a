import type { Case } from './case.ts';
import type { Description } from './description.ts';
import type { Operation } from './operation.ts';

/** Where cases come from. */
export interface Source {
  /** Equal to the file's name. */
  readonly id: string;
  readonly title: string;
  /** Makes so many cases that a provider is asked them only by an explicit word. */
  readonly thorough?: true;
  /** Some of its cases are to be asked before the valid requests of their operation. */
  readonly early?: true;
  cases(operation: Operation, description: Description, context: SourceContext): Iterable<Case>;
}

export interface SourceContext {
  /** The same seed gives the same cases in the same order. */
  readonly seed: number;
  /** How many cases a source that could go on for ever may make of one operation. */
  readonly budget: number;
  /** Every kind of case at every place: nothing is spread over places that have something in common, nothing packed. */
  readonly thorough?: boolean;
}

export function defineSource(source: Source): Source {
  return source;
}
