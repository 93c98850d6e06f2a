/** What of a description was declared and what of it was exercised. */
export const coverageKinds = ['operations', 'statuses', 'fields', 'headers'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

export interface CoverageCount {
  readonly declared: number;
  readonly exercised: number;
}

export interface UnexercisedItem {
  readonly kind: CoverageKind;
  readonly operation: string;
  /** For example `request /card/exp_month` or `404`. */
  readonly item: string;
  /** Absent where no verdict says why: then the description lacks an example. */
  readonly reason?: string;
}

export interface Coverage {
  readonly counts: Readonly<Record<CoverageKind, CoverageCount>>;
  readonly unexercised: readonly UnexercisedItem[];
}

/** The account behind a coverage, so that those of several runs can be added up. */
export interface CoverageLedger {
  readonly items: readonly {
    readonly kind: CoverageKind;
    readonly operation: string;
    readonly item: string;
    readonly exercised: boolean;
  }[];
}
