import type { RunEvent } from '../core/events.ts';
import type { Sink } from '../output/sink.ts';

/** One line that changes in a terminal; elsewhere a line when an API starts and one when it ends. */
export function progressListener(
  sink: Sink,
  now = (): number => performance.now(),
): (event: RunEvent) => void {
  let label = '';
  let operations = 0;
  let done = 0;
  let cases = 0;
  let requests = 0;
  let startedAt = 0;
  const causes = new Set<string>();
  return (event) => {
    switch (event.type) {
      case 'run-started':
        label = `${event.title} on ${event.target}`;
        operations = event.operations.length;
        done = cases = requests = 0;
        causes.clear();
        startedAt = now();
        if (!sink.isTerminal) sink.err(`${label}: ${operations} operations, seed ${event.seed}\n`);
        return;
      case 'run-ended': {
        const { durationMs = 0, outcomes, seed } = event.summary;
        sink.status('');
        const seconds = (durationMs / 1000).toFixed(1);
        const total = `${event.summary.requests} requests, ${seconds} s, seed ${seed}`;
        sink.err(`${label}: ${outcomes.passed}/${cases} passed, ${total}\n`);
        return;
      }
      case 'operation-ended':
        done += 1;
        break;
      case 'verdict':
        cases += 1;
        requests += event.record.requests;
        for (const { check, cause, waived } of event.record.findings) {
          if (waived === undefined) causes.add(`${check} ${cause}`);
        }
        break;
      case 'finding-shrunk':
        break;
    }
    const left = timeLeft(now() - startedAt, done, operations);
    sink.status(
      `${label}: ${done}/${operations} operations, ${requests} requests, ${causes.size} findings${left}`,
    );
  };
}

/** From how long the operations took that are done. */
function timeLeft(passedMs: number, done: number, operations: number): string {
  if (done === 0 || done === operations) return '';
  const seconds = Math.ceil(((passedMs / done) * (operations - done)) / 1000);
  return seconds >= 120 ? `, about ${Math.round(seconds / 60)} min left` : `, about ${seconds} s left`;
}
