import type { JsonObject } from '../../src/core/json.ts';

/** What one tool made of one server. */
export interface ToolResult {
  /** `METHOD path` of every operation that answered with a 2xx. */
  readonly reached: readonly string[];
  readonly requests: number;
  readonly seconds: number;
  /** Why the tool did not come to its end; absent where it did. */
  readonly stopped?: string;
}

/** One cause, as our report tells it, with what is needed to look at it again. */
export interface FieldFinding {
  readonly fingerprint: string;
  readonly check: string;
  readonly requirement: string;
  readonly operations: readonly string[];
  readonly summary: string;
}

export interface OurResult extends ToolResult {
  readonly operations: readonly string[];
  readonly findings: readonly FieldFinding[];
}

export interface TheirResult extends ToolResult {
  /** Each failure once: its title and its operation. */
  readonly failures: readonly string[];
}

/** A server as it was measured last; `measured/<id>.json`. */
export interface Measured {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly registry: string;
  readonly package: string;
  readonly version: string;
  readonly ours: OurResult;
  readonly theirs?: TheirResult;
}

export function isMeasured(value: unknown): value is Measured & JsonObject {
  return typeof value === 'object' && value !== null && 'id' in value && 'ours' in value;
}

/** Tools ask methods that a path does not declare, too; a 2xx to such a one reaches no operation. */
export function amongOperations<Result extends ToolResult>(
  result: Result,
  operations: readonly string[],
): Result {
  return { ...result, reached: result.reached.filter((one) => operations.includes(one)) };
}
