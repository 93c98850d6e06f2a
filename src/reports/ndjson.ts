import type { RunEvent, RunStart, VerdictRecord } from '../core/events.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { defineReport } from '../core/report.ts';
import { findingJson } from '../protocol/finding-json.ts';

/** Told on the first line, so that a reader of another version says so. */
const version = 1;

export default defineReport({
  id: 'ndjson',
  title: 'A line of JSON for each verdict as it falls, for `troth merge` and for machines',
  follow(event) {
    const line = lineOf(event);
    return line ? `${JSON.stringify(line)}\n` : '';
  },
});

function lineOf(event: RunEvent): JsonObject | undefined {
  switch (event.type) {
    case 'run-started':
      return startLine(event);
    case 'verdict':
      return { type: event.type, ...recordJson(event.record) };
    case 'finding-shrunk':
      return { type: event.type, index: event.index, finding: findingJson(event.finding) };
    case 'run-ended': {
      const { summary, ledger } = event;
      const { stopped, durationMs = 0, requests } = summary;
      const items = ledger.items.map(({ kind, operation, item, exercised }): Json => {
        return [kind, operation, item, exercised];
      });
      const end = { durationMs: Math.round(durationMs), requests, stopped: stopped ?? null };
      return { type: event.type, ...end, items };
    }
    case 'operation-ended':
      return undefined;
  }
}

function startLine({ api, title, target, baseUrl, seed, shard, operations }: RunStart): JsonObject {
  return {
    type: 'run-started',
    version,
    api,
    title,
    target,
    baseUrl,
    seed,
    shard: shard ?? '1/1',
    operations: operations.map(({ id, kind, method, path, tags }) => {
      return { id, kind, method, path, tags: [...tags] };
    }),
  };
}

function recordJson({ findings, ...record }: VerdictRecord): JsonObject {
  return { ...record, findings: findings.map(findingJson) };
}
