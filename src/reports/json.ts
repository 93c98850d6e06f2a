import type { Cause, RunSummary } from '../core/events.ts';
import type { Json } from '../core/json.ts';
import { defineReport } from '../core/report.ts';
import { curlLine } from '../protocol/curl.ts';

export default defineReport({
  id: 'json',
  title: 'One JSON object a run, for machines',
  render(summaries) {
    const runs = summaries.map(runObject);
    return `${JSON.stringify(runs.length === 1 ? runs[0] : runs, null, 2)}\n`;
  },
});

function runObject(summary: RunSummary): Json {
  const { api, title, target, baseUrl, outcomes, requests, checksExecuted, durationMs, reasons, coverage } =
    summary;
  return {
    api,
    title,
    target,
    baseUrl,
    outcomes,
    requests,
    checksExecuted,
    durationMs: Math.round(durationMs),
    operations: summary.operations.map(({ operation, outcomes: counts, statuses }) => ({
      operation: operation.id,
      method: operation.kind === 'webhook' ? 'webhook' : operation.method.toUpperCase(),
      path: operation.path,
      outcomes: counts,
      statuses,
    })),
    findings: summary.findings.map(findingObject),
    reasons: reasons.map((reason) => ({ ...reason })),
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

const statusWords = { MUST: 'failed', SHOULD: 'warned', MAY: 'noted' } as const;

function findingObject(finding: Cause): Json {
  const { request, basis, requirement, operation, operations, ...rest } = finding;
  return {
    ...rest,
    requirement,
    status: finding.waived === undefined ? statusWords[requirement] : 'waived',
    operation,
    operations: [...operations],
    basis: { ...basis },
    curl: request ? curlLine(request) : null,
  };
}
