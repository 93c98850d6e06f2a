import type { Case } from './case.ts';
import type { Description } from './description.ts';
import type { Operation } from './operation.ts';

/** Where cases come from. */
export interface Source {
  /** Equal to the file's name. */
  readonly id: string;
  readonly title: string;
  cases(operation: Operation, description: Description): Iterable<Case>;
}

export function defineSource(source: Source): Source {
  return source;
}
