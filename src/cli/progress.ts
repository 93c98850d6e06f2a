import type { RunEvent } from '../core/events.ts';
import type { Sink } from '../output/sink.ts';

/** One line that changes in a terminal; elsewhere a line when an API starts and one when it ends. */
export function progressListener(sink: Sink): (event: RunEvent) => void {
  let label = '';
  let operations = 0;
  let done = 0;
  let cases = 0;
  let findings = 0;
  return (event) => {
    if (event.type === 'run-started') {
      label = `${event.title} on ${event.target}`;
      operations = event.operations;
      done = cases = findings = 0;
      if (!sink.isTerminal) sink.err(`${label}: ${operations} operations\n`);
    } else if (event.type === 'run-ended') {
      const { requests, durationMs, outcomes } = event.summary;
      sink.status('');
      const seconds = (durationMs / 1000).toFixed(1);
      sink.err(`${label}: ${outcomes.passed}/${cases} passed, ${requests} requests, ${seconds} s\n`);
    } else {
      if (event.type === 'operation-ended') done += 1;
      else {
        cases += 1;
        findings += event.verdict.findings.length;
      }
      sink.status(`${label}: ${done}/${operations} operations, ${cases} cases, ${findings} findings`);
    }
  };
}
