import { coverageKinds } from '../core/coverage.ts';
import type { RunSummary } from '../core/events.ts';
import { processSink } from '../output/sink.ts';

/** vitest keeps the reason of a skipped test to itself, and has no place for what a run exercised. */
export async function tell(
  lines: readonly string[],
  secrets: Parameters<typeof processSink>[0],
): Promise<void> {
  const sink = processSink(secrets);
  sink.err(`${lines.join('\n')}\n`);
  await sink.flush();
}

export function coverageLines(title: string, { coverage }: RunSummary): string[] {
  const counts = coverageKinds.map((kind) => {
    return `${coverage.counts[kind].exercised} of ${coverage.counts[kind].declared} ${kind}`;
  });
  const reasons = new Map<string, number>();
  for (const { operation, reason } of coverage.unexercised) {
    const key = `${operation}: ${reason ?? 'no example and no answer has it'}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  const left = [...reasons].map(([reason, count]) => `  ${count} not exercised, ${reason}`);
  return [`${title}: exercised ${counts.join(', ')}`, ...left];
}
