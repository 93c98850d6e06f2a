import type { Cause, ReasonCount, RunSummary } from '../core/events.ts';
import type { Json } from '../core/json.ts';
import { defineReport } from '../core/report.ts';
import { findingJson } from '../protocol/finding-json.ts';

/** The shape is that of docs/report.schema.json. */
export default defineReport({
  id: 'json',
  title: 'One JSON object a run, for machines',
  render(summaries) {
    const runs = summaries.map(runObject);
    return `${JSON.stringify(runs.length === 1 ? runs[0] : runs, null, 2)}\n`;
  },
});

function runObject(summary: RunSummary): Json {
  const { api, title, target, baseUrl, seed, outcomes, requests, checksExecuted, durationMs } = summary;
  const { reasons, coverage, stopped } = summary;
  return {
    api,
    title,
    target,
    baseUrl,
    seed,
    stopped: stopped ?? null,
    outcomes,
    requests,
    checksExecuted,
    durationMs: durationMs === undefined ? null : Math.round(durationMs),
    operations: summary.operations.map(({ operation, outcomes: counts, statuses, reasons: own }) => ({
      operation: operation.id,
      method: operation.kind === 'webhook' ? 'webhook' : operation.method.toUpperCase(),
      path: operation.path,
      outcomes: counts,
      statuses,
      reasons: own.map(reasonObject),
    })),
    findings: summary.findings.map(causeObject),
    reasons: reasons.map(reasonObject),
    coverage: {
      counts: Object.fromEntries(
        Object.entries(coverage.counts).map(([kind, count]) => [kind, { ...count }]),
      ),
      unexercised: coverage.unexercised.map(({ kind, operation, item, reason }) => {
        return { kind, operation, item, reason: reason ?? null };
      }),
    },
  };
}

function reasonObject({ outcome, reason, count }: ReasonCount): Json {
  return { outcome, reason, count };
}

function causeObject({ operations, places, count, caseIndex, ...finding }: Cause): Json {
  return { ...findingJson(finding), operations: [...operations], places: [...places], count, caseIndex };
}
