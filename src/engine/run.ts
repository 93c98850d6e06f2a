import type { Case } from '../core/case.ts';
import type { Check } from '../core/check.ts';
import type { RunListener, RunStart, RunSummary, Verdict, VerdictRecord } from '../core/events.ts';
import type { TypedSend } from '../core/pack.ts';
import type { OpenTarget } from '../core/target.ts';
import type { Asker } from './ask.ts';
import { askOperation } from './ask-operation.ts';
import { CoverageAccount } from './coverage.ts';
import { type Clock, Gate, type RunLimits, systemClock } from './gate.ts';
import type { Plan, PlannedOperation } from './plan.ts';
import { shrinkFindings } from './shrink.ts';
import { SummaryAccount } from './summary.ts';

export interface RunOptions {
  readonly api: { readonly id: string; readonly title: string };
  readonly target: OpenTarget;
  readonly checks: readonly Check[];
  readonly typedSend?: TypedSend;
  /** Operations that are asked side by side. */
  readonly concurrency: number;
  readonly limits?: RunLimits;
  readonly clock?: Clock;
  /** Which cases are this run's; all of them where it is left out. */
  readonly owns?: (case_: Case) => boolean;
  /** `i/n`, told in the records. */
  readonly shard?: string;
  /** Looks for smaller requests that show the same. */
  readonly shrinks?: boolean;
  readonly listener: RunListener;
}

/** Asks a plan once. Events go to the listener as they fall; the summary is also what the last event carries. */
export async function run(plan: Plan, options: RunOptions): Promise<RunSummary> {
  const { api, target, checks, typedSend, listener, owns, clock = systemClock } = options;
  const { description, operations } = plan;
  const startedAt = clock.now();
  const gate = new Gate(options.limits, clock);
  const start: RunStart = {
    api: api.id,
    title: api.title,
    target: target.id,
    baseUrl: target.baseUrl,
    seed: plan.seed,
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    operations: operations.map(({ operation }) => operation),
  };
  const account = new SummaryAccount(start);
  const coverage = new CoverageAccount(
    operations.map(({ operation }) => operation),
    description,
  );
  let told = 0;
  const tell = (record: VerdictRecord, verdict?: Verdict): void => {
    told += record.requests;
    account.note(record);
    listener({ type: 'verdict', record, ...(verdict ? { verdict } : {}) });
  };
  const asker: Asker = {
    description,
    target,
    checks,
    gate,
    ...(typedSend ? { typedSend } : {}),
    ...(owns ? { owns } : {}),
  };
  const askOne = async (planned: PlannedOperation): Promise<void> => {
    for await (const { verdict, index } of askOperation(planned, asker)) {
      coverage.note(verdict);
      tell(recordOf(verdict, index), verdict);
    }
    if (gate.stopped !== undefined) tell(unasked(planned, gate.stopped));
    listener({ type: 'operation-ended', operation: planned.operation });
  };

  listener({ type: 'run-started', ...start });
  await sideBySide(operations, options.concurrency, askOne);
  if (options.shrinks) {
    for await (const { finding, index } of shrinkFindings(plan, account.tellers(), asker)) {
      account.replace(finding, index);
      listener({ type: 'finding-shrunk', finding, index });
    }
  }
  const ledger = coverage.ledger();
  const summary = account.result({
    ledger,
    moreRequests: gate.requests - told,
    durationMs: clock.now() - startedAt,
    ...(gate.stopped === undefined ? {} : { stopped: gate.stopped }),
  });
  listener({ type: 'run-ended', summary, ledger });
  return summary;
}

async function sideBySide<T>(
  things: readonly T[],
  concurrency: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const pending = things.values();
  const worker = async (): Promise<void> => {
    for (const thing of pending) await work(thing);
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, things.length) }, worker));
}

export function recordOf(verdict: Verdict, index: number): VerdictRecord {
  const { case: case_, outcome, reason, exchange, requests, checksExecuted, findings } = verdict;
  return {
    operation: case_.operation.id,
    index,
    source: case_.source,
    title: case_.title,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(exchange?.answer.ok ? { status: exchange.answer.response.status } : {}),
    requests,
    checksExecuted,
    findings,
  };
}

/** Stands for all cases of an operation that the end of the run left over. */
function unasked({ operation }: PlannedOperation, reason: string): VerdictRecord {
  return {
    operation: operation.id,
    index: Number.MAX_SAFE_INTEGER,
    source: '',
    title: 'what was left to ask',
    outcome: 'unknown',
    reason,
    requests: 0,
    checksExecuted: 0,
    findings: [],
  };
}
