/** One of the ways in which a contradiction or a gap of a provider's documentation can be read. */
export interface Interpretation {
  /** Short name, kebab-case, unique within the reading. */
  readonly id: string;
  /** What a server does that obeys this interpretation. */
  readonly states: string;
}

/** What speaks for an interpretation: a page, a table, a sample, a library, and what it says, in our words. */
export interface Evidence {
  readonly source: string;
  readonly says: string;
}

/** How we settled one contradiction or gap of a provider's documentation. */
export interface Reading {
  /** Equal to the file's name. */
  readonly id: string;
  /** What the documentation says twice, or not at all. */
  readonly question: string;
  /** JSON Pointers of the places in the bundled description that follow from the choice. */
  readonly concerns: readonly string[];
  readonly chosen: Interpretation;
  /** Empty only where the documentation merely lacks a statement that nothing else could replace. */
  readonly alternatives: readonly Interpretation[];
  readonly basis: readonly [Evidence, ...Evidence[]];
  /** The exchange that tells a server of one interpretation from a server of another, or why none can. */
  readonly tellsApart: string;
}

export function defineReading(reading: Reading): Reading {
  return reading;
}
