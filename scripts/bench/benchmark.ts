/** One figure; `holds` where there is a target that it is measured against. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly target?: string;
  readonly holds?: boolean;
}

export interface Benchmark {
  readonly title: string;
  /** How it is measured, for the page. */
  readonly how: string;
  run(): Promise<readonly Figure[]>;
}
