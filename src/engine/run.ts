import type { Check } from '../core/check.ts';
import type { RunListener, RunSummary, Verdict } from '../core/events.ts';
import type { TypedSend } from '../core/pack.ts';
import type { OpenTarget } from '../core/target.ts';
import type { Asker } from './ask.ts';
import { askOperation } from './ask-operation.ts';
import type { Plan } from './plan.ts';
import { SummaryAccount } from './summary.ts';

export interface RunOptions {
  readonly api: { readonly id: string; readonly title: string };
  readonly target: OpenTarget;
  readonly checks: readonly Check[];
  readonly typedSend?: TypedSend;
  /** Operations that are asked side by side. */
  readonly concurrency: number;
  /** Milliseconds; handed in, so that a test can stand still. */
  readonly now: () => number;
  readonly listener: RunListener;
}

/** Asks a plan once. Events go to the listener as they fall; the summary is also what the last event carries. */
export async function run(plan: Plan, options: RunOptions): Promise<RunSummary> {
  const { api, target, checks, typedSend, listener, now } = options;
  const { description } = plan;
  const startedAt = now();
  const account = new SummaryAccount(description);
  const asker: Asker = { description, target, checks, ...(typedSend ? { typedSend } : {}) };
  const tell = (verdict: Verdict): void => {
    account.note(verdict);
    listener({ type: 'verdict', verdict });
  };
  listener({
    type: 'run-started',
    api: api.id,
    title: api.title,
    target: target.id,
    operations: plan.operations.length,
  });
  const pending = plan.operations.values();
  const work = async (): Promise<void> => {
    for (const planned of pending) {
      for await (const verdict of askOperation(planned, asker)) tell(verdict);
      listener({ type: 'operation-ended', operation: planned.operation });
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  const summary = account.result(api, target, now() - startedAt);
  listener({ type: 'run-ended', summary });
  return summary;
}
