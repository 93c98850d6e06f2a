import { type ChildProcess, fork } from 'node:child_process';
import type { RunSummary } from '../../src/core/events.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { isBetweenExchanges } from './defects/defect.ts';
import { defects } from './defects/defects.ts';
import { askShop, type Extent, type Part, shopPlan, told } from './detection.ts';

/** One run over the shop: with a seed, and with a defect or none. */
export interface Asking {
  readonly seed: number;
  readonly defect?: string;
  readonly extent: Extent;
}

/** What one run told. */
export interface Told extends Pick<Asking, 'seed' | 'defect'> {
  /** Checks that found something, each once. */
  readonly checks: readonly string[];
  readonly findings: readonly string[];
  readonly requests: number;
}

/**
 * Does the askings in other processes, so many at a time, because each keeps a core busy with both sides of the
 * conversation. They are handed out in the order in which they are given.
 */
export async function askInProcesses(
  askings: readonly Asking[],
  processes: number,
  file: string,
  tell: (answer: Told) => void,
): Promise<void> {
  const pending = askings.values();
  const work = async (): Promise<void> => {
    const child = fork(file);
    try {
      for (const asking of pending) tell(await answerOf(child, asking));
    } finally {
      child.disconnect();
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, askings.length) }, work));
}

function answerOf(child: ChildProcess, asking: Asking): Promise<Told> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void =>
      reject(new Error(`asking ${asking.defect ?? 'the shop'} with seed ${asking.seed} ended with ${code}`));
    child.once('exit', ended);
    // only what `answerAskings` sends comes from there
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as Told);
    });
    child.send(asking);
  });
}

/** What such a process does: it answers one asking after the other, with the plan of the last seed at hand. */
export function answerAskings(send: (answer: Told) => void): void {
  let known: { readonly seed: number; readonly plan: ReturnType<typeof shopPlan> } | undefined;
  // only what `askInProcesses` sends comes in
  process.on('message', async (message) => {
    const { seed, defect, extent } = message as Asking;
    if (known?.seed !== seed) known = { seed, plan: readyPlan(seed) };
    const { findings, requests } = await askForDefect(await known.plan, defect, extent);
    send({
      seed,
      ...(defect === undefined ? {} : { defect }),
      checks: [...new Set(findings.map(({ check }) => check))],
      findings: told(findings),
      requests,
    });
  });
}

/**
 * A defect is asked with the part of a run that it is for, so that all of them can be asked in minutes; where that sees
 * nothing, with the other part too.
 */
async function askForDefect(plan: Plan, id: string | undefined, extent: Extent): Promise<RunSummary> {
  const defect = defects.find((one) => one.id === id);
  if (!defect) return askShop(plan);
  const isBetween = isBetweenExchanges(defect.kind);
  const [part, other]: readonly [Part, Part] = isBetween ? ['laws', 'exchanges'] : ['exchanges', 'laws'];
  const seen = await askShop(plan, id, part, extent);
  return seen.findings.length > 0 ? seen : askShop(plan, id, other, extent);
}

/** With all cases made: to make them takes so long that the first run would take the shop for slow. */
async function readyPlan(seed: number): ReturnType<typeof shopPlan> {
  const plan = await shopPlan(seed);
  for (const { cases } of plan.operations) cases();
  return plan;
}
