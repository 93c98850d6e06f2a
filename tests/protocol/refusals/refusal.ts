/** What one server or framework says when it refuses, and what is to be read in it. */
export interface Refusal {
  readonly of: string;
  readonly body: unknown;
  readonly hints: readonly string[];
}
