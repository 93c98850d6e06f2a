import {
  type Coverage,
  type CoverageKind,
  type CoverageLedger,
  coverageKinds,
  type UnexercisedItem,
} from '../core/coverage.ts';

/** What was exercised of what is declared, with the reasons that verdicts gave, by operation. */
export function coverageOf(
  { items }: CoverageLedger,
  reasons: ReadonlyMap<string, readonly string[]>,
): Coverage {
  const counts = emptyCounts();
  const unexercised: UnexercisedItem[] = [];
  for (const { kind, operation, item, exercised } of items) {
    const count = counts[kind];
    counts[kind] = { declared: count.declared + 1, exercised: count.exercised + (exercised ? 1 : 0) };
    if (exercised) continue;
    const told = reasons.get(operation) ?? [];
    unexercised.push({ kind, operation, item, ...(told.length > 0 ? { reason: told.join('; ') } : {}) });
  }
  return { counts, unexercised };
}

/** What any of several runs of the same description exercised. */
export function addLedgers(ledgers: readonly CoverageLedger[]): CoverageLedger {
  const [first, ...others] = ledgers;
  const items = (first?.items ?? []).map((item, index) => {
    return { ...item, exercised: item.exercised || others.some((other) => other.items[index]?.exercised) };
  });
  return { items };
}

function emptyCounts(): Record<CoverageKind, { declared: number; exercised: number }> {
  const none = { declared: 0, exercised: 0 };
  const [operations, statuses, fields, headers] = coverageKinds;
  return { [operations]: none, [statuses]: none, [fields]: none, [headers]: none };
}
