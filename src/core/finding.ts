import type { Basis, Requirement } from './basis.ts';
import type { Party } from './check.ts';
import type { HttpRequest } from './http.ts';

/** What a check saw. */
export interface Finding {
  /** Stable name: check, operation, pointer and keyword; never its wording. */
  readonly fingerprint: string;
  readonly check: string;
  readonly requirement: Requirement;
  readonly party: Party;
  readonly operation: string;
  readonly target: string;
  /** Title of the first case that showed it. */
  readonly case: string;
  /** Where that case came from; `laws` for a sequence. */
  readonly source: string;
  readonly pointer: string;
  readonly keyword: string;
  readonly summary: string;
  /** Findings with the same check and cause are told as one. */
  readonly cause: string;
  /** The cause of the same check that explains this one where both are seen in the same operations. */
  readonly behind?: string;
  /** JSON Pointer of the statement in the description that is not kept. */
  readonly declaredAt?: string;
  /** The same as `file:line`, where the description came from a file. */
  readonly written?: string;
  readonly expected: string;
  readonly actual: string;
  readonly why: string;
  readonly basis: Basis;
  /** Why it is accepted; absent where it is not. */
  readonly waived?: string;
  /** The requests that showed it, in order; empty where nothing was sent. */
  readonly requests: readonly HttpRequest[];
  /** The steps that made its request smaller: at each, which of the smaller requests was taken. */
  readonly shrunk?: readonly number[];
  /** Command lines that send them again, where they are more than the requests one after the other. */
  readonly commands?: readonly string[];
}
