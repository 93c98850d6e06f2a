import type { CaseRequest } from '../../core/case.ts';
import type { Json } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';

/** What the user knows about the target, and what an earlier run learned. */
export interface GivenData {
  /** Requests that succeeded, by operation. */
  readonly learned: ReadonlyMap<string, CaseRequest>;
  /** The request with the values that were given for it. */
  filled(operation: Operation, request: CaseRequest): CaseRequest;
}

/** Values by the name of a parameter or of a member of the content. */
export type GivenValues = ReadonlyMap<string, Json>;

export const nothingGiven: GivenData = { learned: new Map(), filled: (_operation, request) => request };
