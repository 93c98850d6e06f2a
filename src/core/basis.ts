/** The clause that a check, claim or reading stands on. */
export interface Basis {
  /** Document and clause, as a reader would look it up: `RFC 9110 §15.5.6`. */
  readonly clause: string;
  /** Where the clause can be read. */
  readonly url: string;
}

/** RFC 2119 words. Severity is computed from them: MUST fails, SHOULD warns, MAY is noted. */
export type Requirement = 'MUST' | 'SHOULD' | 'MAY';
